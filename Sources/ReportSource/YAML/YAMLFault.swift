internal import Diagnostics

/// What is wrong with a file as YAML.
enum YAMLFault: Problem, Error {
  case empty
  case anchor
  case alias
  case tag
  case secondDocument
  case keyIsNoText
  case duplicateKey(String)
  /// The same entry of a list again, word for word.
  case duplicateEntry
  case nestedTooDeeply
  case wideIndentation
  /// A sign that means something else in YAML where it stands, such as `>` at the start of `>=95%`.
  case needsQuotes(String)
  case textAfterQuote
  /// A full-width colon or comma where YAML takes an ordinary one.
  case fullWidth(String)
  case tabIndentation
  case colonInText
  case badIndentation
  /// A quote or bracket.
  case unclosed
  case strayBracket(String)
  case backslash
  /// A key without its colon, or a colon without its space.
  case noColon
  /// Anything else, in libyaml's own words.
  case syntax(String)

  struct Located: Error {
    let fault: YAMLFault
    let place: Place
  }

  var isFullWidth: Bool { if case .fullWidth = self { true } else { false } }
}

extension YAMLFault {
  var code: String {
    switch self {
    case .empty: "JX0201"
    case .anchor, .alias: "JX0202"
    case .tag: "JX0203"
    case .secondDocument: "JX0204"
    case .keyIsNoText: "JX0205"
    case .duplicateKey: "JX0206"
    case .nestedTooDeeply: "JX0207"
    case .wideIndentation: "JX0208"
    case .needsQuotes, .textAfterQuote: "JX0209"
    case .fullWidth: "JX0210"
    case .tabIndentation: "JX0211"
    case .colonInText: "JX0212"
    case .badIndentation: "JX0213"
    case .unclosed, .strayBracket: "JX0214"
    case .syntax, .backslash: "JX0215"
    case .noColon: "JX0216"
    case .duplicateEntry: "JX0217"
    }
  }

  var message: Message {
    switch self {
    case .empty: Message(zh: "文件里没有内容", en: "the file is empty")
    case .anchor, .alias:
      Message(zh: "不能使用 YAML 的锚点（&）和别名（*）", en: "YAML anchors (&) and aliases (*) cannot be used")
    case .tag: Message(zh: "不能使用 YAML 标签（!）", en: "YAML tags (!) cannot be used")
    case .secondDocument:
      Message(zh: "一个文件只能有一份 YAML 文档", en: "a file holds one YAML document only")
    case .keyIsNoText: Message(zh: "冒号前的键必须是文字", en: "a key before a colon must be text")
    case .duplicateKey(let key):
      Message(zh: "键“\(key)”重复", en: "the key “\(key)” stands here a second time")
    case .duplicateEntry:
      Message(zh: "同一列表里重复了这一项", en: "the same entry stands in this list a second time")
    case .nestedTooDeeply:
      Message(
        zh: "嵌套超过 \(YAMLParser.deepestNesting) 层",
        en: "nested more than \(YAMLParser.deepestNesting) levels deep")
    case .wideIndentation:
      Message(zh: "用全角空格缩进", en: "indented with a full-width or no-break space")
    case .needsQuotes(let sign):
      Message(zh: "“\(sign)”在这里有特殊含义", en: "“\(sign)” has a special meaning here")
    case .textAfterQuote: Message(zh: "引号结束后还有文字", en: "there is text after the closing quote")
    case .fullWidth(let sign):
      Message(zh: "用了全角标点“\(sign)”", en: "there is a full-width “\(sign)”")
    case .tabIndentation: Message(zh: "用制表符缩进", en: "indented with a tab")
    case .colonInText:
      Message(zh: "值里有冒号加空格，读成了另一个键", en: "a colon and a space inside the value read as another key")
    case .badIndentation:
      Message(zh: "这一行的缩进与上面各行对不上", en: "this line's indentation fits none of the lines above")
    case .unclosed: Message(zh: "这里的引号或括号没有结束", en: "this quote or bracket is never closed")
    case .strayBracket(let bracket):
      Message(zh: "多了一个“\(bracket)”", en: "there is one “\(bracket)” too many")
    case .backslash:
      Message(zh: "双引号里的反斜杠有特殊含义", en: "a backslash has a special meaning in double quotes")
    case .noColon:
      Message(zh: "键后缺少冒号加空格“: ”", en: "the key is not followed by a colon and a space")
    case .syntax(let problem):
      Message(zh: "YAML 语法错误（\(problem)）", en: "YAML syntax error: \(problem)")
    }
  }

  var fix: Message? {
    switch self {
    case .anchor, .alias, .tag, .needsQuotes:
      Message(zh: "给整个值加上引号，例如 \">=95%\"", en: "add quotes around the whole value, as in \">=95%\"")
    case .textAfterQuote:
      Message(
        zh: "让引号成对；文字本身有引号时，换一种引号括起整个值",
        en: "pair the quotes; where the text has quotes of its own, put the other kind around all of it")
    case .wideIndentation, .tabIndentation:
      Message(zh: "改用半角空格缩进", en: "indent with ordinary spaces")
    case .fullWidth("："): Message(zh: "改用半角冒号加空格“: ”", en: "write an ordinary colon and a space")
    case .fullWidth: Message(zh: "改用半角逗号加空格“, ”", en: "write an ordinary comma and a space")
    case .colonInText:
      Message(
        zh: "给整个值加上引号；若这里是下一个键，在它前面补上逗号或换行",
        en: "put the whole value in quotes; if this is the next key, put a comma or a new line before it")
    case .strayBracket: Message(zh: "删去它", en: "remove it")
    case .backslash: Message(zh: "改用单引号", en: "use single quotes")
    case .noColon: Message(zh: "写成“键: 值”", en: "write “key: value”")
    case .duplicateKey, .duplicateEntry: Message(zh: "删去其中一个", en: "remove one of the two")
    case .badIndentation: Message(zh: "与同级的键左对齐", en: "align it with the keys of its level")
    case .empty, .secondDocument, .keyIsNoText, .nestedTooDeeply, .unclosed, .syntax: nil
    }
  }
}
