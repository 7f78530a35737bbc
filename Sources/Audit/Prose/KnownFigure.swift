internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// A figure of the report by the words that texts name it with.
struct KnownFigure: Sendable {
  let name: String
  let quantity: Quantity
  let kind: TextNumber.Kind
  /// In whole units: yuan for 万元.
  let exact: Fraction
  let place: Place?
  /// What it is called, by language; none where only its value tells it.
  let phrases: [Language: [String]]

  private init?(_ figure: Figure, phrases: [Language: [String]]) {
    guard let quantity = figure.quantity else { return nil }
    name = figure.name
    self.quantity = quantity
    place = figure.place
    self.phrases = phrases
    switch quantity.unit {
    case .percent: (kind, exact) = (.share, quantity.value)
    case .named("wan-yuan"): (kind, exact) = (.money, quantity.value * Fraction(10_000))
    case .named("yuan"): (kind, exact) = (.money, quantity.value)
    case .named("point"): (kind, exact) = (.points, quantity.value)
    case .named(let unit):
      (kind, exact) = (Self.durations.contains(unit) ? .duration : .count, quantity.value)
    }
  }

  private static let durations: Set<String> = ["hour", "day", "year", "month", "week", "minute"]

  /// Whether a typed number could be meant for it.
  func isLike(_ number: TextNumber) -> Bool {
    switch number.kind {
    case .plain: kind == .count || kind == .points
    case .count, .duration:
      number.kind == kind && isCounted(in: number.unit ?? "")
    default: number.kind == kind
    }
  }

  private func isCounted(in typed: String) -> Bool {
    guard case .named(let unit) = quantity.unit else { return false }
    return isSameUnit(typed, unit)
  }

  /// Whether a typed number is right where this figure is meant.
  func agrees(with number: TextNumber) -> Bool {
    number.agrees(with: exact)
      || (number.bound == .exact && number.digits == quantity.digits && isLike(number))
  }

  /// One or two slips of the hand away, or within a tenth.
  func isNear(_ number: TextNumber) -> Bool {
    let distance = (number.value - exact).magnitude
    if !(exact.magnitude * Fraction(1, over: 10) < distance) { return true }
    let typed = number.digits.magnitude.shortText.filter { $0 != "." }
    let right = quantity.digits.magnitude.shortText.filter { $0 != "." }
    return typed.count > 1
      && (typed.sorted() == right.sorted() || Suggestion.nearest(to: typed, among: [right]) != nil)
  }

  /// All numbers of a report.
  static func all(of report: Report) -> [KnownFigure] {
    let words = FigureWords(report)
    return report.book.figures.compactMap { KnownFigure($0, phrases: words[$0.name]) }
  }
}

/// What texts call the figures of a report.
private struct FigureWords {
  private var words: [String: [Language: [String]]] = [:]

  subscript(name: String) -> [Language: [String]] { words[name] ?? [:] }

  init(_ report: Report) {
    for fact in report.facts {
      add(fact.label, to: fact.name, in: report)
      for part in fact.parts where part.name.inMainLanguage.count >= 3 {
        add(part.name, to: fact.name + "." + part.id.text, in: report)
      }
    }
    for notes in report.indicators.notes {
      let code = notes.id.value.text
      for (suffix, chinese, english) in Self.indicatorWords {
        for name in [notes.name, notes.brief] {
          for language in report.languages {
            let text = name.reading(in: language).text
            let isEnglish = language == Language("en")
            let ending = isEnglish ? english : chinese
            for word in ending {
              words[code + suffix, default: [:]][language, default: []] +=
                isEnglish
                ? [text.lowercased() + word, code.lowercased() + word]
                : [text + word, code + word, code + " " + word]
            }
          }
        }
      }
    }
    for line in report.budget?.lines ?? [] {
      let name = line.id.value.text
      add(line.name, to: "budget.\(name).amount", in: report, ending: ["预算", "经费", "资金"])
      add(line.name, to: "plan.\(name).quantity", in: report, ending: ["计划", "计划数", "计划数量"])
    }
    for group in report.budget?.groups ?? [] {
      add(group.name, to: "budget.\(group.id.value.text).amount", in: report, ending: ["", "预算", "经费", "资金"])
    }
    words["total.score"] = [Language("zh"): Self.total, Language("en"): Self.totalEnglish]
    words["budget.total"] = [
      Language("zh"): ["预算总额", "总预算", "项目预算", "预算资金", "预算金额", "年度预算", "预算安排", "预算总金额"],
      Language("en"): ["total budget", "project budget", "budget total", "the budget"],
    ]
    words["payments.total"] = [
      Language("zh"): ["支出总额", "总支出", "实际支出", "支出资金", "支出资金总额", "累计支出", "资金支出", "项目支出"],
      Language("en"): ["total expenditure", "expenditure", "total payments"],
    ]
    words["budget.execution-rate"] = [
      Language("zh"): ["预算执行率", "资金执行率"], Language("en"): ["budget execution rate", "execution rate"],
    ]
  }

  private static let total = ["总分", "总得分", "综合得分", "项目得分", "评价得分", "绩效得分", "最终得分", "综合评分", "评价总分", "绩效评价得分"]
  private static let totalEnglish = [
    "total score", "overall score", "final score", "the project scored", "project score",
  ]

  /// Ends of the names of an indicator's figures, and what they are in both languages.
  private static let indicatorWords: [(String, [String], [String])] = [
    (".value", [""], [""]), (".score", ["得分", "得", "评分"], [" scored", " score"]),
    (".weight", ["权重", "分值", "类指标权重", "指标权重"], [" weight", "'s weight"]),
    (".score-rate", ["得分率"], [" score rate"]), (".lost", ["扣分", "失分", "扣"], [" lost"]),
  ]

  private mutating func add(_ label: Label, to name: String, in report: Report, ending: [String] = [""]) {
    for language in report.languages {
      guard label.written[language] != nil else { continue }
      let text = label.reading(in: language).text
      let isEnglish = language == Language("en")
      let names = isEnglish ? [text.lowercased()] : ending.map { text + $0 } + Self.stems(of: text)
      words[name, default: [:]][language, default: []] += names
    }
  }

  /// 接听来电数 is also called 接听来电.
  private static func stems(of label: String) -> [String] {
    for ending in ["数量", "总数", "次数", "人数", "数", "量"]
    where label.hasSuffix(ending) && label.count - ending.count >= 4 {
      return [String(label.dropLast(ending.count))]
    }
    return []
  }
}
