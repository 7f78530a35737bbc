internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// The plan narrative gives another number than the target.
struct PlanNumberDiffers: DeclarationRule {
  let page = RulePage(
    code: "JX2005", severity: .warning,
    title: Message(zh: "实施计划的数量与目标不同", en: "The plan narrative and a target differ"),
    meaning: Message(
      zh: "实施计划里提到一项工作的数量，与同名目标的目标值不同。",
      en: "The plan narrative states a number for a piece of work that differs from the target of that name."),
    bad: "plan: 召开联络员会议，共2次\ntarget: {name: {zh: 联络员会议}, target: 1次}",
    good: "target: {name: {zh: 联络员会议}, target: 2次}",
    fix: Message(zh: "统一两处的数量", en: "make the two agree"), criterion: Criterion.logic)

  func defects(in declaration: Declaration, sources: ReportSources) -> [Defect] {
    guard let file = sources["content/targets/\(declaration.id.text).yaml"] else { return [] }
    let plan = planLines(sources.lines(of: file))
    return declaration.allTargets.flatMap { target -> [Defect] in
      guard case .number(let number) = target.value, !number.number.isPercent, !number.unitWord.isEmpty else {
        return []
      }
      let core = Self.core(of: target.title)
      guard core.count >= 4 else { return [] }
      return plan.compactMap { line in
        guard let name = line.ranges(of: core).first else { return nil }
        let stated = counts(in: line, after: name.upperBound, unit: number.unitWord)
        guard let first = stated.first, !stated.contains(where: { $0.value == number.number.value }) else {
          return nil
        }
        let text = line.text(at: line.place(first.range))
        return Defect(
          Message(
            zh: "实施计划写“\(core)”\(text)，目标“\(target.name.message.zh)”是 \(number.written)",
            en:
              "the plan has “\(core)” at \(text), the target “\(target.name.message.en)” at \(number.written)"
          ),
          at: line.place(first.range), about: [target.title], fix: page.fix,
          notes: [Message(zh: "目标在这里", en: "the target is here").note(at: target.place)])
      }
    }
  }

  /// The lines of the plan in the main language.
  private func planLines(_ lines: [TextLine]) -> [TextLine] {
    guard let start = lines.firstIndex(where: { $0.text == "plan:" }) else { return [] }
    let end = lines[(start + 1)...].firstIndex { line in line[0].map { $0 != " " } ?? false } ?? lines.count
    return Array(lines[(start + 1)..<end])
  }

  /// What a target counts, without the words of a rate: 课题调研, 联络员会议.
  private static func core(of title: String) -> String {
    var core = title
    for suffix in ["计划完成率", "完成率", "组织", "活动"] where core.hasSuffix(suffix) {
      core = String(core.dropLast(suffix.count))
    }
    return core
  }

  /// Numbers with a unit behind them, up to the end of the line.
  private func counts(in line: TextLine, after start: Int, unit: String) -> [(
    value: Fraction, range: Range<Int>
  )] {
    let word = TextLine.Word(unit)
    var found: [(value: Fraction, range: Range<Int>)] = []
    var index = start
    while index < line.count {
      guard let digits = line.digits(from: index) else {
        index += 1
        continue
      }
      let end = digits.end + word.codes.count
      // 人 must not be read in 人次.
      let isUnit = line.has(word, at: digits.end)
      let goesOn = line[end] == "次" && unit != "次"
      if isUnit, !goesOn, let value = Int(digits.text) { found.append((Fraction(value), index..<end)) }
      index = digits.end
    }
    return found
  }
}
