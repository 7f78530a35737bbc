internal import ArgumentParser
internal import Diagnostics
internal import ReportSite
internal import ReportSource

/// `jixiao check`: everything that is wrong with the content, and nothing written.
struct CheckCommand: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case sarif
    case html
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Console.words(
        zh: "检查站点的内容或单独的文档；也为复核签字。",
        en: "Checks a site's content, or documents; signs what was checked."),
      discussion: Console.words(
        zh: "有错误时退出码为 1；加 --strict，有警告也为 1。只有 --accept 和 --accept-translation 写文件，只写台账。",
        en:
          "Exits with 1 when errors stand; with --strict, warnings too. Only --accept and --accept-translation write, "
          + "and only to the ledgers."))
  }

  @OptionGroup var options: SiteOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.words(
        zh: "text；json（每行一个对象）；sarif（SARIF 2.1.0）；html（质量评审预检表）",
        en:
          "text, json (one object a line), sarif (SARIF 2.1.0) or html (a pre-check for the quality review)."),
      valueName: "format"))
  var format = Format.text

  @Flag(name: .long, help: ArgumentHelp(Console.words(zh: "有警告也算失败", en: "Fail on warnings, too.")))
  var strict = false

  @Flag(
    name: .long, help: ArgumentHelp(Console.words(zh: "列出豁免及其理由", en: "List waivers with their reasons.")))
  var waivers = false

  @Argument(
    help: ArgumentHelp(
      Console.words(
        zh: "只检查这些 Markdown 文件（不需要站点；按给出的顺序视为一份报告的各章）",
        en:
          "Markdown files to check by themselves, without a site: the chapters of one report in their order."),
      valueName: "file"))
  var documents: [String] = []

  @OptionGroup(title: Console.words(zh: "复核", en: "Sign-off")) var signing: SigningOptions

  func run() async throws {
    if signing.isSigning { return try signing.sign(options) }
    let findings =
      documents.isEmpty
      ? await options.builder(try options.files()).check()
      : SiteBuilder.Findings(documents: LooseTexts(documents))
    switch format {
    case .text:
      let listing = FindingListing(
        findings, language: Console.language, isColored: Console.isColored,
        showing: options.quiet ? [.error] : Severity.allCases)
      if !options.quiet || findings.diagnostics.hasErrors { Console.say(listing.text) }
      if findings.diagnostics.all.isEmpty, !options.quiet {
        Console.say(Console.words(zh: "没有发现问题\n", en: "nothing is wrong\n"))
      }
      if waivers { try listWaivers(findings) }
    case .json:
      for diagnostic in findings.diagnostics.sorted { try Console.out(DiagnosticLines.json(diagnostic)) }
    case .sarif: try Console.out(SarifLog(findings, language: Console.language).bytes)
    case .html: try Console.out(ReviewSheet(findings, language: Console.language).bytes)
    }
    let fails = findings.diagnostics.all.contains {
      $0.severity == .error || (strict && $0.severity == .warning)
    }
    if fails { throw ExitStatus.contentErrors }
  }

  /// What waivers let stand, each with its reason, on standard output.
  private func listWaivers(_ findings: SiteBuilder.Findings) throws {
    let printer = DiagnosticPrinter(language: Console.language, files: findings.texts)
    for (finding, waiver) in findings.waived {
      let reason = waiver.reason.reading(in: Language(Console.language.rawValue)).content.map(\.plainText)
        .joined()
      try Console.out(
        printer.text(of: finding) + Console.words(zh: "  豁免理由：", en: "  waived: ") + reason + "\n")
    }
    if findings.waived.isEmpty { try Console.out(Console.words(zh: "没有豁免\n", en: "there are no waivers\n")) }
  }
}
