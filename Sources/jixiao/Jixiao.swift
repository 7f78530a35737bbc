internal import ArgumentParser
internal import ReportSite

/// The program: `jixiao build`, `check`, `score`, `explain`, `schema`.
@main
struct Jixiao: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "jixiao",
      abstract: Console.words(
        zh: "从纯文本内容生成绩效评价报告网站。", en: "Generates performance evaluation reports from plain content."),
      discussion: Console.words(
        zh: "退出码：0 完成，1 内容有错误，64 用法有误，74 读写出错。",
        en: "Exit codes: 0 done, 1 errors in the content, 64 usage, 74 input or output."),
      version: "jixiao \(Version.current)",
      subcommands: [
        BuildCommand.self, CheckCommand.self, ScoreCommand.self, ExplainCommand.self, SchemaCommand.self,
      ])
  }

  static func main() async {
    // Swift reads the arguments from /proc. Where that fails (no descriptor left), it finds none, not even the
    // program's own name; going on would print the help and end as if all were well.
    guard CommandLine.argc > 0 else {
      Console.say(
        Console.words(zh: "读不到命令行参数：/proc 无法打开\n", en: "cannot read the arguments: /proc does not open\n"))
      exit(withError: ExitStatus.inputOutput)
    }
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      exit(withError: error)
    }
  }
}
