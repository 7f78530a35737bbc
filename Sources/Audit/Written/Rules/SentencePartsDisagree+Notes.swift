internal import Diagnostics
internal import Evaluation

/// Lists in footnotes that divide the number at whose mark they stand.
extension SentencePartsDisagree {
  private static let openings = ["包括", "由", "分别为", "分别是", "构成为", "具体为", "其构成"]

  /// `尚有 110.74 万元在质保期满后支付[^1]`, and a note that lists 103.61, 6.43 and 2.68 万元.
  func noted(_ report: WrittenReport) -> [Defect] {
    var notes: [String: Sentence] = [:]
    for number in report.passages.indices where report.passages[number].role == .note {
      let sentences = report.sentences(ofPassage: number)
      guard let first = sentences.first, let mark = Self.mark(of: report.passages[number], report) else {
        continue
      }
      notes[mark] = first
    }
    guard !notes.isEmpty else { return [] }
    return report.passages.indices.filter { report.passages[$0].role == .body }.flatMap {
      number -> [Defect] in
      let passage = report.passages[number]
      return passage.bytes.ranges(of: "[^").compactMap { range -> Defect? in
        let name = String(
          passage.text(from: range.upperBound, to: min(range.upperBound + 8, passage.bytes.count)).prefix {
            $0 != "]"
          })
        guard let note = notes[name],
          let whole = report.sentences(ofPassage: number).flatMap(\.numbers).last(where: {
            $0.range.upperBound <= range.lowerBound
          }),
          !passage.text(from: whole.range.upperBound, to: range.lowerBound).hasAny(["，", "；", "。", "、"])
        else { return nil }
        return divided(whole, by: note)
      }
    }
  }

  private func divided(_ whole: StatedNumber, by note: Sentence) -> Defect? {
    let parts = note.numbers.filter { $0.isComparable(to: whole) }
    guard !note.hasReferences, parts.count > 1, parts.count == note.numbers.count, whole.number.isAmount,
      Self.openings.contains(where: note.text.bare.hasPrefix),
      !note.hasAny(["其中", "主要", "等", "其余", "每", "比", "较"]),
      ([whole] + parts).allSatisfy({ $0.number.bound == .exact && !$0.number.isRange }),
      zip(parts, parts.dropFirst()).allSatisfy({ left, right in
        let between = note.passage.text(from: left.range.upperBound, to: right.range.lowerBound)
        return ["、", "，", "和", "及", "；"].contains { between.hasPrefix($0) }
      })
    else { return nil }
    let sum = parts.map(\.value).sum
    // What is far less may be only some of them.
    guard (sum - whole.value).magnitude > TableTotalDisagrees.slack(whole.number, parts.map(\.number)),
      sum > whole.value || sum * Fraction(10) > whole.value * Fraction(9), let last = parts.last
    else { return nil }
    return Defect(
      Message(
        zh: "脚注所列之和是 \(whole.number.words(for: sum))，正文是 \(whole.words)",
        en: "the note's list adds up to \(whole.number.words(for: sum)), and the text has \(whole.words)"),
      at: last.place, about: [whole.words], values: [sum, whole.value], fix: page.fix,
      notes: [Message(zh: "正文", en: "in the text").note(at: whole.place)])
  }

  /// What a note is called: `1` of `[^1]: …`.
  private static func mark(of note: WrittenPassage, _ report: WrittenReport) -> String? {
    let place = note.place
    guard let file = report.files.first(where: { $0.path == place.file }) else { return nil }
    let line = String(decoding: file.line(place.line), as: UTF8.self).bare
    guard line.hasPrefix("[^") else { return nil }
    return String(line.dropFirst(2).prefix { $0 != "]" })
  }
}
