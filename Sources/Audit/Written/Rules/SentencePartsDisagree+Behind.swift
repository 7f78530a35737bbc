internal import Diagnostics
internal import Evaluation

/// Totals that stand behind their parts under a word for a total.
extension SentencePartsDisagree {
  private static let words = [
    "总额", "合计", "总计", "共计", "总共", "合计为", "总额为", "全年支出", "全年完成", "全年共", "全年合计", "全年", "合计支出", "共支出", "共完成",
    "总投资",
    "年度合计", "四个季度共", "上半年共", "上半年共完成", "上半年", "下半年共", "前三季度共", "前三季度", "三年合计", "三年共", "三年累计", "累计",
  ]

  /// What a time has in all, with the verb behind it: `上半年共培训`.
  private static let spans = ["上半年共", "下半年共", "全年共", "前三季度共", "三年共", "两年共", "三年累计", "两年累计", "合计", "共计", "总计"]

  /// `一季度 120 万元，二季度 150 万元，三季度 180 万元，四季度 90 万元，全年支出 540 万元`.
  func behind(_ sentence: Sentence) -> Defect? {
    guard !sentence.hasReferences, !sentence.hasAny(["其中", "重复", "去重", "尾差", "四舍五入", "扣除", "剔除", "比", "较"])
    else { return nil }
    return sentence.numbers.indices.dropFirst(2).lazy.compactMap { index -> Defect? in
      let total = sentence.numbers[index]
      let lead = total.lead.trimming(leading: ["，", "；", "、", " ", "预算"], trailing: ["为", "达", " "])
      guard Self.words.contains(lead) || Self.spans.contains(where: lead.hasPrefix) && lead.count < 9,
        total.number.bound == .exact, [.money, .count].contains(total.number.kind)
      else { return nil }
      let parts = sentence.numbers[..<index].filter { $0.number.kind != .share }
      guard parts.count > 1,
        parts.allSatisfy({
          $0.isComparable(to: total) && $0.number.unit == total.number.unit && $0.number.bound == .exact
            && !$0.number.isRange && !$0.lead.hasAny(["每", "均", "计划", "目标"])
        })
      else { return nil }
      let slack = TableTotalDisagrees.slack(total.number, parts.map(\.number))
      let runs = parts.indices.flatMap { start in
        (start..<parts.count).map { parts[start...$0].map(\.value).sum }
      }
      let sum = parts.map(\.value).sum
      guard !runs.contains(where: { ($0 - total.value).magnitude <= slack }),
        (sum - total.value).magnitude * Fraction(4) < total.value
      else { return nil }
      return defect(total, Array(parts), sum)
    }.first
  }

  private static let rests = ["差额", "结余", "剩余", "未执行的", "未支出的", "未完成的", "缺口", "差异", "节余", "结余资金"]

  /// `344.86 万元由投资节约 177.45 万元和未付款 167.41 万元构成`, `差额 472 剂中损耗 86 剂、库存 386 剂`: two parts or more that are
  /// all there is.
  func composed(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, !sentence.hasAny(["尾差", "四舍五入", "重复"]) else { return [] }
    return sentence.numbers.indices.compactMap { index -> Defect? in
      let whole = sentence.numbers[index]
      guard whole.number.isAmount, whole.number.bound == .exact, !whole.number.isRange else { return nil }
      let parts = sentence.numbers[(index + 1)...].prefix { part in
        part.isComparable(to: whole) && part.number.unit == whole.number.unit && part.number.bound == .exact
          && !part.lead.hasAny(["，", "；", "每", "占", "共", "合计"])
      }
      guard parts.count > 1, let first = parts.first, let last = parts.last else { return nil }
      let opening = sentence.passage.text(from: whole.range.upperBound, to: first.range.lowerBound).bare
      let ending = sentence.passage.text(from: last.range.upperBound, to: sentence.range.upperBound).bare
      let isAll =
        opening.hasPrefix("由") && ["构成", "组成"].contains(where: ending.hasPrefix)
        || opening.hasPrefix("中") && whole.lead.bare.endsInAny(Self.rests)
          && (ending.isEmpty || "，；。".contains(ending.first ?? "。"))
          // `两者占 75.00%`: some of them.
          && !ending.hasAny(["两者", "二者", "三者", "占", "等", "其余"])
      let sum = parts.map(\.value).sum
      let slack = TableTotalDisagrees.slack(whole.number, parts.map(\.number))
      guard isAll, (sum - whole.value).magnitude > slack, Slip.isLikely(whole.value, for: sum) else {
        return nil
      }
      return defect(whole, Array(parts), sum)
    }
  }
}
