internal import Diagnostics
internal import Evaluation

/// A number stands once with two of its digits in the other order.
struct DigitsSwapped: TextRule {
  let page = RulePage(
    code: "JX2125", severity: .warning,
    title: Message(zh: "数字像是颠倒了两位", en: "Two digits look swapped"),
    meaning: Message(
      zh:
        "一个至少四位的数只出现一次，而同类、同名的另一个数只是相邻两位次序不同（6,080 与 6,800）；或者正文里某项的数只出现一次，与表中同名一行、同一单位的数只差一位或颠倒了两位；或者摘要、前言、脚注里的数在别处都没有，而别处同一事项的数只差一位。",
      en:
        "A number of four digits or more stands once, and another one of the same kind and subject differs from it only in the order of two neighbouring digits (6,080 and 6,800); or a number of the text stands once, and the row of a table of the same name and unit has one that is a digit or a swap off; or a number of a summary, an opening or a note stands nowhere else, and that of the same thing elsewhere is a digit off."
    ),
    bad: "高龄老人共 6,080 人。\n覆盖率的分母为高龄老人 6,800 人。", good: "高龄老人共 6,800 人。\n覆盖率的分母为高龄老人 6,800 人。",
    fix: Message(zh: "核对来源，改正其中一个", en: "check the source and correct one"), criterion: Criterion.logic)

  private struct Seen {
    let number: TextNumber
    let words: String
    let place: Place
    let terms: Set<String>
    let digits: String
    let passage: Int
    /// The years right before it.
    var years: [String] = []
    /// What its clause calls it; empty for a cell.
    var name = ""

    /// Whether it has its unit with it in the cell of a table: `1,548.27万元`.
    var isAmount: Bool { passage < 0 && words.hasSuffix("元") && digits.count > 5 }
  }

  func defects(in report: WrittenReport) -> [Defect] {
    let all = sentences(report) + cells(report)
    let byDigits = Dictionary(grouping: all) { $0.digits }
    let others =
      report.isAlone ? named(report) + ofRows(report) + reversed(report) + ofIndicators(report) : []
    let found = rates(report) + swapped(byDigits)
    return (others + (report.isAlone ? unmatched(report) : [])).reduce(into: found) { all, one in
      // Each number of a pair may look like the wrong one: the pair is told once.
      let known = all.contains { $0.place == one.place || $0.notes.contains { $0.place == one.place } }
      if !known { all.append(one) }
    }
  }

  private func swapped(_ byDigits: [String: [Seen]]) -> [Defect] {
    byDigits.values.compactMap { same -> Defect? in
      guard let seen = same.first, same.count == 1, seen.passage >= 0 || seen.isAmount else { return nil }
      let least = seen.passage >= 0 ? 1 : 2
      let swapped = Self.swaps(of: seen.digits).flatMap { byDigits[$0] ?? [] }
      let others = swapped.filter { isSame($0, as: seen, least) }
      guard let other = others.first, others.count > 1 || other.number.kind == seen.number.kind,
        case let all = byDigits[other.digits] ?? [],
        // `计划 62,000 吨，实际 60,200 吨`: told beside it, it is another number.
        !all.contains(where: { $0.passage == seen.passage }),
        // Of two that stand once each the later one is named, where both clauses call it the same.
        all.count > 1
          || seen.name.count > 1 && seen.name == other.name && seen.digits.count > 3
            && other.place < seen.place
          // `比 2022 年的 1,520.00 万元……` and its note `2022 年……1,502.00 万元`
          || !seen.years.isEmpty && seen.years == other.years && other.place < seen.place
            && seen.words.count(where: \.isArabicDigit) > 4,
        // `2024 年预算 650 万元……2023 年预算 560 万元`
        !all.contains(where: {
          !$0.years.isEmpty && !seen.years.isEmpty && Set($0.years).isDisjoint(with: seen.years)
        })
      else { return nil }
      return Defect(
        Message(
          zh: "\(seen.words) 只出现这一次，另一处是 \(other.words)：像是颠倒了两位",
          en: "\(seen.words) stands here only, and \(other.words) elsewhere: two digits look swapped"),
        at: seen.place, about: [seen.words], values: [seen.number.value, other.number.value], fix: page.fix,
        notes: [Message(zh: "另一处", en: "elsewhere").note(at: other.place)])
    }
  }

