import Markup
import Testing

@Suite struct EscapeTests {
  @Test(arguments: [
    ("a<b", "a&lt;b"), ("&amp;", "&amp;amp;"), ("\"'", "&quot;&#39;"),
    ("\u{600}<img onerror=x \u{600}>", "\u{600}&lt;img onerror=x \u{600}&gt;"),
    ("x\"\u{301} onmouseover=1", "x&quot;\u{301} onmouseover=1"),
    ("a\u{0}b\u{1B}c", "a\u{FFFD}b\u{FFFD}c"),
  ])
  func escapesHTMLByteByByte(text: String, escaped: String) {
    #expect(Escape.html(text).utf8.elementsEqual(escaped.utf8))
  }

  @Test(arguments: [
    "=1+1", "+1", "-cmd", "@x", "\t=1", "\r=1", "=\u{301}cmd", " =1", "＝1", "－2", "\u{FEFF}=1", "\u{3000}@x",
  ])
  func leadsAFormulaWithAnApostrophe(text: String) {
    var bytes: [UInt8] = []
    Escape.csv(text, into: &bytes)
    let first = bytes.first { $0 != UInt8(ascii: "\"") }
    #expect(first == UInt8(ascii: "'"))
  }

  @Test func keepsNegativeNumbersAsNumbersInCSV() throws {
    let number = try #require(PlainNumber("-0.50"))
    let document = CSVDocument(rows: [[.number(number), .text("a,\"b\"")]])
    #expect(String(decoding: document.bytes.dropFirst(3), as: UTF8.self) == "-0.50,\"a,\"\"b\"\"\"\r\n")
  }

  @Test func escapesWhatWouldEndAScriptInJSON() {
    let value = JSONValue.object(["a</script>": .string("<!-- \u{2028}\u{7}")])
    #expect(String(decoding: value.line, as: UTF8.self) == #"{"a\u003c/script>":"\u003c!-- \u2028\u0007"}"#)
  }

  @Test(arguments: ["1,000", "NaN", "0x1F", "1e3", "", "-", "1.", ".5", "01", "1\u{301}", "１"])
  func refusesWhatIsNoPlainNumber(text: String) {
    #expect(PlainNumber(text) == nil)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScript:x", "java\nscript:x", "data:text/html,x", "//evil.example", "/etc",
    "vbscript:x", "\u{1}javascript:x", "java\tscript:x", "relative.html", "",
  ])
  func refusesLinksOutsideTheAllowedSchemes(address: String) {
    #expect(Link(authored: address) == nil)
  }

  @Test(arguments: ["https://example.org/a?b=c", "HTTP://example.org", "mailto:a@example.org", "#tbl-scores"])
  func takesLinksOfTheAllowedSchemes(address: String) {
    #expect(Link(authored: address)?.text == address)
  }
}
