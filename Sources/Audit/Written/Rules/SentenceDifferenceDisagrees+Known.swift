internal import Diagnostics
internal import Evaluation

/// Distances from an amount that the sentence only names, and that the report gives elsewhere.
extension SentenceDifferenceDisagrees {
  private static let names = [
    "调整后预算", "年初预算", "预算总额", "调整预算", "项目预算", "批复概算", "概算", "批复总投资", "计划投资", "控制价", "最高限价", "招标控制价", "到位资金",
  ]
  private static let gaps = ["节约", "减少", "结余", "少", "低", "节省", "超出", "超", "增加", "多", "高", "超支"]

  /// `合同金额合计 465.50 万元，较调整后预算节约 9.10 万元`, where the budget of 473.60 万元 stands elsewhere.
  func known(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    var told: [String: Set<Fraction>] = [:]
    for number in report.sentences.flatMap(\.numbers)
    where number.number.kind == .money && number.number.bound == .exact {
      let lead = number.lead.bare.trimming(leading: [], trailing: ["为", "合计", "共", "总额", "是", "的"])
      guard let name = Self.names.first(where: { lead.hasSuffix($0) }), !lead.hasAny(["较", "比"]) else {
        continue
      }
      told[name, default: []].insert(number.value)
    }
    guard !told.isEmpty else { return [] }
    return report.sentences.filter { !$0.hasReferences && $0.passage.role == .body }.flatMap {
      sentence -> [Defect] in
      sentence.numbers.indices.dropFirst().compactMap { index -> Defect? in
        let (amount, gap) = (sentence.numbers[index - 1], sentence.numbers[index])
        let lead = gap.lead.bare.trimming(leading: ["，"], trailing: ["了", "资金"])
        guard amount.number.kind == .money, gap.number.kind == .money, amount.number.bound == .exact,
          gap.number.bound == .exact, let opening = ["较", "比"].first(where: lead.hasPrefix),
          let name = Self.names.first(where: { lead.hasPrefix(opening + $0) }),
          Self.gaps.contains(String(lead.dropFirst(opening.count + name.count))),
          let values = told[name], values.count == 1, let base = values.first
        else { return nil }
        let exact = (base - amount.value).magnitude
        guard !gap.number.agrees(with: exact), Slip.isNear(gap.value, exact) else { return nil }
        return Defect(
          Message(
            zh: "\(amount.words) 与\(name)相差 \(gap.number.words(for: exact))，不是 \(gap.words)",
            en: "\(amount.words) is \(gap.number.words(for: exact)) from “\(name)”, not \(gap.words)"),
          at: gap.place, about: [gap.words], values: [gap.value, exact], fix: page.fix)
      }
    }
  }
}
