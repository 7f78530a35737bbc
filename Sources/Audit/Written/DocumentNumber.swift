/// The number of an official document: `中青办发〔2017〕23号`.
struct DocumentNumber {
  /// Who issued it, with the words before where nothing stands between.
  let issuer: String
  let year: String
  let number: String
  /// In bytes of the text.
  let range: Range<Int>

  var words: String { issuer + "〔" + year + "〕" + number + "号" }

  /// Every number of a text that has its year in brackets.
  static func all(in text: String) -> [DocumentNumber] {
    guard text.has("号") else { return [] }
    let bytes = Array(text.utf8)
    return [("〔", "〕"), ("[", "]"), ("【", "】"), ("［", "］")].flatMap { open, close in
      bytes.ranges(of: open).compactMap { mark -> DocumentNumber? in
        let behind = String(decoding: bytes[mark.upperBound...].prefix(40), as: UTF8.self)
        let year = behind.prefix(while: \.isArabicDigit)
        guard year.count == 4, behind.dropFirst(4).hasPrefix(close) else { return nil }
        let rest = behind.dropFirst(5).drop { $0 == " " || $0 == "第" }
        let number = rest.prefix(while: \.isArabicDigit)
        guard !number.isEmpty, rest.dropFirst(number.count).bare.hasPrefix("号") else { return nil }
        let before = String(decoding: bytes[..<mark.lowerBound].suffix(30), as: UTF8.self)
        let run = String(before.reversed().prefix { $0.isHan }.reversed())
        let issuer = Self.issuer(run)
        guard issuer.count > 1 else { return nil }
        return DocumentNumber(
          issuer: issuer, year: String(year), number: String(number),
          range: (mark.lowerBound - issuer.utf8.count)..<mark.upperBound)
      }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static let before = [
    "号", "依据", "按照", "根据", "遵照", "遵循", "执行", "参照", "印发", "符合", "落实", "通过", "文件", "见", "有", "和", "及", "与", "以",
    "按", "由",
  ]

  /// The issuer at the end of the words before a year: 财农 of `号和财农`.
  private static func issuer(_ run: String) -> String {
    let bytes = Array(run.utf8)
    let start = before.flatMap { bytes.ranges(of: $0) }.map(\.upperBound).max() ?? 0
    return String(decoding: bytes[start...], as: UTF8.self)
  }

  /// Whether two are of one year of one issuer.
  func isOfSeries(of other: DocumentNumber) -> Bool {
    year == other.year && issuer == other.issuer
  }

  /// Whether two are the same document.
  static func ~= (left: DocumentNumber, right: DocumentNumber) -> Bool {
    left.isOfSeries(of: right) && left.number == right.number
  }
}
