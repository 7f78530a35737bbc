internal import Diagnostics
internal import Evaluation

/// Which numbers of some documents stand there in more than one place, or are borne out by the total of their column.
///
/// A slip is made once. Where each of two values that seem to be one quantity is borne out by itself, they are two
/// quantities, whatever they are called.
struct Corroboration {
  private struct Start: Hashable {
    let file: String
    let line: Int
    let column: Int

    init(_ place: Place) { (file, line, column) = (place.file, place.line, place.column) }
  }

  private struct Line: Hashable {
    let file: String
    let number: Int

    init(_ place: Place) { (file, number) = (place.file, place.line) }
  }

  private struct Stated {
    let number: TextNumber
    let line: Line
    let kind: TextNumber.Kind
    /// Points stand in many places, and equal ones mean nothing.
    let isOfScores: Bool
  }

  private var stated: [Start: Stated] = [:]
  private var lines: [Fraction: [(line: Line, unit: String, kind: TextNumber.Kind)]] = [:]
  private var borneOut: Set<Start> = []
  /// The lines of tables.
  private var cells: Set<Line> = []

  init(_ reports: [WrittenReport]) {
    for report in reports {
      for number in (report.sentences + report.cellSentences).flatMap(\.numbers) {
        add(number.number, at: number.place, isOfScores: number.number.kind == .points)
      }
      for sentence in report.sentences { bearOut(sentence, behind: report.sentence(before: sentence)) }
      for sentence in report.cellSentences { bearOut(sentence, behind: nil) }
      for table in report.tables.map(\.upright) {
        for column in table.head.indices {
          let isOfScores = [.score, .weight].contains(table.roles[column])
          for row in table.rows.indices {
            guard let number = table.rows[row][column].number else { continue }
            // Below `单价（元）` 32.50 is money, and bears no 32.5 万册 out.
            let kind = table.counted(number, row: row, column: column).kind
            add(number, at: table.rows[row][column].place, isOfScores: isOfScores, kind: kind)
            cells.insert(Line(table.rows[row][column].place))
          }
          bearOut(column, of: table)
        }
        for row in table.rows { bearOut(row: row) }
      }
    }
    for sentence in reports.flatMap(\.sentences) { bearOutPairs(of: sentence) }
  }

  /// Whether the number at the place of a defect, and the one that it is held against, each stand elsewhere, too, or
  /// are parts of a total that is right.
  ///
  /// - Parameter byItself: whether it is enough that the number of the defect does: what was planned and what was done
  ///   may stand in tables of their own.
  func explains(_ defect: Defect, byItself: Bool) -> Bool {
    guard !defect.isOfAnotherRow, let place = defect.place,
      let other = defect.notes.lazy.compactMap(\.place).first
    else {
      return false
    }
    // `县级配套 | 23.00 | 27.00`: the row that it is held against has the number, too.
    if isTold(place, where: other) { return true }
    return bearsOut(place) && (byItself || bearsOut(other))
  }

  /// Whether the number at one place also stands in the line of another one.
  private func isTold(_ place: Place, where other: Place) -> Bool {
    guard let own = stated[Start(place)], !own.isOfScores, own.line != Line(other),
      Self.significantDigits(of: own.number) > 1, cells.contains(Line(other))
    else { return false }
    return lines[own.number.digits]?.contains { $0.line == Line(other) } == true
  }

  private func bearsOut(_ place: Place) -> Bool {
    guard let own = stated[Start(place)], !own.isOfScores else { return false }
    if borneOut.contains(Start(place)) { return true }
    let isLong = Self.significantDigits(of: own.number) > 2
    return lines[own.number.digits]?.contains { other in
      let isAlike = other.kind == own.kind || other.kind == .plain || own.kind == .plain
      return other.line != own.line && isAlike
        && (isLong || !other.unit.isEmpty && other.unit == own.number.unitWord)
    } == true
  }

  private mutating func add(
    _ number: TextNumber, at place: Place, isOfScores: Bool, kind: TextNumber.Kind? = nil
  ) {
    let kind = kind ?? number.kind
    stated[Start(place)] = Stated(number: number, line: Line(place), kind: kind, isOfScores: isOfScores)
    lines[number.digits, default: []].append((Line(place), number.unitWord, kind))
  }

