import Diagnostics
import Testing

@testable import ReportSource

@Suite struct LedgerTextTests {
  private let ledger = """
    # 复核台账

    # 电话
    B1: {by: 甲, hash: aa}
    A1:
      by: 乙
      hash: bb
    # 末尾

    """

  private func text(_ yaml: String) -> LedgerText {
    let file = SourceFile(path: "signoff.yaml", bytes: Array(yaml.utf8))
    var diagnostics = DiagnosticList()
    guard case .mapping(let pairs, _)? = YAMLParser.parse(file, into: &diagnostics) else {
      return LedgerText(file, ids: [], title: "")
    }
    return LedgerText(file, ids: pairs.map { Located($0.key.text, at: $0.key.place) }, title: "")
  }

  @Test func sortsEntriesAndKeepsCommentsAndLines() {
    #expect(
      text(ledger).text
        == "# 复核台账\n\n# 电话\nA1:\n  by: 乙\n  hash: bb\nB1: {by: 甲, hash: aa}\n# 末尾\n")
  }

  @Test func setsAndStrikesOnlyWhatIsNamed() {
    var text = text("A: {by: 甲}\n# about B\nB:\n  by: 乙\nC: {by: 丙}\n")
    text.set("B", to: "{by: 丁}")
    text.set("Ab", to: "{by: 戊}")
    text.strike("C")
    #expect(text.text == "A: {by: 甲}\nAb: {by: 戊}\n# about B\nB: {by: 丁}\n")
  }

  @Test func beginsANewLedgerWithItsTitle() {
    var text = LedgerText(nil, ids: [], title: "复核")
    text.set("zh/01#a", to: LedgerText.record(["by": "甲", "reads": nil, "on": "2018-05-20"]))
    #expect(text.text == "# 复核\n\nzh/01#a: {by: 甲, on: 2018-05-20}\n")
  }

  @Test(arguments: [
    "复核人一", "2.02%", "-3", "a: b", "a, b", "{x}", "[x]", "甲 #1", "\"", "\\", "%", "", " a", "a ", "*", "~",
    "是：否",
    "原报告（附件 2）、访谈",
  ])
  func writesScalarsThatReadAsTheyWere(_ value: String) {
    let yaml = LedgerText.scalar("k") + ": {by: " + LedgerText.scalar(value) + "}\n"
    var diagnostics = DiagnosticList()
    let node = YAMLParser.parse(SourceFile(path: "a", bytes: Array(yaml.utf8)), into: &diagnostics)
    #expect(node?["k"]?["by"]?.scalar?.text == value, "\(yaml)")
  }
}
