internal import Diagnostics
internal import Evaluation

/// Two numbers of one area, of which one is told otherwise: `五个乡镇二十四个行政村` beside `6 个乡镇 24 个行政村`.
extension TypedTwice {
  private struct Scope {
    let outer: StatedNumber
    let inner: StatedNumber
    let outerNoun: String
    let innerNoun: String
  }

  func scopes(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let scopes = report.sentences.filter { [.body, .note].contains($0.passage.role) && !$0.hasReferences }
      .flatMap { sentence in
        zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { outer, inner -> Scope? in
          let noun = sentence.passage.text(from: outer.range.upperBound, to: inner.range.lowerBound).bare
          let behind = sentence.passage.text(from: inner.range.upperBound, to: sentence.range.upperBound).bare
          guard outer.number.kind == .count, inner.number.kind == .count, outer.number.bound == .exact,
            inner.number.bound == .exact, (2...4).contains(noun.count), noun.allSatisfy(\.isHan),
            outer.value > .one, inner.value > outer.value, behind.count > 1,
            case let thing = String(behind.prefix(2)), thing.allSatisfy(\.isHan)
          else { return nil }
          return Scope(outer: outer, inner: inner, outerNoun: noun, innerNoun: thing)
        }
      }
    return Dictionary(grouping: scopes) { $0.outerNoun + $0.innerNoun + "\($0.inner.value)" }
      .sorted { $0.key < $1.key }.compactMap { _, kin -> Defect? in
        let values = Dictionary(grouping: kin) { $0.outer.value }.values.sorted { $0.count < $1.count }
        guard values.count == 2, let odd = values[0].last, let usual = values[1].first else { return nil }
        let one = values[0].count == values[1].count && usual.outer.place > odd.outer.place ? usual : odd
        let other = one.outer.place == odd.outer.place ? usual : odd
        return Defect(
          Message(
            zh:
              "\(one.inner.words)\(one.innerNoun)在这里属于 \(one.outer.words)\(one.outerNoun)，在另一处属于 \(other.outer.words)\(one.outerNoun)",
            en:
              "the \(one.inner.words) \(one.innerNoun) are of \(one.outer.words) \(one.outerNoun) here and of \(other.outer.words) elsewhere"
          ),
          at: one.outer.place, about: [one.outer.words], values: [one.outer.value, other.outer.value],
          fix: page.fix, notes: [Message(zh: "另一处", en: "elsewhere").note(at: other.outer.place)])
      }
  }
}
