internal import ArgumentParser
internal import Diagnostics
internal import ReportSite
internal import ReportSource

/// `jixiao score`: the score table with every working, in the terminal.
struct ScoreCommand: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "score",
      abstract: Console.words(zh: "显示得分表和每项得分的计算过程。", en: "Shows the score table with each score's working."))
  }

  @OptionGroup var options: SiteOptions

  @Argument(
    help: ArgumentHelp(
      Console.words(zh: "报告的文件夹名（默认：全部）", en: "The report's folder name (default: all)."), valueName: "report"
    ))
  var report: String?

  @Option(
    name: .long,
    help: ArgumentHelp(Console.words(zh: "text 或 json", en: "text or json."), valueName: "format"))
  var format = Format.text

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Console.words(
        zh: "显示各种备选口径下的总分和等级", en: "Show what other defensible readings would make of total and grade.")))
  var sensitivity = false

  func run() async throws {
    let scores = await options.builder(try options.files()).scores(of: report)
    if let unknown = scores.unknown {
      let near =
        Suggestion.nearest(to: unknown, among: scores.known)
        .map { Console.words(zh: "，是不是“\($0)”？", en: "; did you mean “\($0)”?") } ?? ""
      throw ValidationError(
        Console.words(zh: "没有名为“\(unknown)”的报告\(near)", en: "there is no report “\(unknown)”\(near)"))
    }
    options.print(scores.findings, least: .error)
    if scores.findings.diagnostics.hasErrors { throw ExitStatus.contentErrors }
    for (index, listing) in scores.listings(in: Console.language.rawValue).enumerated() {
      switch format {
      case .text where sensitivity: try Console.out((index == 0 ? "" : "\n") + listing.sensitivity)
      case .json: try Console.out(listing.json)
      case .text: try Console.out((index == 0 ? "" : "\n") + listing.text)
      }
    }
  }
}
