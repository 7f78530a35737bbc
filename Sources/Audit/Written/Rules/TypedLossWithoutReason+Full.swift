internal import Diagnostics
internal import Evaluation

/// Full marks for which an analysis says nothing but that a rule was followed.
extension TypedLossWithoutReason {
  private static let empty: Set<String> = [
    "根据评分标准", "按评分标准", "按照评分标准", "依据评分标准", "对照评分标准", "结合评分标准", "根据评分细则", "按照评分细则", "依据评分细则", "根据评价标准",
    "按照评价标准", "依据评价标准", "根据评分规则", "按评分规则", "经综合评价", "经综合评定", "经评价组评定", "经评定", "综合评定", "综合考虑", "经评价",
  ]

  /// `根据评分标准，得 5.0 分。` as all that is said of an indicator, where other analyses give facts.
  func unreasoned(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let analyses = report.passages.indices.filter { number in
      report.passages[number].role == .body && report.cardLines[number] == nil
        && report.indicatorRow(ofPassage: number)?.isLeaf == true
    }
    guard analyses.count > 5 else { return [] }
    let bare = analyses.filter { number in
      guard let row = report.indicatorRow(ofPassage: number), row.hasFullMarks == true,
        analyses.count(where: { report.indicatorRow(ofPassage: $0)?.key == row.key }) == 1
      else { return false }
      let text = report.passages[number].text.without(["*", " "])
      guard let colon = text.firstIndex(where: { "：:".contains($0) }) else { return false }
      let said = text[text.index(after: colon)...].trimming(leading: [], trailing: ["。"])
      guard let comma = said.firstIndex(of: "，") else { return false }
      let score = said[said.index(after: comma)...]
      return Self.empty.contains(String(said[..<comma]))
        && (score == "得满分" || score.hasPrefix("得") && score.hasSuffix("分") && score.count < 9)
    }
    guard bare.count * 4 <= analyses.count else { return [] }
    return bare.compactMap { number in
      report.indicatorRow(ofPassage: number).map { row in
        Defect(
          Message(
            zh: "“\(row.label)”得满分，只写了按标准评分，没有写明评判的事实",
            en: "“\(row.label)” gets full marks, and no fact is given for them"),
          at: report.points[number].score?.place ?? report.passages[number].place, about: [row.label],
          fix: page.fix)
      }
    }
  }
}
