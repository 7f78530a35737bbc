internal import ArgumentParser
internal import Diagnostics
internal import ReportSite
internal import ReportSource

/// `jixiao schema`: what the files of a site may hold, for editors.
struct SchemaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: Console.words(
        zh: "输出内容文件的 JSON Schema，供编辑器补全和校验。",
        en: "Writes the JSON Schemas of content files, with which editors complete and validate."),
      discussion: Console.words(
        zh: "给出文件种类时写到标准输出；否则用 --output 给出文件夹，写出全部。各语言的文字按站点的语言，没有站点时按中文和英文。",
        en:
          "One kind goes to standard output; all of them to the folder --output. Labels take the languages of the "
          + "site; without a site, Chinese and English."))
  }

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.words(zh: "站点文件夹（默认：当前文件夹）", en: "The site's folder (default: the current one)."),
      valueName: "dir"))
  var site = "."

  @Argument(
    help: ArgumentHelp(
      Console.words(zh: "文件种类：", en: "The kind of file: ")
        + FileForm.allCases.map(\.rawValue).joined(separator: Console.words(zh: "、", en: ", ")),
      valueName: "kind"))
  var kind: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.words(zh: "写入全部 Schema 的文件夹", en: "The folder for all of them."), valueName: "dir"))
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.words(
        zh: "说明的语言：zh 或 en（默认：随系统）", en: "Language of the descriptions: zh or en (default: the locale's)."),
      valueName: "language"))
  var lang: MessageLanguage?

  func run() throws {
    let languages = FilesOnDisk(folder: site).flatMap { SiteLoader($0, phrases: [:]).languages() }
    func document(_ file: FileForm) -> [UInt8] {
      JSONSchema(of: file, languages: languages ?? [Language("zh"), Language("en")], in: Console.language)
        .document
    }
    if let kind {
      guard let file = FileForm(rawValue: kind) else {
        let near =
          Suggestion.nearest(to: kind, among: FileForm.allCases.map(\.rawValue))
          .map { Console.words(zh: "，是不是“\($0)”？", en: "; did you mean “\($0)”?") } ?? ""
        throw ValidationError(
          Console.words(zh: "没有名为“\(kind)”的文件种类\(near)", en: "there is no kind of file “\(kind)”\(near)"))
      }
      return try Console.out(document(file))
    }
    guard let output else {
      throw ValidationError(
        Console.words(zh: "给出文件种类，或用 --output 给出文件夹", en: "name a kind of file, or a folder with --output"))
    }
    do {
      try FileReplacement.makeFolder(output)
      for file in FileForm.allCases {
        try FileReplacement.write(document(file), to: "\(output)/\(file.rawValue).schema.json")
      }
    } catch {
      Console.say(error.words[Console.language] + "\n")
      throw ExitStatus.inputOutput
    }
  }
}
