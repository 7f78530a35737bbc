internal import Diagnostics

/// What is wrong with a field of a record.
enum FieldFault: Problem {
  case missing(String)
  case unknownKey(String, near: String?, known: [String])
  case wrongType(expected: Expectation, found: YAMLNode)
  case badNumber(String, NumberLiteral.Fault)
  case unknownLanguage(String, near: String?, known: [String])
  case missingTranslation(String)
  /// `{zh: 甲, en: A, B and C}`: after the comma stands another key.
  case textBecameKey(String)
  /// Exactly one of several keys must be there.
  case oneOf([String], found: [String])
  case unknownWord(String, near: String?, known: [String])
  case outOfRange(String, allowed: String)

  /// What a field takes.
  enum Expectation {
    case text, number, wholeNumber, date, trueOrFalse, slug, list, mapping, label, pair
  }
}

extension FieldFault.Expectation {
  var word: Message {
    switch self {
    case .text: Message(zh: "文字", en: "text")
    case .number: Message(zh: "数字", en: "a number")
    case .wholeNumber: Message(zh: "非负整数", en: "a whole number, 0 or more")
    case .date: Message(zh: "日期（如 2017-06-30）", en: "a date such as 2017-06-30")
    case .trueOrFalse: Message(zh: "“true”或“false”", en: "true or false")
    case .slug:
      Message(zh: "小写字母、数字和连字符组成的名称", en: "a name of lower-case letters, digits and hyphens")
    case .list: Message(zh: "列表", en: "a list")
    case .mapping: Message(zh: "若干“键: 值”", en: "keys with values")
    case .label:
      Message(zh: "各语言的文字 {zh: …, en: …}", en: "a text in each language, {zh: …, en: …}")
    case .pair: Message(zh: "两个名称的列表 [a, b]", en: "a list of two names, [a, b]")
    }
  }
}

extension YAMLNode {
  /// What stands here, in words, for a diagnostic.
  fileprivate var description: Message {
    switch self {
    case .scalar(let scalar) where scalar.text.unicodeScalars.allSatisfy(\.properties.isWhitespace):
      Message(zh: "空值", en: "nothing")
    case .scalar(let scalar): Message(zh: "“\(scalar.text.prefix(40))”", en: "“\(scalar.text.prefix(40))”")
    case .sequence(let items, _) where items.isEmpty: Message(zh: "空列表", en: "an empty list")
    case .sequence(let items, _): Message(zh: "有 \(items.count) 项的列表", en: "a list of \(items.count)")
    case .mapping(let pairs, _) where pairs.isEmpty: Message(zh: "空的 {}", en: "an empty {}")
    case .mapping: Message(zh: "若干“键: 值”", en: "a mapping, {…}")
    }
  }

  /// Written like a date, or nil.
  fileprivate var dateText: String? {
    guard case .scalar(let scalar) = self else { return nil }
    let form = scalar.text.utf8.map {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) ? UInt8(ascii: "0") : $0
    }
    return form.elementsEqual("0000-00-00".utf8) ? scalar.text : nil
  }

  /// `[a， b]`: a list whose one element holds a full-width comma.
  fileprivate var hasWideComma: Bool {
    guard case .sequence(let items, _) = self else { return false }
    return items.contains { item in
      guard case .scalar(let scalar) = item else { return false }
      return scalar.isPlain && scalar.text.unicodeScalars.contains { $0 == "，" || $0 == "、" }
    }
  }
}

extension FieldFault {
  var code: String {
    switch self {
    case .missing: "JX0301"
    case .unknownKey: "JX0302"
    case .wrongType: "JX0303"
    case .oneOf: "JX0304"
    case .badNumber: "JX0305"
    case .unknownLanguage: "JX0306"
    case .missingTranslation: "JX0307"
    case .unknownWord: "JX0308"
    case .outOfRange: "JX0309"
    case .textBecameKey: "JX0310"
    }
  }

  var severity: Severity {
    if case .missingTranslation = self { .warning } else { .error }
  }

