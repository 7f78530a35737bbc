internal import Diagnostics
internal import Evaluation

/// What is wrong with a record whose fields can be read.
enum RecordFault: Problem {
  case twice(String)
  case badAddress(String)
  case badIndicatorID(String)
  case datesOutOfOrder
  case percentWithUnit
  case unitMissing
  case unknownUnit(String, near: String?)
  case badFolderName(String)
  case badChapterName(String)
  case strayFile(String, near: String?)
  case strayChapter(String)
  case missingChapter(String, language: String)
  /// Of an indicator; the language where only its translation is missing.
  case missingAnalysis(String, language: String?)
  /// A target that is no operator, number and unit; the number as it should be where that is known.
  case badTarget(String, plain: String?)
  case tooManyIndicators(limit: Int)
  case elementsTakesNothing
  /// Two things would go by one name in prose.
  case nameTaken(String)
  /// A paragraph of `indicators.md` above its first section.
  case textOutsideSections
}

extension RecordFault {
  var code: String {
    switch self {
    case .twice: "JX0501"
    case .badAddress: "JX0502"
    case .badIndicatorID: "JX0503"
    case .datesOutOfOrder: "JX0504"
    case .percentWithUnit: "JX0505"
    case .unitMissing: "JX0506"
    case .unknownUnit: "JX0507"
    case .badFolderName, .badChapterName: "JX0508"
    case .strayFile, .strayChapter: "JX0509"
    case .missingChapter: "JX0510"
    case .missingAnalysis: "JX0511"
    case .badTarget: "JX0512"
    case .tooManyIndicators: "JX0513"
    case .textOutsideSections: "JX0514"
    case .elementsTakesNothing: "JX0515"
    case .nameTaken: "JX0516"
    }
  }

  var severity: Severity {
    switch self {
    case .missingChapter, .missingAnalysis, .strayFile, .strayChapter: .warning
    default: .error
    }
  }

  var message: Message {
    switch self {
    case .twice(let id): Message(zh: "“\(id)”重复", en: "“\(id)” stands here a second time")
    case .badAddress(let text):
      Message(zh: "“\(text)”不是 https 地址", en: "“\(text)” is no https address")
    case .badIndicatorID(let text):
      Message(
        zh: "指标代码“\(text)”不是以字母开头、只含字母和数字的 24 个以内的字符",
        en: "the indicator code “\(text)” is not a letter followed by letters and digits, 24 at most")
    case .datesOutOfOrder: Message(zh: "结束早于开始", en: "the end is before the start")
    case .percentWithUnit: Message(zh: "百分数不写单位", en: "a percentage takes no unit")
    case .unitMissing: Message(zh: "缺少单位“unit”", en: "“unit” is missing")
    case .unknownUnit(let unit, _):
      Message(zh: "语言目录里没有单位“\(unit)”", en: "the language catalogues have no unit “\(unit)”")
    case .badFolderName(let name):
      Message(
        zh: "文件夹或文件名“\(name)”不能用作网址",
        en: "the name “\(name)” cannot stand in an address")
    case .badChapterName(let name):
      Message(
        zh: "“\(name)”不能用作章节文件名", en: "“\(name)” cannot be the name of a chapter's file")
    case .strayFile(let name, _), .strayChapter(let name):
      Message(zh: "文件“\(name)”没有被使用", en: "nothing uses the file “\(name)”")
    case .missingChapter(let name, let language):
      Message(
        zh: "缺少 \(language) 译文“\(name)”，将显示主语言",
        en: "there is no \(language) text of “\(name)”; the main language is shown")
    case .missingAnalysis(let id, nil):
      Message(zh: "指标 \(id) 没有分析", en: "indicator \(id) has no analysis")
    case .missingAnalysis(let id, let language?):
      Message(
        zh: "指标 \(id) 的分析缺少 \(language) 译文，将显示主语言",
        en: "there is no \(language) analysis of indicator \(id); the main language is shown")
    case .badTarget(let text, _):
      Message(
        zh: "目标值“\(text)”不是“比较符号、数字、单位”的形式",
        en: "the target “\(text)” is not an operator, a number and a unit")
    case .tooManyIndicators(let limit):
      Message(zh: "指标超过 \(limit) 个", en: "there are more than \(limit) indicators")
    case .nameTaken(let name):
      Message(zh: "数字名“\(name)”已有他用", en: "the name “\(name)” already belongs to another figure")
    case .elementsTakesNothing:
      Message(zh: "评分标准“elements”不带内容", en: "the rule “elements” takes nothing with it")
    case .textOutsideSections:
      Message(zh: "第一个指标标题之前的文字不会显示", en: "text above the first indicator's heading is not shown")
    }
  }

  var fix: Message? {
    switch self {
    case .percentWithUnit: Message(zh: "删去“unit”", en: "remove “unit”")
    case .unknownUnit(_, let near?), .strayFile(_, let near?):
      Message(zh: "是不是“\(near)”？", en: "did you mean “\(near)”?")
    case .strayChapter:
      Message(
        zh: "写进 report.yaml 的“chapters”，或删去", en: "list it under “chapters” in report.yaml, or remove it")
    case .badFolderName:
      Message(
        zh: "只用小写字母、数字和连字符", en: "use lower-case letters, digits and hyphens only")
    case .badChapterName:
      Message(
        zh: "用小写字母、数字和连字符，以 .md 结尾",
        en: "use lower-case letters, digits and hyphens, and end it in .md")
    case .badTarget(_, let plain?): Message(zh: "写成 \(plain)", en: "write \(plain)")
    case .badTarget(let text, nil):
      Message(
        zh: "写成 >=95% 的形式；文字目标要写各语言：{zh: \(text), en: …}",
        en: "write it like >=95%; a target in words takes each language: {zh: \(text), en: …}")
    case .nameTaken: Message(zh: "换一个标识", en: "use another id")
    case .elementsTakesNothing:
      Message(
        zh: "写成 rule: elements，要素写在 measure 里",
        en: "write rule: elements; the elements stand in “measure”")
    case .textOutsideSections: Message(zh: "移到指标标题之下", en: "move it below a heading")
    case .missingAnalysis(let id, _):
      Message(zh: "在 indicators.md 加“## \(id)”一节", en: "add a section “## \(id)”")
    default: nil
    }
  }
}
