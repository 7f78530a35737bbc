import Audit
import Diagnostics
import ReportSource
import Testing

@Suite struct SignoffTests {
  private static let everythingSigned = SignedReport()
  private var signed: SignedReport { Self.everythingSigned }

  @Test func isSilentWhereEverythingIsSigned() throws {
    #expect(signed.found == [])
    #expect(try #require(signed.signoff).items.count > 60)
  }

  @Test func asksForNothingWithoutALedger() {
    var report = signed
    report.remove(SignedReport.ledger)
    report.remove(SignedReport.translations)
    report.change("facts.yaml", "value: 1000", "value: 1001")
    #expect(report.found == [])
  }

  struct Change: CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    /// What stands where it is reported.
    let place: String

    init(_ file: String, _ old: String, _ new: String, at place: String) {
      self.file = file
      self.old = old
      self.new = new
      self.place = place
    }

    var testDescription: String { "\(file): \(old) → \(new)" }
  }

  @Test(arguments: [
    Change("facts.yaml", "value: 1000", "value: 1010", at: "calls-dialled"),
    Change("facts.yaml", "value: 348, unit: call", "value: 348, unit: item", at: "evaluated"),
    Change(
      "facts.yaml", "value: 348, unit: call, source: base", "value: 348, unit: call, source: survey",
      at: "evaluated"),
    Change("facts.yaml", "family: 9", "family: 8", at: "case-kinds"),
    Change("facts.yaml", "ratio: [crisis-cases, cases]", "ratio: [cases, crisis-cases]", at: "case-share"),
    Change("facts.yaml", "decimals: 1", "decimals: 2", at: "case-share"),
    Change("facts.yaml", "stated: 30.8%", "stated: 30.7%", at: "case-share"),
    Change("lists.yaml", "危机干预", "危机处置", at: "kind"),
    Change("budget.yaml", "unit-price: 0.2,", "unit-price: 0.3,", at: "supervision"),
    Change("budget.yaml", "stated: 35", "stated: 36", at: "u"),
    Change("budget.yaml", "date: 2023-06-30", "date: 2023-06-29", at: "pay-hotline"),
    Change("delivery.yaml", "完成督导", "基本完成督导", at: "supervision"),
    Change("indicators.yaml", "floor: 60%", "floor: 50%", at: "B1"),
    Change("indicators.yaml", "申报材料不全。", "申报材料缺 2 份。", at: "A1"),
    Change("findings.yaml", "title: {zh: 座席不足}", "title: {zh: 座席不够}", at: "seats"),
    Change("figures.yaml", "label: {zh: 财政}", "label: {zh: 财政局}", at: "flow"),
    Change("report.yaml", "to: 2024-03-31", "to: 2024-03-30", at: "t"),
    Change("report.yaml", "附件 1", "附件 2", at: "survey"),
    Change("content/methodologies/m.yaml", "from: 80", "from: 70", at: "t"),
    Change("zh/01.md", "1. 调研", "1. 调研 3 次", at: "basics"),
    Change("zh/indicators.md", "立项规范。", "立项不规范。", at: "#"),
    Change("en/01.md", "Advice.", "Advice 2.", at: "advice"),
  ])
  func reportsWhatWasChangedAtItsPlace(_ change: Change) {
    var report = signed
    report.change(change.file, change.old, change.new)
    let found = report.found.filter { $0.hasPrefix("JX2101") }
    #expect(found.count == 1 && found[0] == "JX2101 " + change.place, "\(report.found)")
  }

  @Test func saysBothValuesAndWhoSigned() throws {
    var report = signed
    report.change("facts.yaml", "value: 1000", "value: 1010")
    let site = AuditedSite(FilesInMemory(report.files))
    let finding = try #require(site.findings.first { $0.code == "JX2101" })
    #expect(
      finding.message.en
        == "fact.calls-dialled was changed after 甲 signed it: it read 1000 and reads 1010 now")
    #expect(finding.notes.map(\.message.zh) == ["甲于 2024-04-30 签字，当时为 1000"])
    #expect(finding.notes.map(\.place.file) == [SignedReport.ledger])
  }

  @Test func notesFiguresThatMovedWithAChange() {
    var report = signed
    report.change("facts.yaml", "value: 1000", "value: 1010")
    #expect(
      report.found.filter { $0.hasPrefix("JX2104") } == ["JX2104 -", "JX2104 B", "JX2104 B1", "JX2104 seats"])
  }

  @Test func staysSilentWhenOnlyTheFormChanges() {
    var report = signed
    report.change(
      "facts.yaml", "recruits: {label: {zh: 志愿者招募数}, value: 50, unit: person, source: base}",
      "# 招募\nrecruits:\n  unit: \"person\"\n  source: base\n  value: 50\n  label:\n    zh: >\n      志愿者招募数\n")
    report.change("zh/01.md", "补齐材料，增加座席。", "补齐材料，增加座席。  \n")
    #expect(report.found == [])
  }

  @Test func reportsWhatNobodySigned() {
    var report = signed
    report.change("lists.yaml", "kind:", "sex: {male: {zh: 男}}\nkind:")
    #expect(report.found == ["JX2102 sex"])
  }

  @Test func reportsSignaturesOfWhatIsGone() {
    var report = signed
    report.change("lists.yaml", "kind:", "kinds:")
    report.change("facts.yaml", "by: kind,", "by: kinds,")
    #expect(report.found.contains("JX2103 list.kind") && report.found.contains("JX2102 kinds"))
  }

  @Test func reportsAnEditedSignature() {
    var report = signed
    report.change(
      SignedReport.ledger, "list.kind: {by: 甲, date: 2024-04-30", "list.kind: {by: 乙, date: 2024-04-30")
    #expect(report.found == ["JX2101 kind"])
  }

  @Test func reportsStaleTranslations() {
    var report = signed
    report.change("zh/01.md", "1. 调研", "1. 调查")
    report.change("facts.yaml", "zh: 拨打数", "zh: 拨入数")
    let stale = report.found.filter { $0.hasPrefix("JX1810") }
    #expect(stale == ["JX1810 basics", "JX1810 calls dialled"])
  }

  @Test func aChangedTranslationIsNotStale() {
    var report = signed
    report.change("facts.yaml", "en: calls dialled", "en: calls made")
    #expect(report.found == ["JX2101 calls-dialled"])
  }

  @Test func reportsTranslationsThatWereNeverAccepted() {
    var report = signed
    report.change("facts.yaml", "{zh: 接听数}", "{zh: 接听数, en: calls answered}")
    #expect(report.found.contains("JX1810 calls answered"))
  }
}
