internal import Evaluation

/// What a passage about several indicators says of one of them: `B1 资金到位率 96.27%，得 4.81 分；B2 ……`.
struct CodedSegment: Sendable {
  let row: IndicatorRow
  let passage: WrittenPassage
  /// From its code to the semicolon or full stop behind it, in bytes of the passage.
  let range: Range<Int>
  let numbers: [StatedNumber]

  /// What is given in it, where one score is.
  var score: StatedNumber? {
    let given = numbers.filter { $0.number.kind == .points && $0.lead.endsInAny(["得", "计", "得分", "实得"]) }
    return given.count == 1 ? given[0] : nil
  }
}

extension WrittenReport {
  /// The segments of a passage that begin with the code of one scored indicator; none in a passage about one only.
  func codedSegments(ofPassage number: Int) -> [CodedSegment] {
    let passage = passages[number]
    let codes = codesOfRows
    guard passage.role == .body, !codes.isEmpty, indicatorRow(ofPassage: number) == nil else { return [] }
    let numbers = sentences(ofPassage: number).flatMap(\.numbers)
    let ends = (passage.bytes.ranges(of: "；") + passage.bytes.ranges(of: "。")).map(\.lowerBound).sorted()
    var start = 0
    return (ends + [passage.bytes.count]).compactMap { end in
      let range = start..<max(start, end)
      start = min(end + 3, passage.bytes.count)
      let text = passage.text(range).bare
      guard let code = IndicatorCode.leading(text) ?? IndicatorCode.leadingDecimal(text),
        let row = indicatorRows.first(where: { $0.code == code && $0.isLeaf }),
        // `B3、B4 不失分` speaks of several.
        !codes.contains(where: { $0 != code && !code.hasPrefix($0) && text.has($0) })
      else { return nil }
      return CodedSegment(
        row: row, passage: passage, range: range,
        numbers: numbers.filter { range.contains($0.range.lowerBound) })
    }
  }
}
