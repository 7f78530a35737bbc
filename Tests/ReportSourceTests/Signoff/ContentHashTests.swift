import Diagnostics
import Testing

@testable import ReportSource

@Suite struct ContentHashTests {
  /// FIPS 180-4, examples; the last one is longer than a block.
  @Test(arguments: [
    ("", "e3b0c44298fc1c14"), ("abc", "ba7816bf8f01cfea"),
    ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8"),
    ("复核", "4a0c2575242946b5"),
  ])
  func isTheBeginningOfSHA256(_ text: String, _ digits: String) {
    #expect(ContentHash(of: text).text == digits)
  }

  private func canonical(_ yaml: String) -> String? {
    var diagnostics = DiagnosticList()
    let file = SourceFile(path: "a.yaml", bytes: Array(yaml.utf8))
    return YAMLParser.parse(file, into: &diagnostics)?.canonicalForm
  }

  @Test func isSortedJSONOfStrings() {
    #expect(
      canonical("value: 2.02%\nunit: call\nlist: [1, {b: '\"', a: \\}]\n")
        == #"{"list":["1",{"a":"\\","b":"\""}],"unit":"call","value":"2.02%"}"#)
  }

  @Test(arguments: [
    "# a comment\nvalue: 13845\nunit: call   # another\nlabel: {zh: 拨打数, en: calls dialled}\n",
    "{unit: call, value: '13845', label: {en: calls dialled, zh: 拨打数}}\n",
    "label:\n  zh: >\n    拨打数\n  en: |\n    calls\n    dialled\nunit: \"call\"\nvalue: 13845\n",
  ])
  func staysWhenTheFileIsWrittenOtherwise(_ yaml: String) {
    #expect(
      canonical(yaml) == canonical("label: {zh: 拨打数, en: calls dialled}\nvalue: 13845\nunit: call\n"))
  }

  @Test(arguments: [
    "{value: 13846, unit: call, list: [a, b]}", "{value: 13845, unit: person, list: [a, b]}",
    "{value: 13845, unit: call, list: [b, a]}", "{value: 13845, unit: call}",
    "{value: 13845, unit: call, list: [a, b], source: base}", "{value: 13845.0, unit: call, list: [a, b]}",
    "{value: 1384 5, unit: call, list: [a, b]}", "{value: 13845, unit: call, list: [\"a, b\"]}",
  ])
  func changesWithTheContent(_ yaml: String) {
    #expect(canonical(yaml) != nil)
    #expect(canonical(yaml) != canonical("{value: 13845, unit: call, list: [a, b]}"))
  }
}
