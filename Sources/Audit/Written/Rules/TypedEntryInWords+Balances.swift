internal import Diagnostics
internal import Evaluation

/// What a sentence says is left of the budget, against the totals of its tables.
extension TypedEntryInWords {
  private static let words = [
    "结余资金", "剩余资金", "未使用资金", "资金结余", "资金剩余", "结余", "未支出资金", "unspent balance of", "balance of",
    "surplus of", "unspent balance was", "remaining",
  ]

  /// `The unspent balance of CNY 365 thousand`, where 6,400 were budgeted and 6,044 spent: a digit or two off.
  func balances(_ report: WrittenReport) -> [Defect] {
    let (budgets, payments) = (totals(report, isPaid: false), totals(report, isPaid: true))
    guard !budgets.isEmpty, !payments.isEmpty else { return [] }
    let differences = budgets.flatMap { budget in
      payments.map { (budget.value - $0.value, $0.place) }
    }.filter { $0.0 > .zero }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard !sentence.hasReferences, sentence.passage.role == .body else { return [] }
      return sentence.numbers.compactMap { stated -> Defect? in
        let lead = stated.lead.lowercased().trimming(
          leading: [], trailing: [" ", "cny", "rmb", "为", "共", "有"])
        guard stated.number.kind == .money, stated.number.bound == .exact, !stated.number.isRange,
          Self.words.contains(where: { lead.hasSuffix($0) }),
          lead.without(Self.words + ["the", " ", "年末", "项目", "专项", "全年", "，"]).count < 3,
          !lead.has("到位"),
          !differences.contains(where: { stated.number.agrees(with: $0.0) }),
          let near = differences.first(where: { Self.isSlip(stated.number, $0.0) })
        else { return nil }
        return Defect(
          Message(
            zh: "预算与支出之差是 \(stated.number.words(for: near.0))，不是 \(stated.words)",
            en: "the budget less what was spent is \(stated.number.words(for: near.0)), not \(stated.words)"),
          at: stated.place, about: [stated.words], values: [stated.value, near.0], fix: page.fix,
          notes: [Message(zh: "支出合计", en: "the total spent").note(at: near.1)])
      }
    }
  }

  /// The totals of tables of a budget, or of what was paid of it.
  private func totals(_ report: WrittenReport, isPaid: Bool) -> [(value: Fraction, place: Place)] {
    report.tables.map(\.upright).flatMap { table -> [(value: Fraction, place: Place)] in
      guard let row = table.rows.indices.last(where: { table.isTotal($0) }), !table.isSubtotal(row) else {
        return []
      }
      let own: [ColumnRole] = isPaid ? [.paid] : [.budget]
      let caption = table.caption.lowercased()
      let isOfPayments = caption.hasAny(["支出", "使用", "拨付", "spending", "expenditure"])
      return table.head.indices.compactMap { column in
        let role = table.roles[column]
        guard own.contains(role) || role == .amount && isOfPayments == isPaid,
          let number = table.rows[row][column].number.map({ table.inUnit($0, column: column) }),
          number.kind == .money
        else { return nil }
        return (number.value, table.rows[row][column].place)
      }
    }
  }

  /// Whether two amounts have the same digits but for one, or for the order of two.
  private static func isSlip(_ stated: TextNumber, _ exact: Fraction) -> Bool {
    guard let scale = stated.digits.isZero ? nil : stated.value.divided(by: stated.digits),
      let other = exact.divided(by: scale)
    else { return false }
    let step = stated.step.divided(by: scale) ?? .one
    let places = (0...4).first { step >= Fraction(unscaled: 1, places: $0) } ?? 4
    let (left, right) = (
      Array(stated.digits.rounded(places: places).plain), Array(other.rounded(places: places).plain)
    )
    guard left.count == right.count, left.count > 2 else { return false }
    let changed = left.indices.filter { left[$0] != right[$0] }
    return changed.count == 1
      || changed.count == 2 && changed[0] + 1 == changed[1] && left[changed[0]] == right[changed[1]]
        && left[changed[1]] == right[changed[0]]
  }
}
