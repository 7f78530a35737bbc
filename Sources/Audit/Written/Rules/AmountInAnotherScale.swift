internal import Diagnostics
internal import Evaluation

/// The digits of an amount stand with 亿元 in one place and with 万元 in all others.
struct AmountInAnotherScale: TextRule {
  let page = RulePage(
    code: "JX2108", severity: .error,
    title: Message(zh: "同一金额的量级不同", en: "One amount in two scales"),
    meaning: Message(
      zh: "同样的数字，一处写“亿元”，别处都是“万元”（或“万元”与“元”）：单位写错，差一万倍；并列的几个金额里只有一个用“亿元”而其余用“万元”，也在此列。",
      en:
        "The same digits stand with 亿元 in one place and with 万元 in the others (or 万元 and 元): a wrong unit, ten thousand times off; or one of several amounts of a list is in 亿元 and the others in 万元."
    ),
    bad: "包一合同金额 421.30 亿元。\n| 包一 | 421.30 万元 |", good: "包一合同金额 421.30 万元。\n| 包一 | 421.30 万元 |",
    fix: Message(zh: "核对单位", en: "check the unit"), criterion: Criterion.scores)

  private struct Amount {
    let number: TextNumber
    let words: String
    let place: Place
    let isTyped: Bool

    /// How many yuan one of its unit is.
    var scale: Fraction? { number.digits.isZero ? nil : number.value.divided(by: number.digits) }
  }

  func defects(in report: WrittenReport) -> [Defect] {
    let told = report.sentences.flatMap(\.numbers).filter { $0.number.kind == .money }.map {
      Amount(number: $0.number, words: $0.words, place: $0.place, isTyped: true)
    }
    let cells = report.tables.map(\.upright).flatMap { table in
      table.head.indices.flatMap { column in
        table.numbers(column, totals: true).compactMap { cell -> Amount? in
          let number = table.inOwnUnit(cell.number, column: column)
          guard number.kind == .money else { return nil }
          return Amount(number: number, words: cell.cell.text, place: cell.cell.place, isTyped: false)
        }
      }
    }
    let same = Dictionary(grouping: told + cells) { $0.number.digits }
    let found = told.compactMap { amount -> (defect: Defect, other: Place)? in
      guard Self.isLong(amount.number), let scale = amount.scale, let all = same[amount.number.digits] else {
        return nil
      }
      let others = all.filter { $0.place.line != amount.place.line }
      guard !others.contains(where: { $0.scale == scale }),
        let other = others.first(where: { $0.scale != scale }),
        // The amount itself may stand in the other unit, too.
        !(told + cells).contains(where: { $0.place != amount.place && $0.number.value == amount.number.value }
        )
      else { return nil }
      let defect = Defect(
        Message(
          zh: "\(amount.words) 与别处的 \(other.words) 数字相同，单位差 \(Self.times(scale, other.scale)) 倍",
          en:
            "\(amount.words) has the digits of \(other.words) elsewhere, in a unit \(Self.times(scale, other.scale)) times off"
        ),
        at: amount.place, about: [amount.words], values: [amount.number.value, other.number.value],
        fix: page.fix,
        notes: [Message(zh: "别处", en: "elsewhere").note(at: other.place)])
      return (defect, other.place)
    }
    // Several of them tell of the unit of a table, which another rule holds.
    return (found.count == 1 ? found.map(\.defect) : []) + report.sentences.compactMap { siblings($0) }
  }

  /// `包一 421.30 亿元，包二 118.60 万元，包三 51.40 万元`: one of a list in a scale of its own.
  private func siblings(_ sentence: Sentence) -> Defect? {
    let money = sentence.numbers.filter { $0.number.kind == .money && $0.number.bound == .exact }
    guard money.count > 2, !sentence.hasReferences else { return nil }
    return (0..<(money.count - 2)).lazy.compactMap { start -> Defect? in
      let run = Array(money[start..<(start + 3)])
      let names = run.map { $0.lead.trimming(leading: ["，", "、", "；", "其中", " "], trailing: ["为", " "]) }
      let units = run.map(\.number.unitWord)
      // 包一合同金额, 包二, 包三
      guard units[1] == units[2], units[0] != units[1], names[1].count > 1, names[2].count == names[1].count,
        names[1].dropLast() == names[2].dropLast(), names[0].has(String(names[1].dropLast())),
        run[0].number.digits < Fraction(20000),
        run[1].value * Fraction(500) < run[0].value || run[0].value * Fraction(500) < run[1].value
      else { return nil }
      return Defect(
        Message(
          zh: "\(run[0].words) 与并列的 \(run[1].words)、\(run[2].words) 单位不同",
          en: "\(run[0].words) stands in another unit than \(run[1].words) and \(run[2].words) beside it"),
        at: run[0].place, about: [run[0].words], values: [run[0].value], fix: page.fix,
        notes: [Message(zh: "并列", en: "beside it").note(at: run[1].place)])
    }.first
  }

  /// Four digits that say something: shorter ones meet by chance, as a price and an amount.
  private static func isLong(_ number: TextNumber) -> Bool {
    let digits = number.digits.rounded(places: 4).plain.filter(\.isArabicDigit).drop { $0 == "0" }
    return String(digits).trimming(leading: [], trailing: ["0"]).count > 3
  }

  private static func times(_ left: Fraction, _ right: Fraction?) -> String {
    guard let right, let ratio = max(left, right).divided(by: min(left, right)) else { return "10000" }
    return ratio.rounded(places: 0).plain
  }
}
