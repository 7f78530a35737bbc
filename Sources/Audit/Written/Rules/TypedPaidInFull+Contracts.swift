internal import Diagnostics
internal import Evaluation

/// A contract that is said to be paid in full, of which a table pays less.
extension TypedPaidInFull {
  private static let claims = ["按合同价全额", "按合同价足额", "按合同总价全额", "按合同金额全额", "按合同全额", "按合同价一次性全额"]

  /// `水质检测合同按合同价全额于 7 月 21 日支付`, whose contract is of 14.00 and of which 13.60 was paid.
  func ofContracts(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let rows = report.tables.map(\.upright).flatMap { table in
      table.rows.indices.filter { !table.isTotal($0) }.map { (table: table, row: $0) }
    }
    func amounts(_ name: String, _ heads: [String]) -> [WrittenTable.Cell] {
      rows.filter { table, row in table.labels(row).contains { IndicatorName.plain($0) == name } }.flatMap {
        table, row in
        table.head.indices.filter {
          table.head[$0].text.hasAny(heads) && !table.head[$0].text.hasAny(["单价", "率", "%", "预算", "未"])
        }.map { table.rows[row][$0] }
      }.filter { $0.number != nil }
    }
    return report.sentences.compactMap { sentence -> Defect? in
      guard sentence.passage.role == .body, !sentence.hasReferences else { return nil }
      for claim in Self.claims {
        guard let range = sentence.passage.bytes[sentence.range].range(of: claim) else { continue }
        let before = sentence.passage.text(from: sentence.range.lowerBound, to: range.lowerBound)
        let clause = before.split { "，；。".contains($0) }.last.map(String.init) ?? before
        let name = IndicatorName.plain(
          clause.trimming(leading: [" "], trailing: ["均", "也", "款", "合同", "费", " "]))
        guard name.count > 2, case let agreed = amounts(name, ["合同价", "合同金额", "合同额"]),
          let contract = agreed.first, let whole = contract.number?.digits,
          agreed.allSatisfy({ $0.number?.digits == whole }),
          case let paid = amounts(name, ["支付", "支出", "实付"]), let last = paid.last,
          paid.allSatisfy({ ($0.number?.digits ?? whole) < whole })
        else { continue }
        return Defect(
          Message(
            zh: "“\(name)”说按合同价 \(contract.text) 全额支付，表中支付 \(last.text)",
            en: "“\(name)” is said to be paid in full, \(contract.text), and \(last.text) was paid"),
          at: sentence.passage.place(range), about: [name], fix: page.fix,
          notes: [Message(zh: "支付", en: "the payment").note(at: last.place)])
      }
      return nil
    }
  }
}
