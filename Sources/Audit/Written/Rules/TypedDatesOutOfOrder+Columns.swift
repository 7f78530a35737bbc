internal import Diagnostics
internal import Evaluation

/// Two columns of dates that follow each other in every row but one.
extension TypedDatesOutOfOrder {
  private static let due = ["计划", "应", "约定", "规定", "合同", "要求", "期限", "截止", "到期", "目标"]

  /// `验收日期 | 开放日期`: `2023年9月21日 | 2023年9月19日`, where the other rows were opened days after they were accepted.
  func columns(_ report: WrittenReport) -> [Defect] {
    report.tables.map(\.upright).flatMap { ordered(in: $0, report) }
  }

  /// What a text says of such a row: `先开放、后验收`.
  private static let told = ["先", "早于", "晚于", "倒签", "补签", "提前", "未验", "滞后"]

  private func ordered(in table: WrittenTable, _ report: WrittenReport) -> [Defect] {
    let columns = table.head.indices.filter { column in
      table.head[column].text.hasAny(["日期", "时间", "日"]) && !table.head[column].text.hasAny(Self.due)
    }
    let dated = columns.compactMap { column -> (column: Int, dates: [Int: WrittenDate])? in
      let dates = table.rows.indices.compactMap { row -> (Int, WrittenDate)? in
        let found = WrittenDate.all(in: table.rows[row][column].passage)
        guard found.count == 1, let date = found.first, date.day != nil, date.year != nil else { return nil }
        return (row, date)
      }
      return dates.count > 3 ? (column, Dictionary(uniqueKeysWithValues: dates)) : nil
    }
    return dated.indices.flatMap { right in
      dated[..<right].compactMap { left -> Defect? in
        let rows = left.dates.keys.filter { dated[right].dates[$0] != nil }.sorted()
        let gaps = rows.compactMap { row -> (row: Int, days: Int)? in
          guard let first = left.dates[row], let last = dated[right].dates[row],
            let days = Self.days(first, last)
          else { return nil }
          return (row, days)
        }
        guard gaps.count > 3 else { return nil }
        let isForward = gaps.count { $0.days > 0 } > gaps.count { $0.days < 0 }
        let odd = gaps.filter { isForward ? $0.days < 0 : $0.days > 0 }
        guard odd.count == 1, let row = odd.first?.row, gaps.count(where: { $0.days == 0 }) * 3 < gaps.count
        else { return nil }
        let label = IndicatorName.plain(table.label(row))
        guard
          !report.sentences.contains(where: {
            $0.hasAny(Self.told) && label.count > 1 && label.contains(where: \.isHan)
              && IndicatorName.plain($0.text).has(label)
          })
        else { return nil }
        let (before, after) = (
          isForward ? left.column : dated[right].column, isForward ? dated[right].column : left.column
        )
        let (cell, other) = (table.rows[row][after], table.rows[row][before])
        let (name, earlier) = (table.head[after].text, table.head[before].text)
        return Defect(
          Message(
            zh: "\(name) \(cell.text) 早于\(earlier) \(other.text)，其他各行都在其后",
            en: "\(name) \(cell.text) is before \(earlier) \(other.text); in all other rows it is behind it"),
          at: cell.place, about: [cell.text], fix: page.fix,
          notes: [Message(zh: "对照的日期", en: "the other date").note(at: other.place)])
      }
    }
  }
}
