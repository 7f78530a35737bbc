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

extension CodedSegment {
  /// The score that it gives, else the one of its row.
  var given: StatedNumber? {
    score
      ?? numbers.first {
        $0.lead.lowercased().bare.endsInAny(["score", "scores"]) && $0.value == row.score?.number.value
      }
  }
}

extension WrittenReport {
  /// The segments of a passage about several indicators, each of which begins with its name and its weight:
  /// `Funds in place (weight 4, score 4.00): … Management rules (weight 3, score 3.00): …`.
  func namedSegments(ofPassage number: Int) -> [CodedSegment] {
    let passage = passages[number]
    guard passage.role == .body, !indicatorRows.isEmpty else { return [] }
    let sentences = sentences(ofPassage: number)
    let starts = sentences.compactMap { sentence -> (row: IndicatorRow, start: Int)? in
      let text = sentence.text.trimming(leading: [" "], trailing: [])
      guard let open = text.firstIndex(where: { "（(".contains($0) }), text[..<open].count < 60,
        text[open...].prefix(16).lowercased().hasAny(["weight", "分", "权重"]),
        let row = indicatorRows.first(where: { $0.isLeaf && $0.key == IndicatorName.key(text[..<open]) })
      else { return nil }
      return (row, sentence.range.lowerBound)
    }
    guard starts.count > 1 else { return [] }
    return starts.indices.map { index in
      let range =
        starts[index].start..<(index + 1 < starts.count ? starts[index + 1].start : passage.bytes.count)
      return CodedSegment(
        row: starts[index].row, passage: passage, range: range,
        numbers: sentences.flatMap(\.numbers).filter { range.contains($0.range.lowerBound) })
    }
  }

  /// The segments of a passage that begin with the code of one scored indicator; none in a passage about one only.
  func codedSegments(ofPassage number: Int) -> [CodedSegment] {
    let passage = passages[number]
    let codes = codesOfRows
    // `C2 项目效益。C21：……。C22：……` begins with the name of the group.
    guard passage.role == .body, !codes.isEmpty,
      isAlone ? indicatorRow(ofPassage: number)?.isLeaf != true : indicatorRow(ofPassage: number) == nil
    else { return [] }
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