  /// Whether another number is of the same kind and subject.
  ///
  /// - Parameter least: how many words they must share.
  private func isSame(_ other: Seen, as seen: Seen, _ least: Int) -> Bool {
    guard other.passage != seen.passage,
      other.number.isComparable(to: seen.number) || other.number.kind == .plain,
      other.terms.intersection(seen.terms).count >= least
        // Six digits are swapped by no chance.
        || least == 1 && seen.digits.count > 5 && seen.number.kind == .count && !seen.number.unitWord.isEmpty
          && other.number.unitWord == seen.number.unitWord && !seen.digits.has(".")
    else { return false }
    // Three digits are few: only what another sentence says counts.
    return seen.digits.count > 3 || other.passage >= 0 && other.number.kind == seen.number.kind
  }

  private func sentences(_ report: WrittenReport) -> [Seen] {
    report.sentences.flatMap { sentence in
      sentence.numbers.compactMap { stated -> Seen? in
        guard [.count, .money, .measure, .plain, .share].contains(stated.number.kind) else { return nil }
        let words = String(stated.before.suffix(24)) + stated.tail.prefix(8)
        var one = seen(
          stated.number, stated.words, stated.place, Terms(words, isChinese: report.isChinese).pairs,
          passage: sentence.passageNumber)
        one?.years = stated.years
        // `，托位 2,050 个` and nothing else
        let clause = stated.before.split(omittingEmptySubsequences: false) { "，；：。".contains($0) }.last ?? ""
        if clause == stated.lead.bare, clause.allSatisfy(\.isHan) { one?.name = String(clause) }
        return one
      }
    }
  }

  private func cells(_ report: WrittenReport) -> [Seen] {
    report.tables.enumerated().flatMap { index, table in
      table.rows.indices.flatMap { row in
        table.head.indices.compactMap { column -> Seen? in
          guard let number = table.rows[row][column].number else { return nil }
          // A bound in words may stand between the name and its value.
          let name = table.labels(row).suffix(2).joined(separator: "，")
          let words = table.isTotal(row) ? table.caption + table.head[column].text : name + table.caption
          return seen(
            table.counted(number, row: row, column: column), table.rows[row][column].text,
            table.rows[row][column].place,
            Terms(words, isChinese: report.isChinese).pairs, passage: -1 - index)
        }
      }
    }
  }

  private func seen(
    _ number: TextNumber, _ words: String, _ place: Place, _ terms: Set<String>, passage: Int
  ) -> Seen? {
    let digits = number.digits.plainDigits
    guard !number.isSpelled, !number.isRange,
      // The zeros of `681.00` are digits, too.
      digits.count > 3 || digits.count == 3 && words.count(where: \.isArabicDigit) > 4
    else { return nil }
    return Seen(number: number, words: words, place: place, terms: terms, digits: digits, passage: passage)
  }

  /// The numbers that differ in the order of two neighbouring digits.
  static func swaps(of digits: String) -> [String] {
    let typed = Array(digits)
    return typed.indices.dropLast().compactMap { index in
      guard typed[index] != typed[index + 1], typed[index] != ".", typed[index + 1] != "." else { return nil }
      var swapped = typed
      swapped.swapAt(index, index + 1)
      return String(swapped)
    }
  }
}

extension Fraction {
  /// Its digits with up to four decimals, without zeros at the end.
  var plainDigits: String {
    let places = (0...4).first { isExact(atPlaces: $0) } ?? 4
    return rounded(places: places).plain
  }
}
