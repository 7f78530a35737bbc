internal import Diagnostics
internal import Evaluation

/// The one analysis that cites no annex, where all others do.
extension TypedClaimWithoutSource {
  /// `C7 得 8.00 分：受理来电 10,260 次，接通 9,747 次`, where every other analysis ends with `（附件 4）`.
  func analyses(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let all = report.passages.indices.filter { number in
      report.passages[number].role == .body && report.cardLines[number] == nil
        && report.indicatorRow(ofPassage: number)?.isLeaf == true
    }
    let bare = all.filter { !report.passages[$0].bytes.hasAnyWord(["附件", "附录", "附表", "[^", "表", "来源"]) }
    guard all.count > 6, bare.count == 1, let number = bare.first else { return [] }
    let counts = report.sentences(ofPassage: number).flatMap(\.numbers).filter {
      [.count, .measure, .money].contains($0.number.kind) && $0.value >= Fraction(100)
    }
    guard counts.count > 1, let first = counts.first else { return [] }
    return [
      Defect(
        Message(
          zh: "\(first.words)没有写明来源，其他 \(all.count - 1) 个指标的分析都注明了附件",
          en:
            "nothing says where \(first.words) comes from; the other \(all.count - 1) analyses cite an annex"),
        at: first.place, about: [first.words], fix: page.fix)
    ]
  }
}
