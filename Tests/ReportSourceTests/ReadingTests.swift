import Diagnostics
import Testing

@testable import ReportSource

/// Files as they come from Windows, old editors and broken downloads.
@Suite struct ReadingTests {
  /// A chapter's bytes, and what must be said about them.
  struct BytesCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    /// `line:column+length code fix: …`
    let expected: [String]

    init(_ id: String, _ bytes: [UInt8], _ expected: String...) {
      testDescription = id
      self.bytes = bytes
      self.expected = expected
    }

    init(_ id: String, _ text: String, _ expected: String...) {
      testDescription = id
      bytes = Array(text.utf8)
      self.expected = expected
    }
  }

  static var codes: Set<String> {
    Set(cases.flatMap(\.expected).compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) })
  }

  private static let delete = "fix: delete the character"
  private static let start: [UInt8] = Array("甲\n乙丙".utf8)

  static let cases: [BytesCase] = [
    BytesCase(
      "GB18030", gb18030, "1:3+1 JX0109 fix: save it as UTF-8 in the editor, or run iconv -f GB18030 -t UTF-8"
    ),
    BytesCase(
      "Big5", big5, "1:3+1 JX0109 fix: save it as UTF-8 in the editor, or run iconv -f BIG5 -t UTF-8"),
    BytesCase(
      "UTF-16LE with a mark", [0xFF, 0xFE] + utf16("甲乙\r\n丙"),
      "1:1+1 JX0109 fix: save it as UTF-8 in the editor, or run iconv -f UTF-16LE -t UTF-8"),
    BytesCase(
      "UTF-16BE with a mark", [0xFE, 0xFF, 0x75, 0x32],
      "1:1+1 JX0109 fix: save it as UTF-8 in the editor, or run iconv -f UTF-16BE -t UTF-8"),
    BytesCase(
      "UTF-16LE without a mark", utf16("title: 甲"),
      "1:1+1 JX0109 fix: save it as UTF-8 in the editor, or run iconv -f UTF-16LE -t UTF-8"),
    BytesCase(
      "UTF-8 that was cut off", Array(start.dropLast()),
      "2:4+1 JX0109 fix: correct the text here and save the file as UTF-8"),
    BytesCase(
      "a byte of another encoding in UTF-8", start + [0xE9] + start,
      "2:7+1 JX0109 fix: correct the text here and save the file as UTF-8"),
    BytesCase(
      "an overlong slash", start + [0xC0, 0xAF],
      "2:7+1 JX0109 fix: correct the text here and save the file as UTF-8"),
    BytesCase(
      "half a surrogate pair", start + [0xED, 0xA0, 0x80] + start + start,
      "2:7+1 JX0109 fix: correct the text here and save the file as UTF-8"),
    BytesCase("NUL", "甲\u{0}乙", "1:4+1 JX0110 \(delete)"),
    BytesCase(
      "a bell and an escape", "甲\u{7}\n\u{1B}[31m", "1:4+1 JX0110 \(delete)", "2:1+1 JX0110 \(delete)"),
    BytesCase("a C1 control character", "甲\u{9B}", "1:4+2 JX0110 \(delete)"),
    BytesCase("a right-to-left override", "甲\u{202E}乙", "1:4+3 JX0111 \(delete)"),
    BytesCase("a left-to-right mark", "甲\u{200E}", "1:4+3 JX0111 \(delete)"),
    BytesCase("an isolate", "\u{2067}甲", "1:1+3 JX0111 \(delete)"),
    BytesCase("an Arabic letter mark", "甲\u{61C}", "1:4+2 JX0111 \(delete)"),
    BytesCase("a line separator", "甲\u{2028}乙", "1:4+3 JX0112 fix: use an ordinary line end"),
    BytesCase("a next line", "甲\u{85}乙", "1:4+2 JX0112 fix: use an ordinary line end"),
    BytesCase("a lone carriage return", "甲\r乙\r\n丙", "1:4+1 JX0112 fix: use an ordinary line end"),
    BytesCase("a private-use character", "甲\u{E000}", "1:4+3 JX0113 \(delete)"),
    BytesCase("a non-character", "甲\u{FFFE}", "1:4+3 JX0113 \(delete)"),
    BytesCase("a zero-width space", "甲\u{200B}乙", "1:4+3 JX0115 \(delete)"),
    BytesCase("a soft hyphen", "甲\u{AD}乙", "1:4+2 JX0115 \(delete)"),
    BytesCase("a byte-order mark inside", "甲\u{FEFF}乙", "1:4+3 JX0115 \(delete)"),
    BytesCase(
      "a line too long", "甲\n" + String(repeating: "x", count: 16 * 1024 + 1),
      "2:1+1 JX0114 fix: break it into several lines"),
    BytesCase("a line as long as it may be", String(repeating: "x", count: 16 * 1024)),
    BytesCase(
      "a file too large", [UInt8](repeating: 0x0A, count: 512 * 1024 + 1),
      "1:1+1 JX0106 fix: split it into several files"),
    BytesCase("an emoji of several scalars", "👩‍👩‍👧 é e\u{301} ﷽"),
    BytesCase("a tab", "甲\t乙"),
  ]

  @Test(arguments: cases)
  func readsOrRefuses(_ example: BytesCase) throws {
    let reader = RecordReader(languages: [Language("zh")])
    let text = Shelf(FilesInMemory(bytes: ["a.md": example.bytes])).text("a.md", into: reader)
    let said = reader.diagnostics.sorted.map { Expectation($0).description.dropFirst("a.md:".count) }
    #expect(said.map(String.init) == example.expected)
    #expect((text == nil) == !example.expected.isEmpty)
  }

  @Test func namesAtMostTwentyCharacters() {
    let reader = RecordReader(languages: [Language("zh")])
    let text = String(repeating: "\u{7}", count: 1000)
    _ = Shelf(FilesInMemory(["a.md": text])).text("a.md", into: reader)
    #expect(reader.diagnostics.all.count == 20)
  }

  @Test(arguments: ["a byte-order mark", "CRLF", "both"])
  func windowsFilesReadAlike(_ kind: String) {
    let plain = LoadedSite(FilesInMemory(SmallSite.files))
    let windows = SmallSite.files.mapValues { text in
      (kind == "CRLF" ? "" : "\u{FEFF}") + (kind == "a byte-order mark" ? text : Self.withCRLF(text))
    }
    let site = LoadedSite(FilesInMemory(windows))
    #expect(site.printed().isEmpty)
    #expect(site.texts.map(\.text) == plain.texts.map(\.text))
  }

  @Test(arguments: ["a byte-order mark", "both"], DiagnosticCase.yamlLines)
  func windowsFilesHaveTheSamePlaces(_ kind: String, _ example: DiagnosticCase) throws {
    let files = try example.site().files
    let windows = files.mapValues { text in
      (kind == "CRLF" ? "" : "\u{FEFF}") + (kind == "a byte-order mark" ? text : Self.withCRLF(text))
    }
    #expect(LoadedSite(FilesInMemory(windows)).printed() == LoadedSite(FilesInMemory(files)).printed())
  }

  /// Scalar by scalar: to Swift, `\r\n` is one character.
  private static func withCRLF(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }

  private static func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  /// `# 热线接通率为百分之九十五，满意度有所提升。`
  private static let gb18030: [UInt8] = [
    0x23, 0x20, 0xC8, 0xC8, 0xCF, 0xDF, 0xBD, 0xD3, 0xCD, 0xA8, 0xC2, 0xCA, 0xCE, 0xAA, 0xB0, 0xD9,
    0xB7, 0xD6, 0xD6, 0xAE, 0xBE, 0xC5, 0xCA, 0xAE, 0xCE, 0xE5, 0xA3, 0xAC, 0xC2, 0xFA, 0xD2, 0xE2,
    0xB6, 0xC8, 0xD3, 0xD0, 0xCB, 0xF9, 0xCC, 0xE1, 0xC9, 0xFD, 0xA1, 0xA3,
  ]

  /// `# 熱線接通率為百分之九十五，滿意度有所提升，服務對象為青少年。`
  private static let big5: [UInt8] = [
    0x23, 0x20, 0xBC, 0xF6, 0xBD, 0x75, 0xB1, 0xB5, 0xB3, 0x71, 0xB2, 0x76, 0xAC, 0xB0, 0xA6, 0xCA,
    0xA4, 0xC0, 0xA4, 0xA7, 0xA4, 0x45, 0xA4, 0x51, 0xA4, 0xAD, 0xA1, 0x41, 0xBA, 0xA1, 0xB7, 0x4E,
    0xAB, 0xD7, 0xA6, 0xB3, 0xA9, 0xD2, 0xB4, 0xA3, 0xA4, 0xC9, 0xA1, 0x41, 0xAA, 0x41, 0xB0, 0xC8,
    0xB9, 0xEF, 0xB6, 0x48, 0xAC, 0xB0, 0xAB, 0x43, 0xA4, 0xD6, 0xA6, 0x7E, 0xA1, 0x43,
  ]
}
