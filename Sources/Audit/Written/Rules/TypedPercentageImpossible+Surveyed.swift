internal import Diagnostics
internal import Evaluation

/// Shares of those of a survey whose number only its table gives.
extension TypedPercentageImpossible {
  /// `居民满意度 90.79%，其中对环境满意的居民 201 人，占 88.30%`: of the 228 whose row has 90.79%.
  func surveyed(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let rows = report.tables.map(\.upright).flatMap {
      table -> [(rate: TextNumber, whole: WrittenTable.Cell)] in
      guard let valid = table.head.indices.first(where: { table.head[$0].text.has("有效") }) else { return [] }
      return table.rows.indices.flatMap { row in
        table.head.indices.compactMap { column in
          guard let rate = table.share(row, column), table.rows[row][valid].number?.kind != .share,
            table.head[column].text.has("满意")
          else { return nil }
          return (rate, table.rows[row][valid])
        }
      }
    }
    guard !rows.isEmpty else { return [] }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.passage.role == .body, !sentence.hasReferences, sentence.has("其中") else { return [] }
      let numbers = sentence.numbers
      return numbers.indices.dropFirst(2).compactMap { index -> Defect? in
        let (count, share) = (numbers[index - 1], numbers[index])
        let clause = sentence.passage.text(from: count.range.upperBound, to: share.range.lowerBound).bare
        guard share.number.kind == .share, count.number.kind == .count, clause == "，占",
          share.number.bound == .exact,
          let overall = numbers[..<(index - 1)].last(where: { $0.number.kind == .share && $0.lead.has("满意") }
          ),
          sentence.passage.text(from: overall.range.upperBound, to: count.range.lowerBound).has("其中"),
          case let own = rows.filter({ $0.rate.value == overall.value }), own.count == 1, let row = own.first,
          let whole = row.whole.number?.value, count.value <= whole, !whole.isZero,
          !share.number.isRatio(of: count.value, to: whole),
          !numbers.contains(where: { $0.isComparable(to: count) && $0.value > count.value }),
          let exact = count.value.divided(by: whole)
        else { return nil }
        return Defect(
          Message(
            zh: "\(row.whole.text) 人中的 \(count.words) 是 \(share.number.words(for: exact))，不是 \(share.words)",
            en:
              "\(count.words) of \(row.whole.text) are \(share.number.words(for: exact)), not \(share.words)"),
          at: share.place, about: [share.words], values: [share.value, exact], fix: page.fix,
          notes: [Message(zh: "有效问卷", en: "those who answered").note(at: row.whole.place)])
      }
    }
  }
}
