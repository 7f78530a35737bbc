internal import ArgumentParser
internal import Diagnostics
private import Glibc
internal import ReportSite
internal import ReportSource

/// What `check` takes to sign instead of to report.
struct SigningOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      Console.words(
        zh: "复核签字：标识、带 * 的模式，或 all（全部未签和已改的）；写入 signoff.yaml",
        en:
          "Sign these off: ids, patterns with *, or all (whatever is unsigned or changed); writes signoff.yaml."
      ),
      valueName: "id"))
  var accept: [String] = []

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      Console.words(
        zh: "确认译文与原文相符：en/标识、带 * 的模式，或 all；写入 translations.yaml",
        en: "Accept that these translations fit: en/ID, patterns with *, or all; writes translations.yaml."),
      valueName: "id"))
  var acceptTranslation: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.words(
        zh: "在哪份报告或申报表里签字（站点不止一份时必填）",
        en: "The report or declaration to sign in; needed where the site has several."), valueName: "name"))
  var report: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.words(zh: "签字人（默认：登录名）", en: "Who signs (default: the login name)."), valueName: "name"))
  var by: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.words(
        zh: "对照的材料（默认：各项所写的数据来源）",
        en: "What it was checked against (default: the sources that each record names)."), valueName: "text"))
  var evidence: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.words(zh: "签字日期（默认：今天，取自本机）", en: "The date of signing (default: today, by this machine)."),
      valueName: "yyyy-mm-dd"))
  var date: String?

  var isSigning: Bool { !accept.isEmpty || !acceptTranslation.isEmpty }

  /// What is to be signed.
  /// - Throws: a usage error where it cannot be known by whom or when.
  func acceptance() throws -> Acceptance {
    guard accept.isEmpty || acceptTranslation.isEmpty else {
      throw ValidationError(
        Console.words(
          zh: "--accept 和 --accept-translation 不能同时使用",
          en: "--accept and --accept-translation exclude each other"))
    }
    guard let day = date.map(CalendarDate.init) ?? Self.today else {
      throw ValidationError(
        Console.words(zh: "--date 应写作 2018-05-20 的形式", en: "--date takes a day like 2018-05-20"))
    }
    if !acceptTranslation.isEmpty { return Acceptance(acceptTranslation, in: .translations, on: day) }
    guard let signer = by ?? Console.environment("USER") ?? Console.environment("LOGNAME"), !signer.isEmpty
    else {
      throw ValidationError(Console.words(zh: "用 --by 写明签字人", en: "say who signs: --by NAME"))
    }
    return Acceptance(accept, in: .signatures(by: signer, against: evidence), on: day)
  }

  private static var today: CalendarDate? {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : String(number) }
    return CalendarDate("\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))")
  }

  /// Signs in the one document that is meant, writes its ledger and says what was signed.
  func sign(_ options: SiteOptions) throws {
    let acceptance = try acceptance()
    let files = try options.files()
    let (findings, documents) = options.builder(files).signedDocuments()
    guard let document = try document(among: documents, findings, options) else { return }
    let unmatched = acceptance.unmatched(in: document)
    if let pattern = unmatched.sorted().first {
      let near =
        Suggestion.nearest(to: pattern, among: acceptance.ids(in: document))
        .map { Console.words(zh: "，是不是“\($0)”？", en: "; did you mean “\($0)”?") } ?? ""
      throw ValidationError(
        Console.words(
          zh: "\(document.name) 里没有“\(pattern)”\(near)",
          en: "there is no “\(pattern)” in \(document.name)\(near)"))
    }
    let result = acceptance.applied(to: document)
    if !result.signed.isEmpty || !result.struck.isEmpty {
      do {
        try FileReplacement.write(Array(result.text.utf8), to: files.root + "/" + result.path)
      } catch {
        Console.say(error.words[Console.language] + "\n")
        throw ExitStatus.inputOutput
      }
    }
    try say(result)
  }

  /// - Returns: nil where nothing can be signed, which is said.
  private func document(
    among documents: [SiteBuilder.SignedDocument], _ findings: SiteBuilder.Findings, _ options: SiteOptions
  ) throws -> SiteBuilder.SignedDocument? {
    let wanted = documents.filter { report == nil || $0.name == report }
    if let document = wanted.first, wanted.count == 1 { return document }
    options.print(findings, least: .error)
    if findings.diagnostics.hasErrors { throw ExitStatus.contentErrors }
    let names = documents.map(\.name).joined(separator: Console.words(zh: "、", en: ", "))
    throw ValidationError(
      Console.words(
        zh: "用 --report 写明在哪一份里签字：\(names)", en: "say with --report where to sign: \(names)"))
  }

  private func say(_ result: Acceptance.Result) throws {
    for (id, reads) in result.signed {
      try Console.out(
        Console.words(zh: "已签字 ", en: "signed ") + id + (reads.map { " = " + $0 } ?? "") + "\n")
    }
    for id in result.struck { try Console.out(Console.words(zh: "已删去 ", en: "struck ") + id + "\n") }
    let count = result.signed.count + result.struck.count
    Console.say(
      count == 0
        ? Console.words(zh: "没有需要签字的\n", en: "there is nothing to sign\n")
        : Console.words(zh: "\(result.path)：\(count) 项\n", en: "\(result.path): \(count) entries\n"))
  }
}
