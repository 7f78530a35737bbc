internal import Diagnostics
internal import ReportSource

/// The style sheets and the scripts, under names that change with their content, so that a server may keep
/// them for ever.
struct SiteAssets: Sendable {
  /// What one kind of page loads, relative to the site's root.
  struct Loaded: Sendable {
    let stylesheet: String
    let script: String
  }

  /// By reports.
  let reports: Loaded
  /// By reading views, errata and declarations: the style sheet with what reports do without behind it.
  let others: Loaded
  /// By the pages that lead to reports: the script, too, with what only they need behind it.
  let index: Loaded
  let files: [SiteFile]

  /// The assets' paths in the site's folder.
  static let sources = [
    "templates/assets/site.css", "templates/assets/pages.css", "templates/assets/site.js",
    "templates/assets/index.js",
  ]

  /// All are published without comments and white space, which are for whoever changes them.
  /// - Parameters:
  ///   - stylesheet: of every page.
  ///   - others: what the style sheet of pages other than reports has besides.
  ///   - script: of every page.
  ///   - index: what the script of the index and the root page has besides.
  init(stylesheet: [UInt8], others: [UInt8], script: [UInt8], index: [UInt8]) {
    let stylesheet = CompactStylesheet(stylesheet).bytes
    let otherStylesheet = stylesheet + CompactStylesheet(others).bytes
    let script = CompactScript(script).bytes
    let indexScript = script + [0x0A] + CompactScript(index).bytes
    reports = Loaded(
      stylesheet: Self.name("site", "css", stylesheet), script: Self.name("site", "js", script))
    self.others = Loaded(stylesheet: Self.name("pages", "css", otherStylesheet), script: reports.script)
    self.index = Loaded(
      stylesheet: self.others.stylesheet, script: Self.name("index", "js", indexScript))
    files = [
      SiteFile(path: reports.stylesheet, bytes: stylesheet),
      SiteFile(path: self.others.stylesheet, bytes: otherStylesheet),
      SiteFile(path: reports.script, bytes: script), SiteFile(path: self.index.script, bytes: indexScript),
    ]
  }

  private static func name(_ stem: String, _ suffix: String, _ bytes: [UInt8]) -> String {
    "assets/\(stem)-\(fingerprint(bytes)).\(suffix)"
  }

  /// FNV-1a, 64 bits, as 16 hexadecimal digits: tells versions apart, and is no protection.
  private static func fingerprint(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
