internal import Diagnostics
internal import Evaluation

/// Points that the remark of a row takes off, beside its weight and score.
extension TypedDeductionDisagrees {
  private static let remarks = ["原因", "说明", "情况", "备注", "理由", "扣分", "依据"]

  /// `3 | 3.00 | 第 3 批逾期，扣 1 分`, where the other rows with such a remark subtract.
  func remarked(_ table: WrittenTable) -> [Defect] {
    guard let weight = table.columns(.weight).last, let score = table.columns(.score).last else { return [] }
    let columns = table.head.indices.filter {
      table.head[$0].text.hasAny(Self.remarks) && !table.head[$0].text.hasAny(["标准", "规则", "细则"])
    }
    let scanner = NumberScanner()
    let rows = table.rows.compactMap { row -> (fits: Bool, defect: Defect)? in
      guard let full = row[weight].number, let given = row[score].number else { return nil }
      let losses = columns.flatMap { column -> [TextNumber] in
        let text = row[column].text
        guard !text.hasAny(["每", "共扣", "扣完", "最多"]) else { return [] }
        let bytes = Array(text.utf8)
        return scanner.scan(text).figures.filter { number in
          number.kind == .points && number.bound == .exact
            && String(decoding: bytes[..<number.range.lowerBound], as: UTF8.self).bare.hasSuffix("扣")
        }
      }
      guard !losses.isEmpty else { return nil }
      let exact = full.value - losses.map(\.value).sum
      return (
        exact == given.value,
        Defect(
          Message(
            zh:
              "权重 \(row[weight].text)，说明扣 \(given.words(for: losses.map(\.value).sum)) 分，得分应为 \(given.words(for: exact))，不是 \(row[score].text)",
            en:
              "of \(row[weight].text) points the remark takes off \(given.words(for: losses.map(\.value).sum)), which leaves \(given.words(for: exact)), not \(row[score].text)"
          ),
          at: row[score].place, about: [row[score].text], values: [given.value, exact], fix: page.fix)
      )
    }
    let wrong = rows.filter { !$0.fits }
    return wrong.count * 3 <= rows.count ? wrong.map(\.defect) : []
  }
}
