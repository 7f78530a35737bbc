internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// An erratum says that one reading is used, and the report uses another.
struct ErratumDisagrees: FigureRule {
  let page = RulePage(
    code: "JX1252", severity: .error,
    title: Message(zh: "勘误与采用的值不符", en: "An erratum and the figure it is about disagree"),
    meaning: Message(
      zh: "勘误写明采用哪个值，而它所指的数字（about）是另一个值；或者它列出的读数里没有一个是这个数字。",
      en:
        "An erratum says which value is used, but the figure it is about has another; or none of its readings is that figure."
    ),
    bad: "about: C21.value\nused: 2.2%              # C21 is 2.02%", good: "about: C21.value\nused: 2.02%",
    fix: Message(zh: "改正勘误里的值，或改正数据", en: "correct the erratum, or the data"), criterion: Criterion.logic)

  private static let measured = ["fact.", "budget.", "plan.", "payments.", "grade."]
  private static let bounds = [".target", ".floor", ".benchmark"]

  private static func numbers(in text: String) -> [NumberLiteral] {
    PrintedNumber.all(in: text).compactMap { number in
      NumberLiteral.read(number.digits.shortText + (number.isPercent ? "%" : ""))
    }
  }

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.errata.compactMap { erratum in
      guard let about = erratum.about, let figure = report.book[about.value], let quantity = figure.quantity
      else { return nil }
      let used = erratum.used.plainText(in: report.mainLanguage)
      let numbers: [NumberLiteral]
      if let literal = NumberLiteral.read(used) {
        numbers = [literal]
      } else if Self.measured.contains(where: about.value.hasPrefix) {
        let texts = [used] + erratum.readings.map { $0.value.plainText(in: report.mainLanguage) }
        numbers = texts.flatMap(Self.numbers)
      } else if Self.bounds.contains(where: about.value.hasSuffix) {
        // Its readings may be about results; what is used is the bound.
        numbers = Self.numbers(in: used)
      } else {
        return nil
      }
      guard !numbers.isEmpty, !numbers.contains(where: { $0.agrees(with: quantity.value) }) else {
        return nil
      }
      var seen: Set<String> = []
      let words = numbers.map(\.words).filter { seen.insert($0).inserted }.joined(separator: ", ")
      return Defect(
        Message(
          zh: "勘误“\(erratum.title.message.zh)”说的是 \(words)，而 \(about.value) 是 \(quantity.words)",
          en:
            "the erratum “\(erratum.title.message.en)” speaks of \(words), but \(about.value) is \(quantity.words)"
        ),
        at: about.place, about: [erratum.id.value.text], fix: page.fix,
        notes: report.place(of: figure).map {
          [Message(zh: "这个数字在这里", en: "the figure is here").note(at: $0)]
        } ?? [])
    }
  }
}

extension NumberLiteral {
  /// - Returns: nil for what is no number.
  static func read(_ text: String) -> NumberLiteral? {
    do throws(NumberLiteral.Fault) { return try NumberLiteral(text) } catch { return nil }
  }
}
