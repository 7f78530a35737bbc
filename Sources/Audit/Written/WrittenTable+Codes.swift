extension WrittenTable {
  /// The code of the indicator in a row: of its name (`C11 供水入户率`, `2.1 预算执行率`), or in a column before it
  /// (`C11`, `2.2.1`).
  func code(_ row: Int) -> String? {
    labels(row).compactMap { IndicatorCode.leading($0) }.max { $0.count < $1.count }
      ?? IndicatorCode.decimal(rows[row][0].text) ?? IndicatorCode.alone(rows[row][0].text)
      ?? labels(row).last.flatMap { label in
        SectionNumber(label).map { section in section.parts.map(String.init).joined(separator: ".") }
      }
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
  /// The code of an indicator that a row begins with, in a cell of its own or before its name.
  func codeOfRow(_ row: Int) -> String? {
    labels(row).lazy.compactMap { IndicatorCode.leading($0) }.first ?? IndicatorCode.alone(rows[row][0].text)
  }
}
