internal import Diagnostics
internal import Evaluation

/// A satisfaction rate rests on a handful of answers.
struct TypedSampleTooSmall: TextRule {
  let page = RulePage(
    code: "JX2164", severity: .warning,
    title: Message(zh: "问卷样本过少", en: "A survey sample too small for its claim"),
    meaning: Message(
      zh:
        "满意度写到百分之几，依据的有效问卷却不足 30 份，也没有说明样本的局限；或者问卷只在一处（门诊大厅、展厅出口、一个乡镇）发放，结论却代表全体，或代表每一部分；或者由几名代表、个别受访者、某类单位的看法断言全市群众普遍满意；或者所写的抽样误差远小于这个样本量所能达到的。",
      en:
        "A satisfaction rate is stated from fewer than 30 valid questionnaires, and nothing is said of the limits; or the questionnaire was handed out in one place only and shall speak for all, or that of the whole for each part; or what a few persons or one kind of respondents said is taken for the view of all citizens; or the margin of error stated is far below what so many answers allow."
    ),
    bad: "回收有效问卷 12 份，满意度为 96.67%。", good: "回收有效问卷 12 份，样本较少，仅供参考。",
    fix: Message(zh: "扩大样本，或说明样本的局限", en: "enlarge the sample, or state its limits"),
    criterion: Criterion.evidence)

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return small(report) }
    let found = small(report) + partial(report) + margins(report)
    return found + claims(report).filter { claim in !found.contains { $0.place?.line == claim.place?.line } }
  }

  /// `问卷仅在馆内发放，……代表全市读者`, `问卷集中在 1 所学校发放`: a part of those whom it shall speak for.
  private func partial(_ report: WrittenReport) -> [Defect] {
    report.sentences.compactMap { sentence -> Defect? in
      let bytes = sentence.passage.bytes
      guard sentence.passage.role == .body, sentence.hasAny(["问卷", "样本"]),
        !sentence.hasAny(["不能代表", "不代表", "无法代表", "难以代表", "不具代表", "代表性不足", "局限", "不足以"])
      else { return nil }
      if sentence.hasAny(["仅在", "只在", "仅向", "只向", "集中在", "未覆盖", "未包括"]),
        let range = ["代表全", "反映全", "代表了全", "能够代表", "可以认定全", "可认定全"].lazy.compactMap({
          bytes[sentence.range].range(of: $0)
        })
        .first
      {
        return partial(sentence, range)
      }
      if let range = claim(of: sentence, report) ?? Self.claimOfEach(sentence) {
        return partial(sentence, range)
      }
      guard let cue = ["集中在", "仅在", "只在"].lazy.compactMap({ bytes[sentence.range].range(of: $0) }).first
      else {
        return nil
      }
      let one = sentence.numbers.first {
        $0.range.lowerBound >= cue.upperBound && $0.value == .one && $0.number.kind == .count
          && $0.range.lowerBound - cue.upperBound < 48
      }
      guard let one,
        sentence.passage.text(from: one.range.upperBound, to: sentence.range.upperBound)
          .prefix(12).hasAny(["发放", "开展", "调查", "填写"])
      else { return nil }
      return partial(sentence, cue.lowerBound..<one.range.upperBound)
    }
  }

  /// `能够代表全市` behind a sentence that took its sample in one town.
  private func claim(of sentence: Sentence, _ report: WrittenReport) -> Range<Int>? {
    guard let before = report.sentence(before: sentence), before.hasAny(["抽取", "发放", "调查"]),
      before.numbers.contains(where: { number in
        number.value == .one && number.number.kind == .count
          && (number.words + number.tail).hasAny(["乡镇", "县", "村", "校", "社区", "街道"])
      })
    else { return nil }
    let bytes = sentence.passage.bytes[sentence.range]
    return ["能够代表全", "可以代表全", "代表全"].lazy.compactMap { bytes.range(of: $0) }.first
  }

  /// `结论可代表每一行政村的情况`, `精确反映各市群体的意见`: what a sample of the whole does not tell of its parts.
  private static func claimOfEach(_ sentence: Sentence) -> Range<Int>? {
    let text = sentence.passage.bytes[sentence.range]
    let claims = ["可代表每", "能代表每", "能够代表每", "可以代表每", "可代表各", "能代表各", "精确反映各", "准确反映各", "精确反映每", "准确反映每"]
    return claims.lazy.compactMap { claim in
      text.ranges(of: claim).first { range in
        !sentence.passage.text(from: sentence.range.lowerBound, to: range.lowerBound).endsInAny([
          "不", "无法", "难以", "未",
        ])
      }
    }.first
  }

  func partial(_ sentence: Sentence, _ range: Range<Int>) -> Defect {
    let words = sentence.passage.text(range)
    return Defect(
      Message(
        zh: "问卷只在一部分对象中发放，不能代表全体：“\(words)”",
        en: "the questionnaire reached only a part of those it speaks for: “\(words)”"),
      at: sentence.passage.place(range), about: [words], fix: page.fix)
  }

  private func small(_ report: WrittenReport) -> [Defect] {
    let all = report.passages.map(\.text).joined()
    guard !all.hasAny(["样本较少", "样本量较小", "样本有限", "样本量有限", "仅供参考", "sample is small", "limits of the sample"])
    else { return [] }
    let satisfaction = report.sentences.lazy.flatMap(\.numbers).first {
      $0.number.kind == .share && $0.number.bound == .exact && $0.lead.hasAny(["满意度", "满意率"])
    }
    return report.passages.indices.compactMap { passage in
      let numbers = report.sentences(ofPassage: passage).filter { !$0.hasReferences }.flatMap(\.numbers)
      guard
        let sample = numbers.last(where: { number in
          ["copy", "household", "person", "member"].contains(number.number.unit ?? "")
            && number.number.bound == .exact
            && (number.lead + number.tail).lowercased().hasAny([
              "回收", "有效", "收回", "回访", "returned", "valid", "collected",
            ])
        }), sample.value < Fraction(30),
        let rate = numbers.first(where: {
          $0.number.kind == .share && ($0.lead + $0.tail).lowercased().hasAny(["满意", "satisf"])
        }) ?? (sample.lead.has("有效") && sample.before.has("回访") ? satisfaction : nil)
      else { return nil }
      if report.isAlone, isCensus(sample, rate, in: report) { return nil }
      return Defect(
        Message(
          zh: "满意度 \(rate.words) 只来自 \(sample.words) 问卷",
          en: "a satisfaction of \(rate.words) rests on \(sample.words) only"),
        at: sample.place, about: [sample.words], values: [sample.value], fix: page.fix,
        notes: [Message(zh: "据此得出的满意度", en: "the rate that rests on it").note(at: rate.place)])
    }
  }

  /// Whether all of them were asked: `企业问卷为普查`, `8 家企业` of 企业满意度.
  private func isCensus(_ sample: StatedNumber, _ rate: StatedNumber, in report: WrittenReport) -> Bool {
    let whose = String(rate.lead.bare.prefix(2))
    return report.sentences.contains { sentence in
      if sentence.hasAny(["普查", "全面调查", "全部发放", "逐一发放"]), sentence.has("问卷") { return true }
      return sentence.numbers.contains {
        $0.value == sample.value && $0.number.kind == .count && whose.count == 2
          && $0.tail.bare.hasPrefix(whose)
      }
    }
  }
}
