internal import Diagnostics
internal import Evaluation

/// The two languages of a row, and the two partitions of one number of people.
extension TypedTwice {
  /// `路面修补 16,800 平方米 | 18,600 square metres of pavement repaired`: one number of the row differs.
  func languages(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let scanner = NumberScanner()
    return report.tables.flatMap { table -> [Defect] in
      guard table.head.count < 5 else { return [] }
      return table.rows.flatMap { cells -> [Defect] in
        zip(cells, cells.dropFirst()).compactMap { left, right -> Defect? in
          guard Self.isChinese(left.text), Self.isEnglish(right.text) else { return nil }
          let own = scanner.scan(left.text).figures, others = scanner.scan(right.text).figures
          guard own.count == others.count, !own.isEmpty, own.count < 6 else { return nil }
          let odd = own.indices.filter { index in
            !others.contains { $0.value == own[index].value || $0.digits == own[index].digits }
          }
          guard odd.count == 1, let index = odd.first,
            let other = others.first(where: { one in
              !own.contains { $0.value == one.value || $0.digits == one.digits }
            }), Slip.isLikely(other.digits, for: own[index].digits), own[index].digits >= Fraction(10)
          else { return nil }
          return Defect(
            Message(
              zh: "中文是 \(own[index].shown)，英文是 \(other.shown)",
              en: "\(own[index].shown) in Chinese and \(other.shown) in English"),
            at: right.place.advanced(by: other.range.lowerBound, length: other.range.count),
            about: [other.shown],
            values: [other.digits, own[index].digits], fix: page.fix,
            notes: [Message(zh: "中文", en: "the Chinese").note(at: left.place)])
        }
      }
    }
  }

  private static func isChinese(_ text: String) -> Bool { text.count(where: \.isHan) > 2 }

  private static func isEnglish(_ text: String) -> Bool {
    text.count { $0.isASCII && $0.isLetter } > 7 && !text.contains(where: \.isHan)
  }

  /// `男性 8,556 人、女性 9,944 人；65 至 69 岁 7,360 人，70 至 79 岁 8,464 人，80 岁及以上 2,576 人`: both of all.
  func partitions(_ sentence: Sentence) -> Defect? {
    guard !sentence.hasReferences, sentence.has("男"), sentence.has("女"), sentence.has("岁") else { return nil }
    let people = sentence.numbers.filter {
      $0.number.kind == .count && $0.words.endsInAny(["人", "名"]) && $0.number.bound == .exact
        && !$0.number.isRange
    }
    guard let men = people.firstIndex(where: { $0.lead.bare.endsInAny(["男性", "男"]) }),
      people.indices.contains(men + 1),
      people[men + 1].lead.bare.endsInAny(["女性", "女"]), men < 2
    else { return nil }
    let women = people[men + 1]
    let ages = people[(men + 2)...]
    guard ages.count > 2,
      ages.allSatisfy({ age in
        let start = people.last { $0.place < age.place }?.range.upperBound ?? sentence.range.lowerBound
        return sentence.passage.text(from: start, to: age.range.lowerBound).has("岁")
      }), let first = ages.first,
      sentence.passage.text(from: women.range.upperBound, to: first.range.lowerBound).hasPrefix("；"),
      case let sexes = people[men].value + women.value, case let all = ages.map(\.value).sum, sexes != all,
      Slip.isNear(sexes, all)
    else { return nil }
    return Defect(
      Message(
        zh: "男女合计 \(women.number.words(for: sexes))，各年龄段合计 \(women.number.words(for: all))",
        en: "men and women are \(women.number.words(for: sexes)), all ages \(women.number.words(for: all))"),
      at: women.place, about: [women.words], values: [sexes, all], fix: page.fix,
      notes: [Message(zh: "年龄段", en: "the ages").note(at: first.place)])
  }

  private static let totals = ["共", "全年共", "合计", "总计", "共计", "全年"]

  /// `[^1]: 各期见附件 B，全年共 66 期。` below `全年共开办 68 期培训班[^1]`; `[^2]: 培训学员 1,268 人为签到人数。` below
  /// `培训学员 1,286 人[^2]`.
  func footnotes(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    return report.files.flatMap { file -> [Defect] in
      let lines = (1...max(1, file.lineCount)).map { String(decoding: file.line($0), as: UTF8.self) }
      return lines.indices.compactMap { index -> Defect? in
        guard lines[index].hasPrefix("[^"), let close = lines[index].firstRange(of: "]:") else { return nil }
        let mark = String(lines[index][..<close.lowerBound]) + "]"
        let citing = lines.indices.filter { $0 != index && lines[$0].contains(mark) }
        guard citing.count == 1, let line = citing.first else { return nil }
        let note = Self.counts(in: report, file.path, index + 1),
          body = Self.counts(in: report, file.path, line + 1)
        return note.lazy.compactMap { differs($0, from: body) }.first
          ?? differsByYear(report, file.path, note: index + 1, body: line + 1, mark)
          ?? differsInMargin(report, file.path, note: index + 1, body: line + 1, mark)
      }
    }
  }

