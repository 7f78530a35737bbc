internal import Diagnostics
internal import Evaluation

/// How often something was done, against the times that this makes in the years told.
extension SentenceProductDisagrees {
  private static let rates: [(word: String, each: Int)] = [
    ("每个月", 12), ("每月", 12), ("每季度", 4), ("每个季度", 4), ("每季", 4), ("每半年", 2), ("每学期", 2), ("每双月", 6),
    ("每两个月", 6),
  ]
  private static let spans: [(word: String, years: Int)] = [
    ("全年", 1), ("一年", 1), ("当年", 1), ("两年", 2), ("2年", 2), ("三年", 3), ("3年", 3), ("四年", 4), ("五年", 5),
  ]
  private static let others = [
    "要求", "约定", "规定", "应", "仅", "只", "少", "缺", "未", "实际", "不足", "停", "起", "×", "÷", "计划", "各", "至少", "不少于",
    "暑", "寒假",
    "疫情", "除", "其中", "漏", "拟", "将", "自", "上半年", "下半年", "后", "临时", "另", "加", "频次",
  ]

  /// `每半年监控一次，两年共 3 次`; where several things are counted, the number is a multiple of what it should be.
  func frequency(_ sentence: Sentence) -> [Defect] {
    guard sentence.has("次"), sentence.hasAny(["每月", "每季", "每半年", "每个", "每双月", "每两个月", "每学期"]) else {
      return []
    }
    return sentence.numbers.compactMap { stated -> Defect? in
      let before = stated.before
      guard stated.number.kind == .count || stated.number.kind == .plain, stated.number.bound == .exact,
        !stated.number.isRange, stated.words.hasSuffix("次") || stated.number.unit == "time",
        let span = Self.spans.first(where: { span in
          ["", "共", "共计", "累计", "合计", "总计", "共开展", "共召开", "共组织", "共检查", "共监控"].contains {
            before.bare.hasSuffix(span.word + $0)
          }
        }), let at = before.ranges(of: span.word).last,
        case let lead = before[..<at.lowerBound].bare,
        case let part = lead.split(omittingEmptySubsequences: false, whereSeparator: { "；。：".contains($0) })
          .last ?? "",
        part.trimming(leading: [], trailing: ["，", " "]).endsInAny(["一次", "1次", "1 次"]),
        let rate = Self.rates.first(where: { part.has($0.word) }),
        part.ranges(of: "每").count == 1, !sentence.passage.text(sentence.range).hasAny(Self.others)
      else { return nil }
      let due = rate.each * span.years
      guard let said = Int(stated.value.rounded(places: 0).plain), said % due != 0 else { return nil }
      return Defect(
        Message(
          zh: "\(rate.word)一次，\(span.word)是 \(due) 次，不是 \(stated.words)",
          en: "so often, that makes \(due) times in the time told, not \(stated.words)"),
        at: stated.place, about: [stated.words], values: [stated.value, Fraction(due)], fix: page.fix)
    }
  }
}
