internal import Diagnostics
internal import Evaluation

/// What is called the highest or the lowest, against the columns of tables.
extension ComparisonDisagrees {
  private static let highest = ["最高", "最多", "最大", "highest", "largest"]
  private static let lowest = ["最低", "最少", "最小", "lowest", "smallest"]
  /// Bounds and names that have such a word.
  private static let others = [
    "最高限", "最低限", "最高不", "最低不", "最多不", "最少不", "最高可", "最低生活", "最低标准", "最高标准", "最低工资", "最大限度", "最多可", "之一",
    "最高额", "最低额", "最高分", "最低分", "最低要求",
  ]

  /// `得分率最高的是产出，最低的是效益`, `Outcome has the highest score rate`.
  func extremes(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let tables = report.tables.map(\.upright).filter { $0.rows.count > 2 }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.hasAny(Self.highest + Self.lowest), sentence.passage.role == .body,
        !sentence.hasAny(Self.others)
      else { return [] }
      var before = ""
      return clauses(of: sentence).compactMap { clause in
        let text = sentence.passage.text(clause)
        defer { before = text }
        let isHigh = text.hasAny(Self.highest)
        guard isHigh != text.hasAny(Self.lowest) else { return nil }
        // `得分率最高的是产出，最低的是效益` names what is compared once.
        let isBare = (Self.highest + Self.lowest).contains { text.bare.hasPrefix($0) }
        let found =
          tables.compactMap { cell(text, isBare ? before : text, in: $0) }
          + (Self.isAmong(text) ? tables.compactMap { among(text, before, in: $0) } : [])
        guard let first = found.first, !found.contains(where: { $0.isExtreme(isHigh) }) else { return nil }
        return defect(first, isHigh, sentence, clause)
      }
    }
  }

  /// `为三类中最低`: what it is of stands in the clause before.
  private static func isAmong(_ text: String) -> Bool {
    text.bare.count < 12 && ["为", "在", "是", "居", "列"].contains { text.bare.hasPrefix($0) }
      && text.bare.endsInAny(highest + lowest)
  }

  /// The row and column of `项目决策类得分率91.67%`, where as many rows as the text says are compared.
  private func among(_ text: String, _ before: String, in table: WrittenTable) -> Found? {
    guard let word = (Self.highest + Self.lowest).first(where: { text.bare.hasSuffix($0) }) else {
      return nil
    }
    let digits = before.bare.reversed().prefix { $0.isASCII || "％万元分人个次户".contains($0) }.count
    guard digits > 0, let found = cell(before, String(before.bare.dropLast(digits)) + word, in: table),
      before.has(found.cell.text.trimming(leading: [], trailing: ["%"]))
    else { return nil }
    let numerals = Array("零一二三四五六七八九十")
    let said = text.compactMap { numerals.firstIndex(of: $0) ?? $0.wholeNumberValue }.filter { $0 > 0 }
    return said == [found.all.count] || said.isEmpty && text.hasAny(["各类", "各项", "其中"]) ? found : nil
  }

  private struct Found {
    let label: String
    let head: String
    let cell: WrittenTable.Cell
    let value: Fraction
    let all: [Fraction]

    func isExtreme(_ isHigh: Bool) -> Bool { value == (isHigh ? all.max() : all.min()) }
  }

  private func defect(_ found: Found, _ isHigh: Bool, _ sentence: Sentence, _ clause: Range<Int>) -> Defect? {
    let words = isHigh ? Self.highest : Self.lowest
    let bytes = sentence.passage.bytes[clause]
    guard let range = words.lazy.compactMap({ bytes.range(of: $0) }).first else { return nil }
    return Defect(
      Message(
        zh:
          "写“\(found.label)”的\(found.head)\(isHigh ? "最高" : "最低")，表中它是 \(found.cell.text)，不是\(isHigh ? "最高" : "最低")的",
        en:
          "“\(found.label)” is said to have the \(isHigh ? "highest" : "lowest") \(found.head); the table gives it \(found.cell.text), which is not"
      ),
      at: sentence.passage.place(range), about: [found.label], values: [found.value], fix: page.fix,
      notes: [Message(zh: "表中", en: "in the table").note(at: found.cell.place)])
  }

  private func clauses(of sentence: Sentence) -> [Range<Int>] {
    var start = sentence.range.lowerBound
    var clauses: [Range<Int>] = []
    let marks = ["，", "；", "。", ", ", "; "].flatMap { sentence.passage.bytes[sentence.range].ranges(of: $0) }
    for mark in marks.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      clauses.append(start..<max(start, mark.lowerBound))
      start = mark.upperBound
    }
    return clauses + [start..<max(start, sentence.range.upperBound)]
  }

  /// Whether a measure stands right beside the word: `得分率最高`, `highest score rate`.
  private static func isMeasured(_ text: String, by measure: String) -> Bool {
    let text = text.lowercased()
    return (highest + lowest).contains { word in
      word.first?.isASCII == true
        ? text.has(word + " " + measure)
        : [measure, measure + "为", measure + "也", measure + "均"].contains { text.has($0 + word) }
    }
  }

  /// The value of the one row that a clause names, in the one column whose head stands right before the word for it.
  private func cell(_ clause: String, _ said: String, in table: WrittenTable) -> Found? {
    let plain = table.rows.indices.filter { !table.isTotal($0) }
    guard let row = Self.named(plain.map { ($0, table.label($0)) }, in: clause) else { return nil }
    let heads = table.head.indices.filter { column in
      plain.allSatisfy { table.rows[$0][column].number != nil }
        && TypedYears.all(in: table.head[column].text).isEmpty
        && table.roles[column] != .ordinal
    }
    let measured = heads.filter { Self.isMeasured(said, by: Self.core(table.head[$0].text)) }
    guard measured.count == 1, let column = measured.first else { return nil }
    // Of groups and what belongs to them, only those of one kind are compared.
    let depth = table.code(row)?.count
    let kin = plain.filter { table.code($0)?.count == depth }
    guard kin.count > 2, table.groupHeads.isEmpty || depth != nil, let value = table.rows[row][column].number
    else { return nil }
    return Found(
      label: table.label(row), head: table.head[column].text, cell: table.rows[row][column],
      value: value.value, all: kin.compactMap { table.rows[$0][column].number?.value })
  }

  /// The one name that stands in a text, without those that are part of a longer one that does.
  private static func named(_ names: [(index: Int, name: String)], in text: String) -> Int? {
    let text = text.lowercased()
    let found = names.map { ($0.index, core($0.name)) }.filter { $0.1.count > 1 && text.has($0.1) }
    let longest = found.filter { one in !found.contains { $0.1 != one.1 && $0.1.has(one.1) } }
    return longest.count == 1 ? longest.first?.0 : nil
  }

  /// A label without its code, its unit and its brackets.
  private static func core(_ label: String) -> String {
    let code = IndicatorCode.leading(label)
    let rest = label.dropFirst(code?.count ?? 0).prefix { !"（(".contains($0) }
    return String(rest).trimming(leading: [" ", ".", "、", "　", "*"], trailing: [" ", "*"]).lowercased()
  }
}
