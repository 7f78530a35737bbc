internal import Diagnostics
internal import Evaluation

/// The bar of a rule in a table of scores against the target that the indicator's analysis names.
extension TypedTargetInWords {
  private static let goals = ["目标", "目标值", "标杆值", "年度目标", "年度目标值", "绩效目标", "绩效目标值"]

  /// `成活率不低于 92%得满分` in a row of rules, `比目标值 95%低 1.50 个百分点` in the analysis, and no table that has either.
  func analysed(_ report: WrittenReport, besides found: [Defect]) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let scanner = NumberScanner()
    let tables = report.tables.map(\.upright).filter {
      !$0.columns(.weight).isEmpty || !$0.columns(.score).isEmpty
    }
    return report.passages.indices.flatMap { number -> [Defect] in
      guard report.passages[number].role == .body, let row = report.indicatorRow(ofPassage: number),
        row.isLeaf
      else { return [] }
      let told = report.sentences(ofPassage: number).flatMap(\.numbers).filter {
        $0.number.kind == .share && !$0.number.isRange
          && $0.lead.trimming(leading: [], trailing: ["为", "是", "的", "≥", " "]).endsInAny(Self.goals)
      }
      guard let goal = told.first, Set(told.map(\.value)).count == 1 else { return [] }
      let cells = tables.flatMap { table in
        table.rows.filter { cells in cells.contains { $0.text == row.label || $0.text == row.name } }.joined()
      }.filter { $0.number == nil && $0.text.has("得满分") }
      let bars = cells.flatMap { cell in
        SentenceReader(cell.passage, number: -1, scanner: scanner).sentences.flatMap(\.numbers)
      }.filter { Self.isBar($0, goal.number) && $0.value != .one }
      guard bars.count == 1, let bar = bars.first,
        !found.contains(where: { $0.place == bar.place || $0.place?.line == goal.place.line })
      else { return [] }
      return [
        Defect(
          Message(
            zh: "“\(row.label)”的评分标准以 \(bar.words) 得满分，分析里的目标是 \(goal.words)",
            en:
              "the rule of “\(row.label)” gives full marks at \(bar.words), its analysis has the target \(goal.words)"
          ),
          at: bar.place, about: [row.label], values: [bar.value, goal.value], fix: page.fix,
          notes: [Message(zh: "分析里的目标", en: "the target of the analysis").note(at: goal.place)])
      ]
    }
  }
}
