internal import Diagnostics

/// A name that leads to nothing, or that cannot stand where it does.
enum ReferenceFault: Problem {
  /// What kind of thing a name should have named.
  enum Kind {
    case figure, fact, source, citation, party, budgetGroup, budgetLine, method, list, listItem, indicator
    case finding, recommendation, table, diagram, target, methodology, node
  }

  case unknown(Kind, String, near: String?)
  case circle([String])
  case notANumber(String)
  case divisionByZero(String)
  case filterDoesNotFit(String)
  case notAFact(String)
  case nothingAbove
  case groupInterrupted(String)
  case notALeaf(String)
  case noParts(String)
  case placedTwice(String)
  case unusedLine(String)
  case filterOnText(String)
  case noMeasure(String)
  case tooManyDigits(String, limit: Int)
}

extension RecordReader {
  /// A name that leads to nothing, with the nearest one that would.
  func unknown<Names: Collection<String>>(
    _ kind: ReferenceFault.Kind, _ name: String, among known: @autoclosure () -> Names
  ) -> ReferenceFault {
    .unknown(kind, name, near: nearest(to: name, among: known()))
  }
}

extension ReferenceFault.Kind {
  var word: Message {
    switch self {
    case .figure: Message(zh: "数字", en: "figure")
    case .fact: Message(zh: "事实", en: "fact")
    case .source: Message(zh: "数据来源", en: "source")
    case .citation: Message(zh: "引用文件", en: "reference")
    case .party: Message(zh: "单位", en: "party")
    case .budgetGroup: Message(zh: "子项目", en: "budget group")
    case .budgetLine: Message(zh: "预算明细", en: "budget line")
    case .method: Message(zh: "拨付方式", en: "means of disbursement")
    case .list: Message(zh: "名录", en: "list")
    case .listItem: Message(zh: "名录条目", en: "item of the list")
    case .indicator: Message(zh: "指标", en: "indicator")
    case .finding: Message(zh: "问题", en: "finding")
    case .recommendation: Message(zh: "建议", en: "recommendation")
    case .table: Message(zh: "表", en: "table")
    case .diagram: Message(zh: "图", en: "chart or diagram")
    case .target: Message(zh: "引用目标", en: "place to refer to")
    case .methodology: Message(zh: "评价办法", en: "methodology")
    case .node: Message(zh: "流程节点", en: "node of the diagram")
    }
  }
}

extension ReferenceFault {
  var code: String {
    switch self {
    case .unknown: "JX0701"
    case .circle: "JX0702"
    case .notANumber: "JX0703"
    case .divisionByZero: "JX0704"
    case .filterDoesNotFit, .filterOnText: "JX0705"
    case .notAFact: "JX0706"
    case .nothingAbove: "JX0707"
    case .groupInterrupted: "JX0708"
    case .notALeaf: "JX0709"
    case .noParts: "JX0710"
    case .placedTwice: "JX0711"
    case .unusedLine: "JX0712"
    case .noMeasure: "JX0713"
    case .tooManyDigits: "JX0714"
    }
  }

  var severity: Severity {
    if case .unusedLine = self { .warning } else { .error }
  }

  var message: Message {
    switch self {
    case .unknown(let kind, let name, _):
      Message(zh: "没有名为“\(name)”的\(kind.word.zh)", en: "there is no \(kind.word.en) “\(name)”")
    case .circle(let names):
      Message(
        zh: "互相推算，成了循环：\(names.joined(separator: " → "))",
        en: "these follow from one another in a circle: \(names.joined(separator: " → "))")
    case .notANumber(let name): Message(zh: "“\(name)”不是数字", en: "“\(name)” is no number")
    case .divisionByZero(let name): Message(zh: "“\(name)”的除数为 0", en: "“\(name)” divides by 0")
    case .filterDoesNotFit(let filter):
      Message(zh: "格式“\(filter)”不适用于这个数字", en: "the filter “\(filter)” does not fit this number")
    case .filterOnText(let name):
      Message(zh: "“\(name)”是文字，不能加格式", en: "“\(name)” is text and takes no filter")
    case .notAFact(let name): Message(zh: "“\(name)”不是事实", en: "“\(name)” is no fact")
    case .nothingAbove: Message(zh: "上面没有可以合并的单元格", en: "there is no cell above to merge with")
    case .groupInterrupted(let group):
      Message(zh: "子项目“\(group)”的明细不在一起", en: "the lines of group “\(group)” do not stand together")
    case .notALeaf(let id): Message(zh: "指标 \(id) 有下级指标", en: "indicator \(id) has children")
    case .noParts(let name): Message(zh: "“\(name)”没有分项", en: "“\(name)” has no parts")
    case .placedTwice(let id): Message(zh: "“\(id)”放了两次", en: "“\(id)” is placed a second time")
    case .unusedLine(let id):
      Message(zh: "预算明细“\(id)”没有计划和执行情况", en: "budget line “\(id)” has no plan and actual")
    case .tooManyDigits(let name, let limit):
      Message(
        zh: "“\(name)”的精确分数超过 \(limit) 位", en: "“\(name)” as an exact fraction has more than \(limit) digits"
      )
    case .noMeasure(let id): Message(zh: "指标 \(id) 没有业绩值", en: "indicator \(id) has no measured value")
    }
  }

  var fix: Message? {
    switch self {
    case .unknown(_, _, let near?): Message(zh: "是不是“\(near)”？", en: "did you mean “\(near)”?")
    case .unusedLine: Message(zh: "在 delivery.yaml 里加上", en: "add it to delivery.yaml")
    case .groupInterrupted: Message(zh: "把同一子项目的明细排在一起", en: "put the lines of one group together")
    default: nil
    }
  }
}
