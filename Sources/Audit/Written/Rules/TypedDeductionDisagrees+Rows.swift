internal import Diagnostics
internal import Evaluation

/// Points taken off that a table gives beside weights and scores.
extension TypedDeductionDisagrees {
  /// `权重 5 | 扣分 0.15 | 得分 4.75`, where the other rows subtract.
  func rows(_ table: WrittenTable) -> [Defect] {
    let columns = table.head.indices.filter {
      table.head[$0].text.hasAny(["扣分", "失分", "减分", "Deduct", "deduct"])
        && !table.head[$0].text.hasAny(["原因", "说明", "标准", "依据"])
    }
    guard columns.count == 1, let lost = columns.first, let weight = table.columns(.weight).last,
      let score = table.columns(.score).last
    else { return [] }
    let rows = table.rows.filter { row in [weight, lost, score].allSatisfy { row[$0].number != nil } }
    let wrong = rows.compactMap { row -> Defect? in
      guard let full = row[weight].number, let loss = row[lost].number, let given = row[score].number,
        full.value - loss.value.magnitude != given.value
      else { return nil }
      let exact = full.value - given.value
      return Defect(
        Message(
          zh:
            "权重 \(row[weight].text)，得分 \(row[score].text)，扣分应为 \(loss.words(for: exact))，不是 \(row[lost].text)",
          en:
            "of \(row[weight].text) points \(row[score].text) were given, which takes off \(loss.words(for: exact)), not \(row[lost].text)"
        ),
        at: row[lost].place, about: [row[lost].text], values: [loss.value, exact], fix: page.fix)
    }
    return wrong.count * 3 <= rows.count ? wrong : []
  }
}
