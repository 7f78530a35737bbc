internal import Diagnostics
internal import Evaluation

/// What is missing, late or wrong, in numbers, told once of an indicator and once among the findings.
extension TypedTwice {
  private struct Lack {
    let number: StatedNumber
    let sentence: Sentence
    /// From the word of the lack on: `缺温度记录`.
    let phrase: String
    let isFinding: Bool
  }

  private static let lackWords = [
    "未", "缺", "没有", "无", "不合格", "不完整", "不一致", "不规范", "不及时", "不足", "超期", "逾期", "漏", "错", "闲置", "停用", "破损",
    "超过", "晚于",
    "重复", "补签", "代签",
  ]

  /// `6 份档案缺温度记录` in an analysis, `9 份档案缺温度记录` among the findings.
  func lacks(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let all = report.sentences.filter { $0.passage.role == .body && !$0.hasReferences && !$0.isScale }
      .flatMap { sentence in sentence.numbers.compactMap { Self.lack($0, sentence, report) } }
    let findings = all.filter(\.isFinding), others = all.filter { !$0.isFinding }
    guard !findings.isEmpty else { return [] }
    return findings.compactMap { one -> Defect? in
      let kin = others.filter { Self.isSame(one, $0) }
      guard let other = kin.first, Set(kin.map(\.number.value)).count == 1,
        other.number.value != one.number.value,
        max(one.number.value, other.number.value) < Fraction(20)
          || Slip.isLikely(one.number.value, for: other.number.value),
        // Another finding may tell of other ones.
        findings.count(where: { Self.isSame(one, $0) }) == 1,
        !all.contains(where: {
          $0.sentence.passageNumber == other.sentence.passageNumber && $0.number.value == one.number.value
        })
      else { return nil }
      // The analysis may give the parts of it, or all of them.
      let own = report.sentences(ofPassage: other.sentence.passageNumber).flatMap(\.numbers)
        .filter { $0.number.unitWord == one.number.number.unitWord }.map(\.value)
      let isReckoned =
        own.contains(one.number.value)
        || own.contains { left in
          own.contains { left + $0 == one.number.value || left - $0 == one.number.value }
        }
      guard !isReckoned else { return nil }
      return Defect(
        Message(
          zh: "这里是 \(one.number.words)“\(one.phrase)”，分析里是 \(other.number.words)",
          en: "here it is \(one.number.words) (\(one.phrase)), in the analysis \(other.number.words)"),
        at: one.number.place, about: [one.number.words], values: [one.number.value, other.number.value],
        fix: page.fix, notes: [Message(zh: "分析", en: "the analysis").note(at: other.number.place)])
    }
  }

  private static let delayWords = ["逾期", "超期", "滞后", "延误", "推迟", "晚", "延期", "迟延", "拖延", "超时"]

  /// `中期款分别逾期 21 天和 34 天` among the findings, `逾期 21 天和 24 天` in the analysis.
  func latenesses(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let all = report.sentences.indices.compactMap { index -> (sentence: Sentence, days: [StatedNumber])? in
      let sentence = report.sentences[index]
      guard sentence.passage.role == .body, !sentence.hasReferences, sentence.hasAny(Self.delayWords),
        let first = sentence.numbers.firstIndex(where: { number in
          number.number.kind == .duration && number.number.bound == .exact
            && number.lead.trimming(leading: [], trailing: ["了", " ", "各"]).endsInAny(Self.delayWords)
        })
      else { return nil }
      var days = [sentence.numbers[first]]
      for next in sentence.numbers[(first + 1)...] {
        let joint = sentence.passage.text(
          from: days[days.count - 1].range.upperBound, to: next.range.lowerBound)
        guard ["、", "和", "及", "与"].contains(joint.bare), next.number.kind == .duration else { break }
        days.append(next)
      }
      return days.count > 1 ? (sentence, days) : nil
    }
    let findings = all.filter { report.isFinding($0.sentence.passage) }
    return findings.compactMap { finding -> Defect? in
      let kin = all.filter { other in
        !report.isFinding(other.sentence.passage) && other.days.count == finding.days.count
          && zip(other.days, finding.days).count(where: { $0.value == $1.value }) == other.days.count - 1
          && Terms.all(in: other.sentence.text).intersection(Terms.all(in: finding.sentence.text)).count > 2
      }
      guard kin.count == 1, let other = kin.first,
        let odd = zip(finding.days, other.days).first(where: { $0.value != $1.value })
      else { return nil }
      return Defect(
        Message(
          zh: "这里写 \(odd.0.words)，分析里是 \(odd.1.words)",
          en: "\(odd.0.words) here, \(odd.1.words) in the analysis"),
        at: odd.0.place, about: [odd.0.words], values: [odd.0.value, odd.1.value], fix: page.fix,
        notes: [Message(zh: "分析", en: "the analysis").note(at: odd.1.place)])
    }
  }

  private static func lack(_ number: StatedNumber, _ sentence: Sentence, _ report: WrittenReport) -> Lack? {
    guard number.number.kind == .count, number.number.bound == .exact, !number.number.isRange,
      !number.number.unitWord.isEmpty, !number.lead.hasAny(["每", "上年", "去年", "累计", "目标", "规定", "应"])
    else { return nil }
    let tail = sentence.passage.text(from: number.range.upperBound, to: number.clause.upperBound)
      .prefix { !$0.isArabicDigit }
    let found = lackWords.compactMap { tail.firstRange(of: $0)?.lowerBound }.min()
    guard let found, tail.distance(from: tail.startIndex, to: found) < 9 else { return nil }
    let phrase = String(tail[found...].prefix { $0.isHan }.prefix(10))
    guard phrase.count > 2, !tail[..<found].hasAny(["中"]), !phrase.hasAny(["或", "和", "及", "等"]) else {
      return nil
    }
    let isFinding = report.isFinding(sentence.passage)
    guard isFinding || report.indicatorRow(ofPassage: sentence.passageNumber) != nil else { return nil }
    return Lack(number: number, sentence: sentence, phrase: phrase, isFinding: isFinding)
  }

  /// Whether two tell of the same lack of the same sort of things, neither of a place that the other does not name.
  private static func isSame(_ one: Lack, _ other: Lack) -> Bool {
    guard one.number.number.unitWord == other.number.number.unitWord else { return false }
    // All of them beside those of a sample.
    let wholes = ["全县", "全市", "全区", "全省", "全部", "共", "合计", "累计", "总计", "两年", "三年"]
    let (mine, its) = (one.number.before, other.number.before)
    guard mine.hasAny(wholes) == its.hasAny(wholes) else { return false }
    let left = Terms.all(in: one.phrase), right = Terms.all(in: other.phrase)
    let shared = left.intersection(right).count
    return one.phrase.first == other.phrase.first && shared > 1 && shared * 2 >= min(left.count, right.count)
  }
}
