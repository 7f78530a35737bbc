extension WrittenTable {
  /// The code of the indicator in a row: of its name (`C11 供水入户率`, `2.1 预算执行率`), or in a column before it
  /// (`C11`, `2.2.1`).
  func code(_ row: Int) -> String? {
    labels(row).compactMap { IndicatorCode.leading($0) }.max { $0.count < $1.count }
      .map { innermost($0, among: rows[row].prefix { $0.number == nil }.map(\.text)) }
      ?? IndicatorCode.decimal(rows[row][0].text) ?? codeInCell(row) ?? numberedCode(row)
      ?? labels(row).last.flatMap { label in
        SectionNumber(label).map { section in section.parts.map(String.init).joined(separator: ".") }
      }
  }

  /// What a column for codes gives a row that it numbers in two parts: `产出 | 3-1 | 道路硬化完成率`.
  private func numberedCode(_ row: Int) -> String? {
    head.indices.lazy.filter { ["编号", "指标编号", "代码", "指标代码"].contains(head[$0].text.bare) }
      .compactMap { IndicatorCode.decimal(rows[row][$0].text) }.first
  }

  /// Whether a row sums up the quarters or months above it.
  func isWholeYear(_ row: Int) -> Bool {
    ["全年", "年度", "本年", "year", "full year", "whole year", "annual"].contains(
      rows[row][0].text.bare.lowercased())
  }

  /// The number of each row in a column of numbers that counts the rows from 1 on; none in a table without one.
  var ordinals: [Int?] {
    let column = head.indices.first {
      ["序号", "编号", "指标序号", "指标编号", "no.", "no"].contains(head[$0].text.without([" "]).lowercased())
    }
    guard let column else { return rows.map { _ in nil } }
    let numbers = rows.map { Int($0[column].text) }
    let counted = numbers.compactMap { $0 }
    return counted == Array(1...max(1, counted.count)) ? numbers : rows.map { _ in nil }
  }
}

extension IndicatorCode {
  /// The code that is all of a cell: `C11`, `A`.
  static func alone(_ text: String) -> String? {
    guard let first = text.first, first.isASCII, first.isUppercase, (1...5).contains(text.count),
      text.dropFirst().allSatisfy({ $0.isASCII && $0.isWholeNumber })
    else { return nil }
    return text
  }
}

extension WrittenTable {
  /// The code of an indicator that a row begins with, in a cell of its own or before its name: of several the innermost,
  /// as merged cells hold those above it (`A 决策 | A1 立项规范性`).
  func codeOfRow(_ row: Int) -> String? {
    guard let first = labels(row).lazy.compactMap({ IndicatorCode.leading($0) }).first else {
      return codeInCell(row)
    }
    return innermost(first, among: labels(row))
  }

  /// The code of what a row says in a column: `A 决策 | 15 | A1 立项规范性 | 4` gives the weight of A, and then that of A1.
  func codeOfRow(_ row: Int, before column: Int) -> String? {
    codeOfRow(row).flatMap { code in
      innermost(code, among: rows[row][..<column].lazy.filter { $0.number == nil }.map(\.text))
    }
  }

  /// The code that is all of a cell before the first number, whatever merged cells stand before it: `决策 | A1 | 4`.
  private func codeInCell(_ row: Int) -> String? {
    let codes = rows[row].prefix { $0.number == nil }.enumerated().compactMap { column, cell in
      IndicatorCode.alone(cell.text).flatMap { isClass($0, in: column) ? nil : $0 }
    }
    return codes.max { $0.count < $1.count }
  }

  /// Whether a letter stands in several rows of a column, as the class of them all: `A | 立项依据充分性`, `A | 绩效目标合理性`.
  private func isClass(_ code: String, in column: Int) -> Bool {
    code.count == 1 && rows.lazy.filter { $0[column].text == code }.dropFirst().first != nil
  }

  private func innermost(_ code: String, among cells: some Sequence<String>) -> String {
    cells.reduce(code) { code, cell in
      guard let next = IndicatorCode.leading(cell) ?? IndicatorCode.alone(cell), next.count > code.count,
        next.hasPrefix(code)
      else { return code }
      return next
    }
  }
}
