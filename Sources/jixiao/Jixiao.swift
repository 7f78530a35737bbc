internal import ArgumentParser
internal import ReportSite

/// The program: `jixiao build`, `check`, `score`, `explain`.
@main
struct Jixiao: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "jixiao",
      abstract: Console.words(
        zh: "从纯文本内容生成绩效评价报告网站。", en: "Generates performance evaluation reports from plain content."),
      discussion: Console.words(
        zh: "退出码：0 完成，1 内容有错误，64 用法有误，70 内部错误，74 读写出错。",
        en: "Exit codes: 0 done, 1 errors in the content, 64 usage, 70 internal, 74 input or output."),
      version: "jixiao \(Version.current)",
      subcommands: [BuildCommand.self, CheckCommand.self, ScoreCommand.self, ExplainCommand.self])
  }
}