  var message: Message {
    switch self {
    case .missing(let key): return Message(zh: "缺少“\(key)”", en: "“\(key)” is missing")
    case .unknownKey(let key, _, _): return Message(zh: "没有名为“\(key)”的键", en: "there is no key “\(key)”")
    case .wrongType(.date, let found) where found.dateText != nil:
      let text = found.dateText ?? ""
      return Message(zh: "没有 \(text) 这一天", en: "there is no day \(text)")
    case .wrongType(let expected, let found):
      return Message(
        zh: "这里应为\(expected.word.zh)，却是\(found.description.zh)",
        en: "this takes \(expected.word.en), but there is \(found.description.en)")
    case .badNumber(let text, .tooLong):
      return Message(zh: "“\(text)”的位数太多", en: "“\(text)” has too many digits")
    case .badNumber(let text, .hasFullWidthDigits):
      return Message(zh: "“\(text)”用了全角字符", en: "“\(text)” is written in full-width characters")
    case .badNumber(let text, .hasSeparators):
      return Message(zh: "“\(text)”含有分隔符或空格", en: "“\(text)” has separators or spaces in it")
    case .badNumber(let text, .hasLeadingZero):
      return Message(zh: "“\(text)”以 0 开头", en: "“\(text)” begins with a zero")
    case .badNumber(let text, .hasUnit(_, let unit)):
      return Message(zh: "“\(text)”里带着单位“\(unit)”", en: "“\(text)” has the unit “\(unit)” in it")
    case .badNumber(let text, _): return Message(zh: "“\(text)”不是数字", en: "“\(text)” is no number")
    case .unknownLanguage(let tag, _, let known):
      let list = known.joined(separator: ", ")
      return Message(
        zh: "站点没有语言“\(tag)”（有 \(list)）", en: "the site has no language “\(tag)” (it has \(list))")
    case .missingTranslation(let tag):
      return Message(zh: "缺少“\(tag)”译文，将显示主语言", en: "there is no “\(tag)” text; the main language is shown")
    case .textBecameKey(let text):
      return Message(zh: "逗号使“\(text)”成了另一个键", en: "the comma makes “\(text)” another key")
    case .oneOf(let keys, let found):
      let list = keys.map { "“\($0)”" }
      return found.isEmpty
        ? Message(
          zh: "\(list.joined(separator: "、"))须有一个", en: "one of \(list.joined(separator: ", ")) is needed")
        : Message(
          zh: "\(found.map { "“\($0)”" }.joined(separator: "、"))只能有一个",
          en: "only one of \(found.map { "“\($0)”" }.joined(separator: ", ")) can stand here")
    case .unknownWord(let word, _, let known):
      return Message(
        zh: "“\(word)”不在可选值之中：\(known.joined(separator: "、"))",
        en: "“\(word)” is none of \(known.joined(separator: ", "))")
    case .outOfRange(let text, let allowed):
      return Message(zh: "“\(text)”超出范围 \(allowed)", en: "“\(text)” is out of the range \(allowed)")
    }
  }

  var fix: Message? {
    switch self {
    case .unknownKey(_, let near?, _), .unknownLanguage(_, let near?, _), .unknownWord(_, let near?, _):
      return Message(zh: "是不是“\(near)”？", en: "did you mean “\(near)”?")
    case .unknownKey(_, nil, let known) where !known.isEmpty:
      let list = known.joined(separator: ", ")
      return Message(zh: "可用的键：\(list)", en: "the keys here are \(list)")
    case .badNumber(_, .hasFullWidthDigits(let plain)), .badNumber(_, .hasSeparators(let plain)),
      .badNumber(_, .hasLeadingZero(let plain)):
      return Message(zh: "写成 \(plain)", en: "write \(plain)")
    case .badNumber(_, .hasUnit(let plain, _)):
      return Message(zh: "写成 \(plain)，不带单位", en: "write \(plain), without the unit")
    case .textBecameKey:
      return Message(zh: "给含逗号的值加上引号", en: "add quotes around the value that has a comma")
    case .wrongType(.pair, let found) where found.hasWideComma:
      return Message(zh: "用半角逗号加空格隔开", en: "separate them by an ordinary comma and a space")
    default: return nil
    }
  }
}
