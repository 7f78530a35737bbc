internal import ArgumentParser
internal import Diagnostics
private import Glibc
internal import ReportSite
internal import ReportSource

extension MessageLanguage: ExpressibleByArgument {}

/// What every command takes.
struct SiteOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.words(zh: "站点文件夹（默认：当前文件夹）", en: "The site's folder (default: the current one)."),
      valueName: "dir"))
  var site = "."

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.words(
        zh: "同时处理的报告数（默认：处理器核数）", en: "How many reports to work on at once (default: one a core)."),
      valueName: "n"))
  var jobs: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.words(
        zh: "消息的语言：zh 或 en（默认：随系统）", en: "Language of the messages: zh or en (default: the locale's)."),
      valueName: "language"))
  var lang: MessageLanguage?

  @Flag(name: .shortAndLong, help: ArgumentHelp(Console.words(zh: "只显示错误", en: "Say errors only.")))
  var quiet = false

  @Flag(name: .shortAndLong, help: ArgumentHelp(Console.words(zh: "显示每个文件", en: "Name every file.")))
  var verbose = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError(Console.words(zh: "--jobs 应在 1 到 1024 之间", en: "--jobs takes 1 to 1024"))
    }
  }

  /// The site's files.
  /// - Throws: exit 74 where there is no such folder.
  func files() throws -> FilesOnDisk {
    guard let files = FilesOnDisk(folder: site) else {
      Console.say(Console.words(zh: "没有文件夹 \(site)\n", en: "there is no folder \(site)\n"))
      throw ExitStatus.inputOutput
    }
    return files
  }

  func builder(_ files: FilesOnDisk) -> SiteBuilder {
    SiteBuilder(files, jobs: jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
  }

  /// Prints diagnostics for people, and how many there are.
  ///
  /// - Parameter leastSeverity: those that weigh less are counted only.
  func print(_ findings: SiteBuilder.Findings, least leastSeverity: Severity) {
    let printer = DiagnosticPrinter(
      language: Console.language, isColored: Console.isColored, files: findings.texts)
    let all = findings.diagnostics.sorted
    for diagnostic in all where diagnostic.severity.rank >= leastSeverity.rank {
      Console.say(printer.text(of: diagnostic))
    }
    let errors = all.count { $0.severity == .error }
    let warnings = all.count { $0.severity == .warning }
    if errors + warnings > 0, errors > 0 || !quiet {
      Console.say(
        Console.words(
          zh: "\(errors) 个错误，\(warnings) 个警告\n",
          en:
            "\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings")\n"
        ))
    }
  }
}

extension Severity {
  fileprivate var rank: Int {
    switch self {
    case .error: 2
    case .warning: 1
    case .note: 0
    }
  }
}
