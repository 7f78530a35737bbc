internal import ArgumentParser
internal import Diagnostics
internal import ReportSite
internal import ReportSource

/// `jixiao build`: content in, a published site out, or nothing changed.
struct BuildCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "build",
      abstract: Console.words(zh: "生成网站。", en: "Builds the site."),
      discussion: Console.words(
        zh: "有任何错误时什么也不发布，原有的网站保持不变。",
        en: "With any error nothing is published and the site that was there stays."))
  }

  @OptionGroup var options: SiteOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.words(zh: "输出文件夹（默认：站点里的 public）", en: "The output folder (default: public in the site)."),
      valueName: "dir"))
  var output: String?

  func run() async throws {
    let files = try options.files()
    let place = output ?? files.root + "/public"
    do {
      let (findings, count) = try await publish(files, to: place)
      options.print(findings, least: options.quiet ? .error : options.verbose ? .note : .error)
      if findings.diagnostics.hasErrors {
        Console.say(
          Console.words(zh: "没有发布，\(place) 保持不变\n", en: "nothing was published; \(place) is as it was\n"))
        throw ExitStatus.contentErrors
      }
      if !options.quiet {
        Console.say(
          Console.words(
            zh:
              "已发布到 \(place)：\(findings.reports.count) 份报告，\(findings.declarations.count) 份绩效目标申报表，\(count) 个文件\n",
            en: "published to \(place): \(Self.count(findings.reports.count, "report")), "
              + "\(Self.count(findings.declarations.count, "target declaration")), \(Self.count(count, "file"))\n"
          ))
      }
    } catch let error as PublishingError {
      Console.say(error.words[Console.language] + "\n")
      throw ExitStatus.inputOutput
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// Stages the site and puts it in place; with errors in the content, nothing happens.
  private func publish(_ files: FilesOnDisk, to place: String) async throws -> (SiteBuilder.Findings, Int) {
    var staging = try SiteStaging(
      output: place, apartFrom: [files.root + "/content", files.root + "/templates"],
      whenWaiting: {
        Console.say(
          Console.words(zh: "另一次生成正在进行，等待它结束…\n", en: "another build is running; waiting for it…\n"))
      })
    var count = 0
    let findings = try await options.builder(files).build { (path, bytes) throws(PublishingError) in
      guard let path = SitePath(path) else {
        preconditionFailure("the paths of a site are made of slugs")
      }
      try staging.write(bytes, to: path)
      count += 1
      if options.verbose { Console.say(path.text + "\n") }
    }
    guard !findings.diagnostics.hasErrors else { return (findings, 0) }
    for leftover in try staging.publish() { Console.say(leftover.words[Console.language] + "\n") }
    return (findings, count)
  }
}
