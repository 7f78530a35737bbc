internal import Evaluation

extension WrittenReport {
  /// What the text says of each scored indicator: the passages about it alone, and of passages about several the part that
  /// begins with its name or code.
  ///
  /// - Returns: in the order of the text; an indicator may have several parts.
  var indicatorSegments: [CodedSegment] {
    let leaves = indicatorRows.filter { $0.isLeaf && ($0.key.count > 3 || $0.code != nil) }
    guard !leaves.isEmpty else { return [] }
    return passages.indices.flatMap { number -> [CodedSegment] in
      let passage = passages[number]
      guard passage.role == .body, cardLines[number] == nil, !isFinding(passage) else { return [] }
      let sentences = sentences(ofPassage: number)
      if let row = indicatorRow(ofPassage: number), row.isLeaf,
        sentences.flatMap(\.numbers).count(where: Self.isGiven) < 2,
        !leaves.contains(where: {
          $0.key != row.key && $0.key.count > 3 && passage.bytes.range(of: "；" + $0.key) != nil
        })
      {
        return [
          CodedSegment(
            row: row, passage: passage, range: 0..<passage.bytes.count, numbers: sentences.flatMap(\.numbers))
        ]
      }
      return segments(of: passage, Array(sentences), leaves)
    }
  }

  private static func isGiven(_ number: StatedNumber) -> Bool {
    number.number.kind == .points && number.lead.bare.endsInAny(["得", "得分", "实得", "得分为", "计"])
      && !number.lead.has("每")
  }

  private func segments(of passage: WrittenPassage, _ sentences: [Sentence], _ leaves: [IndicatorRow])
    -> [CodedSegment]
  {
    let ends = (passage.bytes.ranges(of: "；") + passage.bytes.ranges(of: "。") + passage.bytes.ranges(of: ";"))
      .map(\.upperBound).sorted()
    var starts: [(row: IndicatorRow?, offset: Int)] = []
    for start in [0] + ends where start < passage.bytes.count {
      let text = passage.text(from: start, to: min(start + 120, passage.bytes.count)).bare
      let plain = text.drop { !$0.isHan && !$0.isLetter }
      let named = leaves.first { plain.hasPrefix($0.key) && $0.key.count > 3 }
      let coded = IndicatorCode.leading(text).flatMap { code in
        // `C14 所述不合格项` is not about it.
        leaves.first { row in
          row.code == code
            && text.dropFirst(code.count).bare.first.map {
              !$0.isHan || row.key.first == $0 || row.key.count < 2
            } == true
        }
      }
      // Where another one is named the part about the one before ends.
      let isOfOthers = leaves.contains { $0.key.count > 3 && text.prefix { !"；。".contains($0) }.has($0.key) }
      if let row = named ?? coded {
        starts.append((row, start))
      } else if !isOfOthers, let row = TypedTwice.shortened(String(plain), leaves) {
        starts.append((row, start))
      } else if isOfOthers || IndicatorCode.leading(text) != nil || text.hasPrefix("其余")
        || text.hasPrefix("其他")
      {
        starts.append((nil, start))
      }
    }
    let numbers = sentences.flatMap(\.numbers)
    return starts.indices.compactMap { index in
      guard let row = starts[index].row else { return nil }
      let next = index + 1 < starts.count ? starts[index + 1].offset : passage.bytes.count
      let start = starts[index].offset
      // What follows the score may be of an indicator that is named otherwise.
      let given = numbers.first { (start..<next).contains($0.range.lowerBound) && Self.isGiven($0) }
      let range = start..<min(next, given?.range.upperBound ?? next)
      // `A1、A2 均得满分` speaks of several.
      guard leaves.allSatisfy({ $0.key == row.key || $0.key.count < 4 || !passage.text(range).has($0.key) })
      else {
        return nil
      }
      return CodedSegment(
        row: row, passage: passage, range: range,
        numbers: numbers.filter { range.contains($0.range.lowerBound) })
    }
  }
}
