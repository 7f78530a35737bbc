internal import Diagnostics
internal import Evaluation

/// What English says was reached of a target, against the analysis of the indicator with that target.
extension FigureOfOneLanguage {
  private static let joints = [
    "against a target of", "against the target of", "against target of", "compared with a target of",
  ]

  /// `the compliance rate was 92.41% against a target of 95%`, where the indicator of 95% has 93.01%, and 92.41% is a group's.
  func aims(_ translation: WrittenReport, _ original: WrittenReport) -> [Defect] {
    let analyses = original.passages.indices.filter {
      original.passages[$0].role == .body && original.indicatorRow(ofPassage: $0)?.isLeaf == true
    }.map { original.sentences(ofPassage: $0).flatMap(\.numbers).filter { $0.number.kind == .share } }
    guard analyses.count > 3 else { return [] }
    return translation.sentences.flatMap { sentence -> [Defect] in
      zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { reached, goal -> Defect? in
        let between = sentence.passage.text(from: reached.range.upperBound, to: goal.range.lowerBound)
          .lowercased()
        guard reached.number.kind == .share, goal.number.kind == .share, reached.number.bound == .exact,
          Self.joints.contains(between.bare),
          case let own = analyses.filter({ shares in shares.contains { $0.value == goal.value } }),
          !own.isEmpty,
          !own.joined().contains(where: {
            $0.number.agrees(with: reached.value) || reached.number.agrees(with: $0.value)
          }),
          case let near = own.joined().filter({
            $0.value != goal.value && $0.number.step <= reached.number.step
              && ($0.value - reached.value).magnitude < Fraction(2, over: 100)
          }), Set(near.map(\.value)).count == 1, let other = near.first
        else { return nil }
        return Defect(
          Message(
            zh: "英文写 \(reached.words)（目标 \(goal.words)），中文分析里是 \(other.words)",
            en: "\(reached.words) against \(goal.words) in English, \(other.words) in the Chinese analysis"),
          at: reached.place, about: [reached.words], values: [reached.value, other.value], fix: page.fix,
          notes: [Message(zh: "中文", en: "the Chinese").note(at: other.place)])
      }
    }
  }
}
