internal import Diagnostics
internal import Evaluation

/// How many rows of a table a text calls done and undone, against the column that says so of each.
extension ListedThingsMiscounted {
  private struct Verdicts {
    let done: Int
    let undone: Int
    let place: Place
  }

  private static let reached = ["完成", "已完成", "达标", "达到", "实现", "及时", "按时", "合格", "通过"]

  /// `15 项指标中，11 项完成，4 项未完成` above a table that has 是 ten times and 否 five times.
  func verdicts(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let tables = report.tables.compactMap { Self.verdicts(in: $0) }
    return report.sentences.filter { $0.passage.role == .body && !$0.hasReferences && $0.has("未") }.compactMap
    {
      sentence -> Defect? in
      let counts = sentence.numbers.filter { $0.number.kind == .count && $0.number.bound == .exact }
      let undone = counts.filter(Self.isUndone)
      let done = counts.filter { !Self.isUndone($0) && Self.isDone($0) }
      guard done.count == 1, undone.count == 1, let first = done.first, let second = undone.first,
        first.number.unit == second.number.unit
      else { return nil }
      if let sum = Self.exceeded(by: first, second, in: sentence) {
        return Defect(
          Message(
            zh: "\(first.words)完成、\(second.words)未完成，多于所说的 \(sum.words)",
            en:
              "\(first.words) done and \(second.words) undone are more than the \(sum.words) of which they are told"
          ),
          at: second.place, about: [second.words], values: [first.value + second.value, sum.value],
          fix: page.fix)
      }
      let own = tables.filter { Fraction($0.done + $0.undone) == first.value + second.value }
      guard own.count == 1, let table = own.first, first.value != Fraction(table.done) else { return nil }
      return Defect(
        Message(
          zh: "写的是 \(first.words)完成、\(second.words)未完成，表中是 \(table.done) 和 \(table.undone)",
          en:
            "\(first.words) are called done and \(second.words) undone; in the table they are \(table.done) and \(table.undone)"
        ),
        at: first.place, about: [first.words], values: [first.value, Fraction(table.done)], fix: page.fix,
        notes: [Message(zh: "表中", en: "in the table").note(at: table.place)])
    }
  }

  /// What a sentence divides into done and undone: `12 项指标中，已完成 9 项，未完成 4 项`.
  private static func exceeded(by done: StatedNumber, _ undone: StatedNumber, in sentence: Sentence)
    -> StatedNumber?
  {
    let start = min(done.range.lowerBound, undone.range.lowerBound)
    let whole = sentence.numbers.last { $0.range.upperBound <= start }
    guard let whole, whole.number.kind == .count, whole.number.bound == .exact,
      whole.number.unit == done.number.unit,
      case let between = sentence.passage.text(from: whole.range.upperBound, to: start), between.count < 12,
      between.prefix(while: { $0 != "，" }).bare.hasSuffix("中"), done.value + undone.value > whole.value
    else { return nil }
    return whole
  }

  private static func isUndone(_ stated: StatedNumber) -> Bool {
    let lead = stated.lead.trimming(leading: ["，"], trailing: ["的", "共", "有", "为", "指标", " "])
    return reached.contains { stated.tail.bare.hasPrefix("未" + $0) || lead.hasSuffix("未" + $0) }
  }

  private static func isDone(_ stated: StatedNumber) -> Bool {
    let lead = stated.lead.trimming(leading: ["，"], trailing: ["的", "共", "有", "为", "指标", " "])
    return reached.contains { stated.tail.bare.hasPrefix($0) || lead.hasSuffix($0) }
  }

  /// The last column of a table whose cells are all a yes or a no.
  private static func verdicts(in table: WrittenTable) -> Verdicts? {
    let rows = table.rows.indices.filter { !table.isTotal($0) }
    guard rows.count > 3 else { return nil }
    let column = table.head.indices.last { column in
      column > 0 && table.head[column].text.hasAny(["是否", "完成情况", "达标情况", "结果"])
        && rows.allSatisfy { verdict(table.rows[$0][column].text) != nil }
    }
    guard let column else { return nil }
    let done = rows.count { verdict(table.rows[$0][column].text) == true }
    return Verdicts(done: done, undone: rows.count - done, place: table.head[column].place)
  }

  private static func verdict(_ text: String) -> Bool? {
    if ["否", "×", "✗"].contains(text) || text.hasPrefix("未") || text.hasPrefix("不") { return false }
    if ["是", "√", "✓"].contains(text) { return true }
    return text.count < 8 && text.endsInAny(reached) && !text.hasAny(["部分", "基本", "未", "不"]) ? true : nil
  }
}
