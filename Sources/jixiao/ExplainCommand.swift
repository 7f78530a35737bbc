internal import ArgumentParser
internal import Audit
internal import Diagnostics

/// `jixiao explain JX1101`: what a code means, with an example and the fix; without a code, the list of all.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: Console.words(zh: "解释诊断代码。", en: "Explains a diagnostic's code."),
      discussion: Console.words(zh: "不给代码时列出全部审核规则。", en: "Without a code, lists all rules of the audit."))
  }

  @Argument(
    help: ArgumentHelp(
      Console.words(zh: "诊断代码，如 JX1101", en: "A diagnostic's code, for example JX1101."), valueName: "code"))
  var code: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.words(
        zh: "消息的语言：zh 或 en（默认：随系统）", en: "Language of the messages: zh or en (default: the locale's)."),
      valueName: "language"))
  var lang: MessageLanguage?

  func run() throws {
    guard let code = code?.uppercased() else {
      for page in Audit.pages { try Console.out("\(page.code)  \(page.title[Console.language])\n") }
      return
    }
    if let page = Audit.pages.first(where: { $0.code == code }) {
      try Console.out(text(of: page))
    } else if let area = CodeArea.of(code) {
      try Console.out(
        "\(code)  \(area.title[Console.language])\n\n"
          + Console.words(
            zh: "错误信息写明了问题和修改办法；写法见 docs/authoring.md 的“\(area.section)”一节。\n",
            en:
              "The message says what is wrong and how to mend it; read on in docs/authoring.md, “\(area.section)”.\n"
          ))
    } else {
      let near =
        Suggestion.nearest(to: code, among: Audit.pages.map(\.code))
        .map { Console.words(zh: "，是不是 \($0)？", en: "; did you mean \($0)?") } ?? ""
      throw ValidationError(Console.words(zh: "没有代码 \(code)\(near)", en: "there is no code \(code)\(near)"))
    }
  }

  private func text(of page: RulePage) -> String {
    let language = Console.language
    func indented(_ example: String) -> String {
      example.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)\n" }.joined()
    }
    return
      "\(page.code)  \(page.severity.word[language])  \(page.title[language])\n\n\(page.meaning[language])\n\n"
      + Console.words(zh: "有问题的写法：\n", en: "What is found:\n") + indented(page.bad) + "\n"
      + Console.words(zh: "改正后：\n", en: "Mended:\n") + indented(page.good) + "\n"
      + Console.words(zh: "怎么改：", en: "Fix: ") + page.fix[language] + "\n"
      + Console.words(zh: "涉及的评审标准：", en: "Review criterion: ") + page.criterion[language] + "\n"
  }
}
