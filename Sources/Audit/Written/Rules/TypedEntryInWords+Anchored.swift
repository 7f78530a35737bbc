internal import Diagnostics
internal import Evaluation

/// What a sentence says of a row that it names, where another number of the row, or of a neighbour, tells that it means
/// that row.
extension TypedEntryInWords {
  private static let apart = [
    "比", "较", "目标", "计划", "上年", "去年", "同期", "增", "减", "少", "超", "低于", "高于", "不足", "其中", "平均", "每", "约", "近",
    "余", "应", "未",
    "不",
  ]

  /// `临江街道 86 个居民区中 82 个达标` beside the row `临江街道 | 86 | 84`, and `第二季度到馆 17,682 人次` beside that number in
  /// the row of the third quarter.
  func anchored(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let tables = report.tables.map(\.upright).filter { table in
      table.rows.count > 3 && table.columns(.score).isEmpty && table.columns(.weight).isEmpty
    }
    let rows = tables.map(Self.rows)
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.passage.role == .body, !sentence.hasReferences, !sentence.numbers.isEmpty,
        !sentence.hasAny(["建议", "分别", "未完工", "未完成", "未建成", "未能", "未办结"])
      else { return [] }
      return zip(tables, rows).flatMap { table, names -> [Defect] in
        guard let (name, row) = Self.named(sentence, names) else { return [] }
        let others = tables.filter { other in
          other.rows.indices.contains { Self.label(other, $0) == name }
        }
        return odd(sentence, table, row, name).filter { defect in
          // Another table may give the row that number.
          !others.contains { other in
            other.rows.indices.contains { index in
              Self.label(other, index) == name
                && other.rows[index].contains { $0.number?.digits == defect.values.first }
            }
          }
        }
      }
    }
  }

  private static func label(_ table: WrittenTable, _ row: Int) -> String {
    table.label(row).without(["*"]).bare
  }

  /// The rows of a table whose names stand once.
  private static func rows(of table: WrittenTable) -> [String: Int] {
    let all = table.rows.indices.filter { !table.isTotal($0) }.map { (label(table, $0), $0) }
    return Dictionary(grouping: all.filter { $0.0.count > 2 && $0.0.first?.isHan == true }) { $0.0 }
      .compactMapValues { $0.count == 1 ? $0[0].1 : nil }
  }

  /// The one row that a sentence names.
  private static func named(_ sentence: Sentence, _ names: [String: Int]) -> (String, Int)? {
    let said = names.filter { sentence.has($0.key) }
    guard said.count == 1, let (name, row) = said.first else { return nil }
    return (name, row)
  }

  private func odd(_ sentence: Sentence, _ table: WrittenTable, _ row: Int, _ name: String) -> [Defect] {
    guard let start = sentence.passage.bytes[sentence.range].range(of: name) else { return [] }
    let numbers = sentence.numbers.filter { stated in
      stated.range.lowerBound >= start.upperBound && [.count, .plain].contains(stated.number.kind)
        && stated.number.bound == .exact && !stated.number.isRange && !stated.number.isSpelled
    }
    let columns = table.head.indices.filter {
      table.rows[row][$0].number != nil && table.roles[$0] != .ordinal
    }
    func column(of stated: StatedNumber) -> Int? {
      columns.first { table.rows[row][$0].number.map { $0.digits == stated.number.digits } == true }
    }
    let known = numbers.compactMap(column)
    return numbers.filter { column(of: $0) == nil }.compactMap { stated -> Defect? in
      let clause = stated.before.split { "，；。：".contains($0) }.last.map(String.init) ?? ""
      guard !(clause + stated.tail.prefix(4)).hasAny(Self.apart) else { return nil }
      let said = Terms.all(in: stated.lead + stated.words + stated.tail.prefix { !"，；。（".contains($0) })
      let meant = columns.filter { index in
        let head = String(table.head[index].text.prefix { !"（(".contains($0) })
        return !known.contains(index) && !said.isDisjoint(with: Terms.all(in: head))
          && !["占比", "率"].contains(where: head.has)
      }
      guard let own = meant.first, meant.count == 1, let number = table.rows[row][own].number,
        number.kind != .share
      else { return nil }
      let isNear =
        !known.isEmpty
        && (Slip.isOneDigit(stated.number.digits, number.digits)
          || (stated.number.digits - number.digits).magnitude <= Fraction(2))
      // The number of a neighbour right behind the name.
      let neighbour = table.rows.indices.first { other in
        other != row && !table.isTotal(other)
          && table.rows[other][own].number.map { $0.digits == stated.number.digits } == true
      }
      let isNeighbours =
        neighbour != nil && stated.number.digits > Fraction(99) && clause.has(name)
      guard isNear || isNeighbours else { return nil }
      let cell = table.rows[row][own]
      var defect = Defect(
        Message(
          zh: "“\(name)”的“\(table.head[own].text)”在这里是 \(stated.words)，表中是 \(cell.text)",
          en: "“\(table.head[own].text)” of “\(name)” is \(stated.words) here and \(cell.text) in the table"),
        at: stated.place, about: [name], values: [stated.number.digits, number.digits], fix: page.fix,
        notes: [Message(zh: "表中", en: "in the table").note(at: cell.place)])
      defect.isOfAnotherRow = !isNear
      return defect
    }
  }
}
