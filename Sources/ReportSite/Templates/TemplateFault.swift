internal import Diagnostics

/// What is wrong with a template.
enum TemplateFault: Problem {
  case missing(String)
  case syntax(String)
  case unclosed
  case unknownName(String, near: String?, known: [String])
  case unknownPartial(String, known: [String])
  case unescaped(String)
  case escapedSlot
  case notAllowed(String)
  case noSlot
  case slotRepeated
  case sectionNotEnded(String)
  case sectionNotOpen(String)
  case partialInItself(String)

  var code: String {
    switch self {
    case .missing: "JX0901"
    case .syntax: "JX0902"
    case .unclosed: "JX0903"
    case .unknownName: "JX0904"
    case .unknownPartial: "JX0905"
    case .unescaped: "JX0906"
    case .escapedSlot: "JX0907"
    case .notAllowed: "JX0908"
    case .noSlot: "JX0909"
    case .slotRepeated: "JX0910"
    case .sectionNotEnded: "JX0911"
    case .sectionNotOpen: "JX0912"
    case .partialInItself: "JX0913"
    }
  }

  var message: Message {
    switch self {
    case .missing(let path): Message(zh: "没有模板 \(path)", en: "there is no template \(path)")
    case .syntax(let reason): Message(zh: "模板语法错误（\(reason)）", en: "template syntax error: \(reason)")
    case .unclosed: Message(zh: "{{ 没有结束", en: "a {{ is never closed")
    case .unknownName(let name, _, _):
      Message(zh: "模板里没有“\(name)”这个值", en: "templates have no value “\(name)”")
    case .unknownPartial(let name, _): Message(zh: "没有模板“\(name)”", en: "there is no template “\(name)”")
    case .unescaped(let name):
      Message(
        zh: "只有“content”可以不转义，“\(name)”不行", en: "only “content” may stand unescaped, not “\(name)”")
    case .escapedSlot:
      Message(zh: "“content”要写在三重花括号里", en: "“content” must stand in three braces")
    case .noSlot:
      Message(zh: "模板里没有放正文的 {{{content}}}", en: "the templates have no {{{content}}} for the page")
    case .slotRepeated:
      Message(
        zh: "{{{content}}} 只能放一次，也不能放在 {{#…}} 里", en: "{{{content}}} must stand once, and in no section")
    case .sectionNotEnded(let name):
      Message(zh: "{{#\(name)}} 没有以 {{/\(name)}} 结束", en: "{{#\(name)}} has no end {{/\(name)}}")
    case .sectionNotOpen(let name):
      Message(zh: "{{/\(name)}} 前面没有对应的开头", en: "{{/\(name)}} ends no section that is open here")
    case .partialInItself(let name):
      Message(zh: "模板“\(name)”套进了自己", en: "the template “\(name)” holds itself")
    case .notAllowed(let sigil): Message(zh: "模板里不能用“\(sigil)”", en: "templates cannot use “\(sigil)”")
    }
  }

  var fix: Message? {
    switch self {
    case .unknownName(_, let near?, _): Message(zh: "是不是“\(near)”？", en: "did you mean “\(near)”?")
    case .unknownName(_, nil, let known), .unknownPartial(_, let known):
      Message(zh: "可用：\(known.joined(separator: "、"))", en: "there are \(known.joined(separator: ", "))")
    case .unescaped(let name): Message(zh: "写成 {{\(name)}}", en: "write {{\(name)}}")
    case .escapedSlot, .noSlot: Message(zh: "写成 {{{content}}}", en: "write {{{content}}}")
    default: nil
    }
  }
}
