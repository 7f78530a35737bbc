internal import Diagnostics
internal import Evaluation

/// Bands of grades that leave scores without a grade, or give some two.
extension TypedGradeDisagrees {
  private static let grades = [
    "优", "良", "中", "差", "合格", "excellent", "good", "fair", "poor", "pass",
  ]

  /// `80 分至 90 分为“良”，60 分至 70 分为“中”`: where one band ends the next one begins, so that each bound stands twice.
  func gaps(_ report: WrittenReport) -> [Defect] {
    report.sentences.compactMap { sentence -> Defect? in
      // `满分 100 分，分为四档` are no bounds.
      let points = sentence.numbers.filter {
        ($0.number.kind == .points || $0.number.kind == .plain) && $0.value != Fraction(100)
          && !$0.value.isZero
      }
      let text = sentence.text.lowercased()
      // `优（≥90 分）、良（≥75 分）、合格（≥60 分）、不合格（＜60 分）`: each band says where it begins only.
      guard [4, 6, 8].contains(points.count),
        points.count(where: { [.atLeast, .above].contains($0.number.bound) }) * 2 <= points.count,
        sentence.numbers.allSatisfy({ number in
          number.number.isSpelled || number.value == Fraction(100) || number.value.isZero
            || points.contains { $0.place == number.place }
        }),
        Self.grades.count(where: text.has) > 2, !sentence.hasReferences,
        points.allSatisfy({ $0.value > Fraction(30) && $0.value < Fraction(100) && $0.number.step == .one })
      else { return nil }
      let single = points.filter { point in points.count { $0.value == point.value } == 1 }
      guard single.count == 2, Set(points.map(\.value)).count == points.count / 2 + 1,
        let first = single.first, let second = single.last
      else { return nil }
      return Defect(
        Message(
          zh: "等级的分数段接不上：\(first.words) 与 \(second.words) 应为同一个界限",
          en: "the bands of the grades do not meet: \(first.words) and \(second.words) should be one bound"),
        at: second.place, about: [second.words], values: [first.value, second.value],
        fix: Message(zh: "使各等级首尾相接", en: "let each band begin where the next one ends"),
        notes: [Message(zh: "另一个界限", en: "the other bound").note(at: first.place)])
    }
  }
}
