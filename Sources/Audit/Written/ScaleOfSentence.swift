/// What of a sentence says how points are given, and not what was found.
extension Sentence {
  private static let scaleNames = [
    "评分标准", "评分细则", "评分办法", "评分规则", "评分要素", "评价标准", "评价要素", "评分方法", "评分依据", "计分方法", "计分标准", "计分规则", "扣分标准",
    "扣分规则", "考核标准", "打分标准", "规则", "要素", "Scoring", "Standard", "Rule", "Elements", "Criteria",
  ]

  /// `评分标准：全部纳入得满分，遗漏 1 项扣 2 分。`, `规则为：……`, `评分要素为依据充分、程序合规，各 1 分。`
  var isScale: Bool {
    let text = text.trimming(leading: ["-", "*", " ", "　"], trailing: [])
    return Self.scaleNames.contains { name in
      guard text.hasPrefix(name) else { return false }
      let rest = text.dropFirst(name.count)
      return rest.prefix(3).contains { "：:*".contains($0) }
        || ["为", "是", "包括"].contains { rest.hasPrefix($0) }
    }
  }

  /// Whether some words of the sentence stand in what says how points are given: in a sentence of that alone, before
  /// `各 1 分`, in `未达到按比例计分` or `逾期每日扣 0.1 分`.
  func isOfScale(_ words: Range<Int>) -> Bool {
    if isScale { return true }
    let behind = passage.text(from: words.upperBound, to: range.upperBound)
    let clause = behind.prefix { !"，；。,;".contains($0) }
    return clause.hasAny(["计分", "按比例", "不得分", "得0分", "得 0 分", "酌情", "扣分"])
      || clause.has("每") && clause.has("扣") || Self.givesEach(behind.prefix { !"；。;".contains($0) })
  }

  /// `……、无截留挪用，各 1 分`.
  private static func givesEach(_ text: Substring) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.ranges(of: "各").contains { range in
      let rest = String(decoding: bytes[range.upperBound...], as: UTF8.self)
        .trimming(leading: [" ", "占", "得", "计"], trailing: [])
      let points = rest.drop { $0.isArabicDigit || $0 == "." }
      return points.count < rest.count && points.bare.hasPrefix("分")
    }
  }
}
