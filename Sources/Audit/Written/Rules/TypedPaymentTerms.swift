internal import Diagnostics
internal import Evaluation

/// The share that a contract is paid to, what is left and what was paid do not go together.
struct TypedPaymentTerms: TextRule {
  let page = RulePage(
    code: "JX2179", severity: .warning,
    title: Message(zh: "付款比例与余款、已付金额不符", en: "Payment terms that what is left contradicts"),
    meaning: Message(
      zh: "一段话写明合同约定支付至某比例、剩余某比例，两者之和不是 100%，而已付金额与其中之一相符。",
      en: """
        A paragraph says to which share a contract is paid and which share is left; the two do not make 100%, and what \
        was paid agrees with one of them only.
        """),
    bad: "合同金额 652.40 万元，约定初验后累计支付至 70%。已累计支付 489.30 万元，剩余 25%在终验后支付。",
    good: "合同金额 652.40 万元，约定初验后累计支付至 75%。已累计支付 489.30 万元，剩余 25%在终验后支付。",
    fix: Message(zh: "核对合同约定和已付金额", en: "check the contract and what was paid"), criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    report.passages.indices.filter {
      report.passages[$0].role == .body && report.passages[$0].bytes.hasAnyWord(["合同"])
    }
    .compactMap { number in
      let numbers = report.sentences(ofPassage: number).flatMap(\.numbers)
      let shares = numbers.filter { $0.number.kind == .share && $0.number.bound == .exact }
      let terms = shares.filter { $0.lead.endsInAny(["支付至", "付至", "支付到", "付款至", "支付比例为", "支付比例达到"]) }
      guard terms.count == 1, let term = terms.first, let left = shares.last, left.place > term.place,
        shares.filter({ $0.place > term.place }).count == 1, left.lead.hasAny(["剩余", "余款", "尾款", "其余"]),
        term.value + left.value != .one,
        let contract = numbers.first(where: {
          $0.number.kind == .money && $0.lead.endsInAny(["合同金额", "合同金额为", "合同价", "合同价为", "合同总价", "合同总价为"])
        }),
        let paid = numbers.last(where: {
          $0.number.kind == .money && $0.place > term.place && $0.lead.hasAny(["支付", "已付"])
        })
      else { return nil }
      let isLeft = left.number.isRatio(of: contract.value - paid.value, to: contract.value)
      let isTerm = term.number.isRatio(of: paid.value, to: contract.value)
      guard isLeft != isTerm else { return nil }
      let wrong = isLeft ? term : left
      return Defect(
        Message(
          zh: "支付至 \(term.words) 与剩余 \(left.words) 之和不是 100%，已付 \(paid.words) 只与\(isLeft ? "后者" : "前者")相符",
          en:
            "\(term.words) paid and \(left.words) left are not 100%, and \(paid.words) agrees with the \(isLeft ? "latter" : "former") only"
        ),
        at: wrong.place, about: [wrong.words], values: [term.value, left.value], fix: page.fix,
        notes: [Message(zh: "已付金额", en: "what was paid").note(at: paid.place)])
    }
  }
}
