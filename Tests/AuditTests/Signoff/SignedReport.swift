import Audit
import Diagnostics
import ReportSource

/// The clean report in two languages, with everything in it signed by one colleague and every translation
/// accepted.
struct SignedReport {
  private(set) var files: [String: String]
  static let ledger = CleanReport.folder + "signoff.yaml"
  static let translations = CleanReport.folder + "translations.yaml"

  init() {
    files = CleanReport.files
    files["content/targets/form.yaml"] = nil
    files["content/site.yaml"] =
      "title: {zh: 报告, en: Reports}\npublisher: {zh: 评价中心, en: Centre}\nlanguages: [zh, en]\n"
    files[CleanReport.folder + "en/01.md"] =
      "# Basics {#basics}\n\nOutline.\n\n# Advice {#advice}\n\nAdvice.\n"
    change("facts.yaml", "{zh: 拨打数}", "{zh: 拨打数, en: calls dialled}")
    guard let signoff = signoff else { return }
    var text = LedgerText(nil, ids: [], title: "复核")
    for item in signoff.items {
      guard let date = CalendarDate("2024-04-30") else { continue }
      let hash = item.hash(by: "甲", on: date, against: "底稿", reads: item.reads).text
      text.set(
        item.id,
        to: LedgerText.record([
          "reads": item.reads, "by": "甲", "date": date.iso, "against": "底稿", "hash": hash,
        ]))
    }
    files[Self.ledger] = text.text
    var accepted = LedgerText(nil, ids: [], title: "译文")
    for translation in signoff.translations { accepted.set(translation.id, to: translation.hash.text) }
    files[Self.translations] = accepted.text
  }

  /// What is signed of the report as it is.
  var signoff: Signoff? {
    let loader = SiteLoader(FilesInMemory(files), phrases: [:])
    guard let frame = loader.frame().value, let id = frame.reports.first else { return nil }
    return loader.report(id, in: frame).value?.signoff
  }

  mutating func change(_ name: String, _ old: String, _ new: String) {
    let path = name.hasPrefix("content/") ? name : CleanReport.folder + name
    precondition(files[path]?.contains(old) == true, "“\(old)” stands in \(name)")
    files[path] = files[path]?.replacing(old, with: new)
  }

  mutating func remove(_ path: String) { files[path] = nil }

  /// What the sign-off and translation rules find: the code with what stands at the place.
  var found: [String] {
    let site = AuditedSite(FilesInMemory(files))
    let sources = ReportSources(site.texts)
    return site.findings.filter { $0.code.hasPrefix("JX21") || $0.code == "JX1810" }
      .map { "\($0.code) " + ($0.place.map { sources.text(at: $0) } ?? "?") }.sorted()
  }

  /// Their messages in English.
  var messages: [String] {
    AuditedSite(FilesInMemory(files)).findings.filter { $0.code.hasPrefix("JX21") }.map(\.message.en)
  }
}
