internal import Diagnostics
internal import Evaluation

/// How many indicators a text says have full marks and how many lost points, against the table of scores.
extension IndicatorCountDisagrees {
  /// Indicators of a table, all of them or those of one group.
  private struct Group {
    /// By which a text names them: `项目绩效`, `C类`; empty for all.
    let names: [String]
    let rows: [IndicatorRow]

    var full: Int { rows.count { $0.hasFullMarks == true } }
  }

  /// `绩效类 15 个三级指标中，9 个得满分，6 个失分`, where eight of that group have full marks.
  func scored(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let sentences = report.sentences.filter {
      $0.passage.role == .body && !$0.hasReferences && $0.has("指标") && $0.hasAny(["满分", "失分", "扣分"])
        && !$0.isScale
    }
    guard !sentences.isEmpty else { return [] }
    let groups = Self.groups(in: report)
    guard !groups.isEmpty else { return [] }
    return sentences.flatMap { scored($0, groups) }
  }

  private func scored(_ sentence: Sentence, _ groups: [Group]) -> [Defect] {
    let counts = sentence.numbers.filter {
      $0.number.kind == .count && $0.number.bound == .exact && !$0.number.isRange
    }
    guard
      let whole = counts.first(where: { number in
        let behind = sentence.passage.text(from: number.range.upperBound, to: sentence.range.upperBound)
        return ["指标", "三级指标", "末级指标", "评价指标"].contains {
          behind.bare.hasPrefix($0 + "中") || behind.bare.hasPrefix($0 + "，")
        }
      })
    else { return [] }
    let before = whole.before.split(whereSeparator: { "，；。".contains($0) }).last.map(String.init) ?? ""
    let named = groups.filter { group in group.names.contains { before.has($0) } }
    guard !before.hasAny(["上年", "去年", "核心", "重点", "年度评价"]) else { return [] }
    let own = (named.isEmpty ? groups.filter(\.names.isEmpty) : named).filter {
      Fraction($0.rows.count) == whole.value
    }
    guard own.count == 1, let group = own.first else { return [] }
    let behind = counts.filter { $0.range.lowerBound >= whole.range.upperBound }
    // `其中产出类 3 个扣分` is of some of them.
    let claims = behind.prefix { number in
      !number.lead.hasAny(["其中", "类", "产出", "决策", "过程", "效益", "；", "另", "占"])
    }
    return claims.compactMap { claim -> Defect? in
      let tail = sentence.passage.text(from: claim.range.upperBound, to: claim.clause.upperBound).bare
      let isFull = ["得满分", "满分", "均得满分", "全部得满分", "计满分", "未扣分", "未失分", "获满分", "得分率为100%"].contains {
        tail.hasPrefix($0) || tail.hasPrefix("指标" + $0)
      }
      let isLost = ["扣分", "失分", "有扣分", "存在扣分", "被扣分", "未得满分", "有失分"].contains {
        tail.hasPrefix($0) || tail.hasPrefix("指标" + $0)
      }
      let exact = isFull ? group.full : group.rows.count - group.full
      guard isFull || isLost, claim.value != Fraction(exact), let place = group.rows.first?.score?.cell.place
      else { return nil }
      return Defect(
        Message(
          zh: "写的是 \(claim.words)\(isFull ? "得满分" : "扣分")，得分表中是 \(exact) 个",
          en:
            "\(claim.words) are said to \(isFull ? "have full marks" : "lose points"); in the table \(exact) do"
        ),
        at: claim.place, about: [claim.words], values: [claim.value, Fraction(exact)], fix: page.fix,
        notes: [Message(zh: "得分表", en: "the table of scores").note(at: place)])
    }
  }

  /// All scored indicators of the first table that scores them, and those of each of its groups, as far as all of them
  /// have a weight and a score.
  private static func groups(in report: WrittenReport) -> [Group] {
    let tables = Dictionary(grouping: report.indicatorRows.filter { $0.isLeaf && $0.table >= 0 }) { $0.table }
    guard tables.count == 1, let (index, rows) = tables.first, rows.count > 5,
      rows.allSatisfy({ $0.hasFullMarks != nil }), Set(rows.map(\.key)).count == rows.count
    else { return [] }
    var groups = [Group(names: [], rows: rows)]
    let heads = report.indicatorRows.filter { !$0.isLeaf && $0.code?.count == 1 }
    for (letter, own) in Dictionary(grouping: rows, by: { $0.code?.first.map(String.init) ?? "" })
    where letter.first?.isLetter == true && own.count < rows.count {
      let names = heads.filter { $0.code == letter }.map(\.key).filter { $0.count > 1 }
      groups.append(Group(names: names + [letter + "类", letter + " 类"], rows: own))
    }
    guard groups.count == 1 else { return groups }
    let table = report.tables[index].upright
    var group = ""
    var byName: [String: [IndicatorRow]] = [:]
    for row in table.rows.indices where !table.isTotal(row) {
      let first = table.rows[row][0]
      if !first.isBlank, first.number == nil { group = TableEntry.name(first.text) }
      if let own = rows.first(where: { table.labels(row).contains($0.label) && $0.label != first.text }) {
        byName[group, default: []].append(own)
      }
    }
    guard byName.values.map(\.count).reduce(0, +) == rows.count, byName.count > 1 else { return groups }
    return groups
      + byName.filter { $0.key.count > 1 }.map { Group(names: [$0.key], rows: $0.value) }
  }
}
