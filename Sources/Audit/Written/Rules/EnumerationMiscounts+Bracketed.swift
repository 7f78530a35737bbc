internal import Diagnostics
internal import Evaluation

/// Names in brackets behind their number.
extension EnumerationMiscounts {
  private static let counters: Set<String> = [
    "个", "家", "所", "户", "座", "处", "名", "人", "位", "辆", "台", "份", "项", "条", "村", "镇", "乡", "县", "站", "馆", "厂",
    "院", "校",
  ]
  private static let named = [
    "乡镇", "镇", "乡", "街道", "村", "社区", "学校", "小学", "中学", "医院", "卫生院", "企业", "公司", "县", "分馆", "标段", "乡镇街道",
  ]
  private static let open = [
    "等", "如", "例如", "其中", "含", "包括", "不含", "除", "以", "为主", "各", "每", "共", "详见", "见", "均",
  ]

  /// `12 个分馆中有 3 个（龙潭、马鞍、东岳、高坎）没有年度考核记录`.
  func bracketed(_ sentence: Sentence) -> [Defect] {
    sentence.numbers.compactMap { count -> Defect? in
      guard count.number.kind == .count, count.number.bound == .exact, !count.number.isRange,
        count.value > .one, count.value < Fraction(16), let value = Int(count.value.rounded(places: 0).plain)
      else { return nil }
      let rest = sentence.passage.text(from: count.range.upperBound, to: sentence.range.upperBound).bare
      let noun = rest.prefix { $0.isHan }
      guard noun.count < 7, !noun.contains(where: { "和及与的、每".contains($0) }),
        Self.counters.contains(where: { count.words.hasSuffix($0) || noun.hasPrefix($0) }),
        !noun.hasAny(["方面", "类", "级", "年", "月", "季度", "阶段"])
      else { return nil }
      let bracket = rest.dropFirst(noun.count)
      guard let opening = bracket.first, "（(".contains(opening) else { return nil }
      let list = bracket.dropFirst().prefix { !"）)".contains($0) }
      guard list.endIndex < bracket.endIndex, !list.contains(where: { "（(，；：。/".contains($0) }),
        !list.hasAny(Self.open), list.contains("、"), !list.contains(where: \.isArabicDigit)
      else { return nil }
      let names = list.split(separator: "、", omittingEmptySubsequences: false)
      let lengths = names.map(\.count)
      // Names of one kind: all short, none joined by a word.
      guard lengths.allSatisfy({ (2...12).contains($0) }), Set(names).count == names.count,
        names.allSatisfy({ name in name.allSatisfy { $0.isHan || $0.isASCII && $0.isLetter } }),
        names.count != value, abs(names.count - value) < 3,
        // Fewer names may be those of places where several things are.
        names.count > value || noun.endsInAny(Self.named),
        !names.contains(where: { name in name.dropFirst().dropLast().contains { "和及与或".contains($0) } })
      else { return nil }
      return defect(count, names.count)
    }
  }
}
