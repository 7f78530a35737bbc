internal import Diagnostics

/// What is wrong with a text as Markdown, before its references are looked up.
enum MarkdownFault: Problem {
  case rawHTML
  case image
  case linkNotAllowed(String)
  case headingLevelSkipped(from: Int, to: Int)
  case headingWithoutID
  case headingIDTwice(String)
  case badHeadingID(String)
  case footnoteWithoutText(String)
  case footnoteLabelWithBlank(String)
  case footnoteEmpty(String)
  case footnoteUnused(String)
  case unclosedReference
  case unopenedReference
  case emptyReference
  case unknownFilter(String, near: String?)
  case badDecimals(String)
  case unknownDirective(String, near: String?)
  case directiveWithBody(String)
  case tooNested(limit: Int)
  case tooManyColumns(limit: Int)
  case tooMany(String, limit: Int)
  case blockInLabel
}

extension MarkdownFault {
  var code: String {
    switch self {
    case .rawHTML: "JX0401"
    case .image: "JX0402"
    case .linkNotAllowed: "JX0403"
    case .headingLevelSkipped: "JX0404"
    case .headingWithoutID: "JX0405"
    case .headingIDTwice: "JX0406"
    case .badHeadingID: "JX0407"
    case .footnoteWithoutText, .footnoteLabelWithBlank: "JX0408"
    case .footnoteEmpty: "JX0409"
    case .footnoteUnused: "JX0410"
    case .unclosedReference, .unopenedReference: "JX0411"
    case .emptyReference: "JX0412"
    case .unknownFilter, .badDecimals: "JX0413"
    case .unknownDirective: "JX0414"
    case .directiveWithBody: "JX0415"
    case .tooNested: "JX0416"
    case .tooManyColumns: "JX0417"
    case .tooMany: "JX0418"
    case .blockInLabel: "JX0419"
    }
  }

  var severity: Severity {
    if case .footnoteUnused = self { .warning } else { .error }
  }

  var message: Message {
    switch self {
    case .rawHTML: Message(zh: "不能写 HTML", en: "HTML cannot be written")
    case .image: Message(zh: "不能插入图片", en: "images cannot be placed")
    case .linkNotAllowed(""): Message(zh: "链接没有地址", en: "the link has no address")
    case .linkNotAllowed(let address):
      Message(zh: "不能链接到“\(address)”", en: "a link cannot lead to “\(address)”")
    case .headingLevelSkipped(0, let to):
      Message(zh: "第一个标题是第 \(to) 级", en: "the first heading is of level \(to)")
    case .headingLevelSkipped(let from, let to):
      Message(
        zh: "标题从第 \(from) 级跳到第 \(to) 级", en: "the heading skips from level \(from) to level \(to)")
    case .headingWithoutID: Message(zh: "标题没有 {#标识}", en: "the heading has no {#id}")
    case .headingIDTwice(let id): Message(zh: "标识“\(id)”重复", en: "the id “\(id)” stands here a second time")
    case .badHeadingID(let id):
      Message(
        zh: "标识“\(id)”只能用小写字母、数字和连字符",
        en: "the id “\(id)” takes lower-case letters, digits and hyphens only")
    case .footnoteWithoutText(let label):
      Message(zh: "脚注“\(label)”没有正文", en: "the footnote “\(label)” has no text")
    case .footnoteLabelWithBlank(let label):
      Message(zh: "脚注标签“\(label)”里有空格", en: "the footnote label “\(label)” has a space in it")
    case .footnoteEmpty(let label):
      Message(zh: "脚注“\(label)”的正文是空的", en: "the text of the footnote “\(label)” is empty")
    case .footnoteUnused(let label):
      Message(zh: "脚注“\(label)”没有被引用", en: "nothing refers to the footnote “\(label)”")
    case .unclosedReference: Message(zh: "引用没有以 }} 结束", en: "a reference is not closed with }}")
    case .unopenedReference: Message(zh: "引用没有以 {{ 开始", en: "a reference is not opened with {{")
    case .emptyReference: Message(zh: "引用里没有名称", en: "a reference names nothing")
    case .unknownFilter(let name, _): Message(zh: "没有格式“\(name)”", en: "there is no filter “\(name)”")
    case .badDecimals(let filter):
      Message(
        zh: "“\(filter)”不是 decimals 加 0 到 9", en: "“\(filter)” is not decimals and a number from 0 to 9")
    case .unknownDirective(let name, _):
      Message(zh: "没有名为“{\(name)}”的块", en: "there is no block “{\(name)}”")
    case .directiveWithBody(let name):
      Message(zh: "“{\(name)}”块里不能有内容", en: "the block “{\(name)}” takes no content")
    case .tooNested(let limit): Message(zh: "嵌套超过 \(limit) 层", en: "nested more than \(limit) levels deep")
    case .tooManyColumns(let limit):
      Message(zh: "表格超过 \(limit) 列", en: "the table has more than \(limit) columns")
    case .tooMany(let what, let limit):
      Message(zh: "一个文件里有超过 \(limit) 个“\(what)”", en: "there are more than \(limit) “\(what)” in one file")
    case .blockInLabel:
      Message(zh: "这里只能写一段文字", en: "only one paragraph of text can stand here")
    }
  }

  var fix: Message? {
    switch self {
    case .rawHTML:
      Message(zh: "改用 Markdown，或用 \\< 写出小于号", en: "use Markdown, or write \\< for a less-than sign")
    case .image: Message(zh: "图写在 figures.yaml 里", en: "figures are written in figures.yaml")
    case .linkNotAllowed:
      Message(
        zh: "用 https、http、mailto 地址，或 #标识", en: "use an https, http or mailto address, or #id")
    case .headingWithoutID: Message(zh: "在标题末尾加 {#标识}", en: "add {#id} at its end")
    case .headingLevelSkipped(let from, _):
      Message(
        zh: "用 \(String(repeating: "#", count: from + 1))",
        en: "use \(String(repeating: "#", count: from + 1))")
    case .footnoteWithoutText(let label):
      Message(zh: "加一行 [^\(label)]: 正文", en: "add a line [^\(label)]: text")
    case .unclosedReference:
      Message(
        zh: "在同一行补上 }}；表格里的竖线写成 \\|", en: "close it with }} on the same line; in a table write its | as \\|")
    case .footnoteLabelWithBlank: Message(zh: "用连字符代替空格", en: "use a hyphen instead")
    case .unknownFilter(_, let near?), .unknownDirective(_, let near?):
      Message(zh: "是不是“\(near)”？", en: "did you mean “\(near)”?")
    case .unknownFilter(_, nil):
      Message(
        zh: "可用的格式：\(ValueReference.filterNames.joined(separator: "、"))",
        en: "the filters are \(ValueReference.filterNames.joined(separator: ", "))")
    case .unknownDirective(_, nil):
      Message(
        zh: "可用的块：\(MarkdownParser.directives.joined(separator: "、"))",
        en: "the blocks are \(MarkdownParser.directives.joined(separator: ", "))")
    default: nil
    }
  }
}
