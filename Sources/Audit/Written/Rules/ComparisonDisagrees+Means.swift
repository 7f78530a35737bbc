internal import Diagnostics
internal import Evaluation

/// How many rows of a table are said to lie above its mean.
extension ComparisonDisagrees {
  private static let above = ["高于平均", "超过平均", "大于平均", "多于平均", "在平均数以上", "在平均值以上"]
  private static let below = ["低于平均", "少于平均", "小于平均", "不到平均", "未达到平均", "在平均数以下", "在平均值以下"]

  /// `平均每个分馆 2,160 册次，有 6 个分馆高于平均数`, where five cells of the column with that mean do.
  func means(_ report: WrittenReport) -> [Defect] {
    let sentences = report.sentences.filter { $0.has("平均") && !$0.hasReferences && $0.numbers.count > 1 }
    guard !sentences.isEmpty else { return [] }
    var columns: [[Fraction]]?
    return sentences.flatMap { sentence -> [Defect] in
      sentence.numbers.indices.dropFirst().compactMap { index -> Defect? in
        let stated = sentence.numbers[index]
        let isAbove = stated.tail.hasAny(Self.above)
        guard stated.number.kind == .count, stated.number.bound == .exact, !stated.number.isRange,
          isAbove != stated.tail.hasAny(Self.below),
          let mean = sentence.numbers[..<index].last(where: {
            $0.number.kind != .share && $0.number.bound == .exact
              && ($0.lead.has("平均") || $0.lead.bare.endsInAny(["均为", "平均"]))
          })
        else { return nil }
        let known = columns ?? report.tables.map(\.upright).flatMap { Self.columns(of: $0) }
        columns = known
        let own = known.filter { values in
          guard let exact = values.sum.divided(by: Fraction(values.count)) else { return false }
          return mean.number.agrees(with: exact) || exact == mean.number.digits
        }
        let counts = Set(
          own.map { values in
            let limit = values.sum.divided(by: Fraction(values.count)) ?? .zero
            return values.count { isAbove ? $0 > limit : $0 < limit }
          })
        guard counts.count == 1, let exact = counts.first, Fraction(exact) != stated.value else { return nil }
        return Defect(
          Message(
            zh: "表中\(isAbove ? "高于" : "低于")平均数 \(mean.words) 的是 \(exact) 个，不是 \(stated.words)",
            en:
              "in the table \(exact) lie \(isAbove ? "above" : "below") the mean of \(mean.words), not \(stated.words)"
          ),
          at: stated.place, about: [stated.words], values: [stated.value, Fraction(exact)], fix: page.fix)
      }
    }
  }

  /// The numbers under each head, also where a table stands in two halves side by side, without totals.
  private static func columns(of table: WrittenTable) -> [[Fraction]] {
    guard (2..<60).contains(table.rows.count) else { return [] }
    let rows = table.rows.indices.filter { !table.isTotal($0) }
    let heads = Dictionary(grouping: table.head.indices) { table.head[$0].text }
    return heads.values.compactMap { columns in
      let values = columns.flatMap { column in rows.compactMap { table.rows[$0][column].number?.value } }
      return values.count > 3 && values.count + 1 >= rows.count * columns.count ? values : nil
    }
  }
}
