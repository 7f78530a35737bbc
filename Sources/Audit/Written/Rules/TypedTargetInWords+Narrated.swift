internal import Diagnostics
internal import Evaluation

/// Targets that are no rates, in the text of the targets and in the analyses.
extension TypedTargetInWords {
  /// `低于 0.50 个百分点的目标` in an analysis, where the text of the targets has `提升 0.40 个百分点`.
  func narrated(_ report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    let targets = report.sentences.filter { sentence in
      sentence.passage.role == .body && !sentence.hasReferences
        && report.headings(sentence.passage.section).last.map { $0.title.has("目标") && $0.code == nil } == true
    }.flatMap(\.numbers).filter { $0.number.kind != .share && $0.number.kind != .plain && !$0.number.isRange }
    guard !targets.isEmpty else { return [] }
    return report.passages.indices.flatMap { number -> [Defect] in
      guard let row = report.indicatorRow(ofPassage: number), row.isLeaf else { return [] }
      let name = Terms.all(in: row.name)
      return report.sentences(ofPassage: number).flatMap(\.numbers).compactMap { stated -> Defect? in
        guard stated.tail.hasPrefix("的目标"), stated.number.kind != .share, stated.number.kind != .points,
          !stated.number.isRange
        else { return nil }
        let kin = targets.filter { $0.isComparable(to: stated) }.map { target in
          (target: target, shared: Terms.all(in: target.lead + target.tail).intersection(name).count)
        }
        guard let best = kin.max(by: { $0.shared < $1.shared }), best.shared > 1,
          best.shared * 3 >= name.count,
          kin.count(where: { $0.shared == best.shared }) == 1,
          !kin.contains(where: { $0.target.number.agrees(exactly: stated.number) })
        else { return nil }
        return Defect(
          Message(
            zh: "“\(row.label)”的目标在这里是 \(stated.words)，在绩效目标里是 \(best.target.words)",
            en:
              "the target of “\(row.label)” is \(stated.words) here and \(best.target.words) among the targets"
          ),
          at: stated.place, about: [row.label], values: [stated.value, best.target.value], fix: page.fix,
          notes: [Message(zh: "绩效目标", en: "the targets").note(at: best.target.place)])
      }
    }
  }
}