  /// `最大误差约为 ±3.5 个百分点。[^3]`, where the note calculates 5.5.
  private func differsInMargin(
    _ report: WrittenReport, _ path: String, note: Int, body: Int, _ mark: String
  ) -> Defect? {
    let sentences = report.sentences.filter {
      $0.passage.place.file == path && $0.has("误差") || $0.passage.role == .note
    }
    func margins(_ line: Int) -> [StatedNumber] {
      sentences.flatMap(\.numbers).filter {
        $0.place.line == line && $0.place.file == path && $0.number.kind == .percentagePoints
      }
    }
    let own = margins(note), cited = margins(body)
    guard own.count == 1, cited.count == 1, let one = own.first, let other = cited.first,
      let sentence = sentences.first(where: { $0.numbers.contains { $0.place == other.place } }),
      sentence.has("误差"),
      sentence.passage.text(from: other.range.upperBound, to: sentence.passage.bytes.count).prefix(12).has(
        mark),
      !one.number.agrees(with: other.value), !other.number.agrees(with: one.value)
    else { return nil }
    return difference(other, one)
  }

  /// `2022 年，可收集量 57.80 万吨[^1]`, where the note has 58.70 万吨 for 2022 and 60.00 万吨 for 2023.
  private func differsByYear(
    _ report: WrittenReport, _ path: String, note: Int, body: Int, _ mark: String
  ) -> Defect? {
    let sentences = report.sentences.filter { $0.passage.place.file == path && !$0.hasReferences }
    let cited = sentences.lazy.flatMap { sentence in
      sentence.numbers.filter { stated in
        stated.place.line == body && stated.number.isAmount && stated.number.bound == .exact
          && sentence.passage.text(from: stated.range.upperBound, to: sentence.passage.bytes.count).bare
            .hasPrefix(mark)
      }
    }.first
    guard let cited, let year = cited.years.last.map({ $0.prefix(4) }) else { return nil }
    let told = sentences.flatMap(\.numbers).filter {
      $0.place.line == note && $0.isComparable(to: cited) && $0.number.bound == .exact
        && $0.years.last?.prefix(4) == year
    }
    guard told.count == 1, let one = told.first, !one.number.agrees(with: cited.value),
      !cited.number.agrees(with: one.value), Slip.isNear(one.value, cited.value)
    else { return nil }
    return difference(one, cited)
  }

  /// The numbers of sentences that stand on a line.
  private static func counts(in report: WrittenReport, _ path: String, _ line: Int) -> [StatedNumber] {
    report.sentences.filter { !$0.hasReferences }.flatMap(\.numbers).filter {
      $0.place.line == line && $0.place.file == path && $0.number.kind == .count && $0.number.bound == .exact
    }
  }

  private func differs(_ stated: StatedNumber, from body: [StatedNumber]) -> Defect? {
    let kin = body.filter { $0.isComparable(to: stated) && $0.number.unitWord == stated.number.unitWord }
    let isTotal = stated.lead.bare.endsInAny(Self.totals)
    guard !kin.contains(where: { $0.value == stated.value }),
      let other = kin.first(where: { other in
        isTotal
          ? kin.count == 1 && other.lead.hasAny(Self.totals)
          : stated.lead.bare.count > 2
            && Self.survey(other.lead).hasSuffix(Self.survey(stated.lead).suffix(4))
      }), Slip.isOneDigit(stated.value, other.value) || isTotal && Slip.isNear(stated.value, other.value)
    else { return nil }
    return difference(stated, other)
  }

  /// 有效问卷 for 有效样本.
  private static func survey(_ lead: String) -> String {
    let words = lead.bare
    return words.hasSuffix("样本") ? String(words.dropLast(2)) + "问卷" : words
  }

  private func difference(_ stated: StatedNumber, _ other: StatedNumber) -> Defect {
    var defect = Defect(
      Message(
        zh: "脚注和注码所在的句子不一致：\(stated.words)，\(other.words)",
        en: "a footnote and the sentence that it belongs to differ: \(stated.words), \(other.words)"),
      at: stated.place, about: [stated.words], values: [stated.value, other.value], fix: page.fix,
      notes: [Message(zh: "正文", en: "the text").note(at: other.place)])
    // What is a part of it elsewhere has that number, too.
    defect.isOfAnotherRow = true
    return defect
  }
}
