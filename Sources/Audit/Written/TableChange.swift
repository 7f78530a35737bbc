internal import Diagnostics
internal import Evaluation

/// A change that a table gives with its sign, or that two of its columns for two years make.
struct TableChange: Sendable {
  let label: String
  /// Negative where it fell; in whole units, or a part of one for shares.
  let value: Fraction
  let isShare: Bool
  let place: Place

  private static let heads = ["同比", "增减", "较上年", "较预算", "变动", "增长", "增幅", "change", "growth"]

  /// Every change of a report's tables. O(n²) in the columns for years of each table.
  static func all(in report: WrittenReport) -> [TableChange] {
    report.tables.flatMap { table in signed(in: table) + made(by: table) }
  }

  private static func signed(in table: WrittenTable) -> [TableChange] {
    table.rows.indices.flatMap { row -> [TableChange] in
      let label = table.labels(row).last ?? ""
      return table.head.indices.compactMap { column in
        let name = table.head[column].text
        guard label.hasAny(heads) || name.hasAny(heads), let number = table.rows[row][column].number else {
          return nil
        }
        let isShare = number.kind == .share || label.hasAny(["%", "％"]) || name.hasAny(["%", "％"])
        let value = isShare ? number.asShare : table.counted(number, row: row, column: column)
        return TableChange(
          label: label.isEmpty ? name : label, value: value.value, isShare: isShare,
          place: table.rows[row][column].place)
      }
    }
  }

  private static func made(by table: WrittenTable) -> [TableChange] {
    let years = table.head.indices.compactMap { column -> (column: Int, year: String, name: String)? in
      let found = TypedYears.all(in: table.head[column].text)
      guard found.count == 1, let year = found.first else { return nil }
      return (column, year, table.head[column].text.without([year]))
    }
    return table.rows.indices.flatMap { row in
      years.flatMap { old in
        years.filter { $0.year > old.year && $0.name == old.name }.flatMap { new -> [TableChange] in
          guard let before = table.rows[row][old.column].number,
            let after = table.rows[row][new.column].number,
            let rate = (after.value - before.value).divided(by: before.value)
          else { return [] }
          let (from, to) = (
            table.counted(before, row: row, column: old.column),
            table.counted(after, row: row, column: new.column)
          )
          let place = table.rows[row][new.column].place
          return [
            TableChange(label: table.label(row), value: to.value - from.value, isShare: false, place: place),
            TableChange(label: table.label(row), value: rate, isShare: true, place: place),
          ]
        }
      }
    }
  }
}

extension TextNumber {
  /// Whether it has at least three digits, so that it is hardly met by chance.
  var hasThreeDigits: Bool {
    let places = (0...6).first { digits.isExact(atPlaces: $0) } ?? 0
    return digits.magnitude >= Fraction(unscaled: 100, places: places)
  }
}
