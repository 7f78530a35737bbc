internal import Diagnostics
internal import Evaluation

/// What is left of several budgets, each told in its order.
extension SentenceDifferenceDisagrees {
  private static let joints = ["、", "和", "及"]

  /// `第一年 620 万元、第二年 630 万元；支出分别为 606 万元和 620 万元，结余 4 万元和 10 万元`.
  func grouped(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, sentence.has("结余"), sentence.numbers.count > 5 else { return [] }
    let money = sentence.numbers.filter {
      $0.number.kind == .money && $0.number.bound == .exact && !$0.number.isRange
    }
    guard
      let first = money.firstIndex(where: {
        $0.lead.bare.trimming(leading: [], trailing: ["分别为", "为"]).hasSuffix("结余")
      }),
      let spent = money.firstIndex(where: {
        $0.lead.bare.trimming(leading: [], trailing: ["分别为", "为", "分别"]).hasSuffix("支出")
      }),
      spent < first, money[spent].lead.has("分别")
    else { return [] }
    let left = run(money, from: first, sentence)
    let paid = run(money, from: spent, sentence)
    guard left.count > 1, left.count == paid.count, spent >= left.count else { return [] }
    let budgets = Array(money[(spent - left.count)..<spent])
    let wrong = left.indices.filter { budgets[$0].value - paid[$0].value != left[$0].value }
    guard wrong.count == 1, let index = wrong.first else { return [] }
    let exact = budgets[index].value - paid[index].value
    guard !left[index].number.agrees(with: exact) else { return [] }
    return [apart(budgets[index], paid[index], left[index], exact)]
  }

  /// Numbers one behind the other with nothing but a joint between them.
  private func run(_ numbers: [StatedNumber], from start: Int, _ sentence: Sentence) -> [StatedNumber] {
    var run = [numbers[start]]
    for next in numbers.dropFirst(start + 1) {
      guard
        Self.joints.contains(
          sentence.passage.text(from: run[run.count - 1].range.upperBound, to: next.range.lowerBound).bare)
      else { break }
      run.append(next)
    }
    return run
  }

  /// `支出 451.78 万元，占调整后预算的 95.39%；未支出的 28.12 万元`, where another place gives that budget.
  func unspent(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let names = ["调整后预算", "到位资金", "年初预算", "预算总额", "计划投资"]
    return report.sentences.filter { !$0.hasReferences && $0.has("未支出") }.compactMap { sentence -> Defect? in
      guard let index = sentence.numbers.firstIndex(where: { $0.lead.bare.endsInAny(["未支出的", "未支出"]) }),
        case let left = sentence.numbers[index], left.number.kind == .money, left.number.bound == .exact,
        let spent = sentence.numbers[..<index].last(where: {
          $0.number.kind == .money && $0.lead.bare.hasSuffix("支出") && $0.number.bound == .exact
        })
      else { return nil }
      let shares = sentence.numbers[..<index].filter { $0.number.kind == .share && $0.place > spent.place }
      let wholes = report.sentences.flatMap(\.numbers).filter { whole in
        whole.number.kind == .money && whole.number.bound == .exact
          && shares.contains { share in
            share.number.isRatio(of: spent.value, to: whole.value)
              && names.contains {
                share.lead.has($0) && (whole.lead.has($0) || whole.lead.has(String($0.prefix(2))))
              }
          }
      }
      let rests = Set(wholes.map { $0.value - spent.value })
      guard !rests.isEmpty, !rests.contains(where: { left.number.agrees(with: $0) }),
        let exact = rests.first(where: { Slip.isLikely(left.value, for: $0) }),
        let whole = wholes.first(where: { $0.value - spent.value == exact })
      else { return nil }
      return apart(whole, spent, left, exact)
    }
  }
}
