internal import Diagnostics
internal import Evaluation

/// Shares that two columns of a table make for two years.
extension SentenceGrowthDisagrees {
  private struct Shift {
    let label: String
    /// The change of its share of the total, from the earlier year to the later one.
    let points: Fraction
    let place: Place
  }

  /// `人员经费占 41.39%，比 2022 年下降 0.19 个百分点`, where the columns of two years make it rise by as much.
  func shifted(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let shifts = report.tables.map(\.upright).flatMap(Self.shifts)
    guard !shifts.isEmpty else { return [] }
    return report.sentences.filter { !$0.hasReferences }.flatMap(\.numbers).compactMap { change -> Defect? in
      let lead = change.lead.without(["了", " "])
      let isDown = lead.endsInAny(Self.down)
      guard change.number.kind == .percentagePoints, change.number.bound == .exact, change.before.has("占"),
        isDown || lead.endsInAny(Self.up),
        let shift = shifts.first(where: { change.before.suffix(40).has($0.label) }),
        !change.number.agrees(with: isDown ? .zero - shift.points : shift.points),
        change.number.agrees(with: isDown ? shift.points : .zero - shift.points)
      else { return nil }
      return Defect(
        Message(
          zh:
            "这里写\(isDown ? "下降" : "上升") \(change.words)，而按表中两年的数，“\(shift.label)”的占比是\(isDown ? "上升" : "下降")",
          en:
            "\(change.words) is called a \(isDown ? "fall" : "rise") here, but by the two years of the table the share of “\(shift.label)” \(isDown ? "rose" : "fell")"
        ),
        at: change.place, about: [change.words], values: [change.value, shift.points], fix: page.fix,
        notes: [Message(zh: "表中", en: "in the table").note(at: shift.place)])
    }
  }

  private static func shifts(of table: WrittenTable) -> [Shift] {
    guard let total = table.rows.indices.last(where: { table.isTotal($0) && !table.isSubtotal($0) }) else {
      return []
    }
    let years = table.head.indices.compactMap { column -> (column: Int, year: String, name: String)? in
      let found = TypedYears.all(in: table.head[column].text)
      guard found.count == 1, let year = found.first else { return nil }
      return (column, year, table.head[column].text.without([year]))
    }
    let pairs = years.flatMap { old in
      years.filter { $0.year > old.year && $0.name == old.name }.map { (old, $0) }
    }
    return table.rows.indices.filter { !table.isTotal($0) && table.label($0).count > 1 }.flatMap { row in
      pairs.compactMap { old, new -> Shift? in
        let shares = [old.column, new.column].compactMap { column -> Fraction? in
          guard let part = table.rows[row][column].number, let whole = table.rows[total][column].number else {
            return nil
          }
          return part.value.divided(by: whole.value)
        }
        guard shares.count == 2 else { return nil }
        return Shift(
          label: table.label(row), points: shares[1] - shares[0], place: table.rows[row][new.column].place)
      }
    }
  }
}
