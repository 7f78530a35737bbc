internal import Diagnostics
internal import Evaluation

/// The day of one event in the rows of two tables.
extension TypedTwice {
  private struct Event {
    let label: String
    let date: WrittenDate
    /// The amounts of its row, of three digits at least.
    let amounts: Set<Fraction>
    let table: Int
    /// What the head of its column is of: 支付 of 支付日期.
    let act: String
  }

  private static let acts = ["支付", "付款", "拨付", "签订", "签约", "开工", "竣工", "完工", "验收", "交付", "公示", "开班", "发放"]

  /// `第二批设施补助 | 2023-11-12 | 402.7` beside `第二批 | 2023-10-12 | 402.7` in another table, whose other rows have the
  /// same days in both.
  func dates(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let events = report.tables.map(\.upright).enumerated().flatMap { Self.events(in: $1, $0) }
    let tables = Set(events.map(\.table)).sorted()
    guard tables.count > 1 else { return [] }
    return tables.flatMap { first in
      tables.filter { $0 > first }.flatMap { second -> [Defect] in
        let pairs = events.filter { $0.table == first }.flatMap { one in
          events.filter { $0.table == second && Self.isSame(one, $0) }.map { (one, $0) }
        }
        let wrong = pairs.filter { !Self.isSameDay($0.0.date, $0.1.date) }
        // Each event stands once in either, and the others agree.
        guard pairs.count > 1, wrong.count == 1, let (one, other) = wrong.first,
          pairs.count(where: { $0.0.label == one.label }) == 1,
          pairs.count(where: { $0.1.label == other.label }) == 1,
          one.date.year == other.date.year || one.date.month == other.date.month
        else { return [] }
        return [
          Defect(
            Message(
              zh: "“\(one.label)”的\(one.act)日期在这里是 \(one.date.words)，在另一张表中是 \(other.date.words)",
              en: "“\(one.label)” has \(one.date.words) here and \(other.date.words) in another table"),
            at: one.date.place, about: [one.date.words], fix: page.fix,
            notes: [Message(zh: "另一张表", en: "the other table").note(at: other.date.place)])
        ]
      }
    }
  }

  private static func events(in table: WrittenTable, _ index: Int) -> [Event] {
    let columns = table.head.indices.compactMap { column -> (Int, String)? in
      let head = table.head[column].text
      guard head.hasAny(["日期", "时间"]), !head.hasAny(["计划", "应", "要求", "约定", "截止"]) else { return nil }
      return acts.first(where: head.has).map { (column, $0) }
    }
    return columns.flatMap { column, act -> [Event] in
      table.rows.indices.filter { !table.isTotal($0) }.compactMap { row -> Event? in
        guard let date = TypedDatesOutOfOrder.date(table.rows[row][column]), date.day != nil,
          date.year != nil,
          let label = table.rows[row].first(where: {
            $0.number == nil && $0.text.count > 1 && $0.text.first?.isHan == true
          })?.text
        else { return nil }
        let amounts = table.rows[row].compactMap(\.number).filter { $0.hasThreeDigits && $0.kind != .share }
        return Event(
          label: label, date: date, amounts: Set(amounts.map(\.digits)), table: index, act: act)
      }
    }
  }

  private static func isSame(_ one: Event, _ other: Event) -> Bool {
    one.act == other.act
      && (one.label == other.label
        || (one.label.hasPrefix(other.label) || other.label.hasPrefix(one.label))
          && !one.amounts.isDisjoint(with: other.amounts))
  }

  private static func isSameDay(_ one: WrittenDate, _ other: WrittenDate) -> Bool {
    one.year == other.year && one.month == other.month && one.day == other.day
  }
}