  /// The rows above a last row that is their sum, whatever that is called: 合计, 全年.
  private mutating func bearOut(_ column: Int, of table: WrittenTable) {
    guard let last = table.rows.indices.last, let total = table.rows[last][column].number else { return }
    let parts = table.numbers(column).filter { $0.row < last }
    guard parts.count > (table.isTotal(last) ? 1 : 2), parts.map(\.number.value).sum == total.value else {
      return
    }
    borneOut.formUnion(parts.map { Start($0.cell.place) } + [Start(table.rows[last][column].place)])
  }

  /// The numbers of a row of which one is the sum or the product of two others.
  private mutating func bearOut(row: [WrittenTable.Cell]) {
    let cells = row.compactMap { cell in cell.number.map { (cell.place, $0) } }
      .filter { $0.1.kind != .share && Self.significantDigits(of: $0.1) > 2 || $0.1.value > Fraction(20) }
    guard (3...8).contains(cells.count) else { return }
    for first in cells.indices {
      for second in cells.indices where second > first {
        let (left, right) = (cells[first].1.value, cells[second].1.value)
        guard
          let result = cells.indices.first(where: { index in
            index != first && index != second
              && [left + right, left * right].contains(cells[index].1.value)
          })
        else { continue }
        borneOut.formUnion([first, second, result].map { Start(cells[$0].0) })
      }
    }
  }

  /// The numbers of a sentence that add up to one of it, or of which one is the sum of two others.
  ///
  /// - Parameter before: the sentence before it, where its total may stand.
  private mutating func bearOut(_ sentence: Sentence, behind before: Sentence?) {
    let amounts = sentence.numbers.filter {
      $0.number.isAmount && $0.number.bound == .exact && !$0.number.isRange
    }
    // `有效 58 份。其中满意 45 人、基本满意 9 人、不满意 4 人`
    let told = (before?.numbers ?? []).filter {
      $0.number.isAmount && $0.number.bound == .exact && !$0.number.isRange
    }
    guard (3...24).contains(amounts.count) else { return }
    // `18 万元＝额度 6,000 万元－合同价 5,982 万元`
    borneOut.formUnion(amounts.filter { sentence.isOperand($0) }.map { Start($0.place) })
    let money = amounts.filter { $0.number.kind == .money }
    if money.count == 3, sentence.hasAny(["＝", "="]), case let sorted = money.map(\.value).sorted(),
      sorted[0] + sorted[1] == sorted[2]
    {
      borneOut.formUnion(money.map { Start($0.place) })
    }
    // `参与企业 64 家，江北区 24 家、临港区 21 家、河东区 12 家、青溪县 7 家`
    for start in amounts.indices {
      var sum = amounts[start].value
      for end in amounts.indices where end > start {
        guard amounts[end].isComparable(to: amounts[start]) else { break }
        sum = sum + amounts[end].value
        guard
          end - start > 1 || Self.significantDigits(of: amounts[start].number) > 2
            || start > 0 && amounts[start - 1].value == sum
        else { continue }
        let others = amounts[..<start] + amounts[(end + 1)...] + told
        guard
          let whole = others.first(where: {
            $0.value == sum && $0.number.kind == amounts[start].number.kind
          })
        else { continue }
        borneOut.formUnion((amounts[start...end] + [whole]).map { Start($0.place) })
      }
    }
  }

  /// Two numbers side by side whose sum another line has: `70.20 万元、23.10 万元` of a contract of 93.30 in a table.
  private mutating func bearOutPairs(of sentence: Sentence) {
    let amounts = sentence.numbers.filter {
      $0.number.isAmount && $0.number.bound == .exact && !$0.number.isRange
    }
    for (one, next) in zip(amounts, amounts.dropFirst()) {
      guard one.number.unitWord == next.number.unitWord, one.number.kind == next.number.kind,
        Self.significantDigits(of: one.number) > 2, Self.significantDigits(of: next.number) > 2,
        let told = lines[one.number.digits + next.number.digits],
        told.contains(where: { $0.line != Line(one.place) })
      else { continue }
      borneOut.formUnion([Start(one.place), Start(next.place)])
    }
  }

  /// How many digits of a number say something: 3 of 1.52 and of 15,200.
  private static func significantDigits(of number: TextNumber) -> Int {
    let digits = number.digits.rounded(places: 6).plain.filter(\.isArabicDigit)
    return String(digits.drop { $0 == "0" }).trimming(leading: [], trailing: ["0"]).count
  }
}
