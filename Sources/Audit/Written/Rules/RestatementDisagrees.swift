internal import Diagnostics
internal import Evaluation

/// A number and the same number in brackets behind it, or in other words, differ.
struct RestatementDisagrees: TextRule {
  let page = RulePage(
    code: "JX2126", severity: .error,
    title: Message(zh: "同一个数的两种写法不等", en: "Two ways of writing one number differ"),
    meaning: Message(
      zh: "一个数后面紧跟括号，括号里只有同类的数（大写与小写、万元与元），两者不相等。",
      en:
        "A number is followed by the same quantity in brackets, spelled out or in another unit, and the two differ."
    ),
    bad: "预算九百六十万元（990.00 万元）。", good: "预算九百九十万元（990.00 万元）。",
    fix: Message(zh: "核对后统一", en: "check and make them equal"),
    criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    report.sentences.flatMap { sentence -> [Defect] in
      zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { first, second in
        let between = sentence.passage.text(from: first.range.upperBound, to: second.range.lowerBound)
        let behind = sentence.passage.text(from: second.range.upperBound, to: sentence.range.upperBound)
        let isRestated =
          ["（", "(", "整（", "整（小写", "元整（", "（即", "（小写：", "（小写", "（大写：", "（人民币", "（折合", "（合", "（¥"].contains(
            between.without([" "]))
          && (behind.hasPrefix("）") || behind.hasPrefix(")"))
        guard isRestated, first.isComparable(to: second), first.number.unit == second.number.unit,
          first.number.kind != .plain, first.number.bound == .exact, second.number.bound == .exact,
          !first.number.isRange, !first.number.agrees(exactly: second.number)
        else { return nil }
        return Defect(
          Message(
            zh: "\(first.words) 与括号里的 \(second.words) 不等",
            en: "\(first.words) is not the \(second.words) in brackets"),
          at: first.place, about: [first.words], values: [first.value, second.value], fix: page.fix,
          notes: [Message(zh: "括号里", en: "in the brackets").note(at: second.place)])
      }
    }
  }
}
