internal import Diagnostics
internal import Evaluation

/// A sum of two things that the sentence before or the table above states by their names.
extension SentencePartsDisagree {
  /// `很满意与满意合计 363 人` below a table with both rows; `前两项合计 363 人`.
  func namedParts(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    return report.sentences.flatMap { sentence -> [Defect] in
      // Another year's sum, or what was planned, is of other parts.
      guard sentence.has("合计"), !sentence.hasReferences, sentence.passage.role == .body,
        TypedYears.all(in: sentence.text).isEmpty, !sentence.hasAny(["上年", "去年", "计划", "目标", "预算", "累计"])
      else { return [] }
      return sentence.numbers.compactMap { whole -> Defect? in
        guard whole.number.isAmount, whole.number.bound == .exact, !whole.number.isRange,
          let names = Self.summed(whole.lead.bare)
        else { return nil }
        let sums = said(names, before: whole, in: sentence, report) + listed(names, above: sentence, report)
        guard !sums.isEmpty, !sums.contains(whole.value),
          let sum = sums.first(where: { Slip.isNear(whole.value, $0) })
        else { return nil }
        let name = names.isEmpty ? "前两项" : names.joined(separator: "、")
        return Defect(
          Message(
            zh: "“\(name)”合计写作 \(whole.words)，相加是 \(whole.number.words(for: sum))",
            en:
              "the sum of “\(name)” is given as \(whole.words); added up, it is \(whole.number.words(for: sum))"
          ),
          at: whole.place, about: [name], values: [whole.value, sum], fix: page.fix)
      }
    }
  }

  /// The names in `很满意与满意合计`; none in `前两项合计`; nil for any other words.
  private static func summed(_ lead: String) -> [String]? {
    guard let end = ["合计", "合计为", "合计共", "两项合计", "两类合计"].first(where: lead.hasSuffix),
      case let names = String(lead.dropLast(end.count)).trimming(
        leading: ["，", "其中"], trailing: ["两项", "两类", "的", "人数"])
    else { return nil }
    if ["前"].contains(names), lead.has("前两") { return [] }
    var parts = names.split { "与和及、".contains($0) }.map { String($0).bare }
    // `中央和省级资金`: the last word belongs to both.
    if parts.count == 2, let shared = ["资金", "补助"].first(where: parts[1].hasSuffix),
      !parts[0].hasSuffix(shared)
    {
      parts[0] += shared
    }
    return parts.count == 2 && parts.allSatisfy { (2...8).contains($0.count) } && parts[0] != parts[1]
      ? parts : nil
  }

  /// What the sentence itself, or else the one before it, says of the names.
  private func said(
    _ names: [String], before whole: StatedNumber, in sentence: Sentence, _ report: WrittenReport
  ) -> [Fraction] {
    let own = sentence.numbers.filter { $0.range.upperBound <= whole.range.lowerBound }
    let earlier = report.sentence(before: sentence)?.numbers ?? []
    for numbers in [own, earlier] {
      let parts = numbers.filter {
        $0.isComparable(to: whole) && $0.number.bound == .exact
          && ($0.number.unitWord == whole.number.unitWord || whole.number.kind == .money)
      }
      let values = names.map { name in
        parts.filter {
          $0.lead.bare.trimming(leading: ["，", "；", "表示", "选择", "其中"], trailing: ["的", "为", "的有"]) == name
        }.map(\.value)
      }
      if !names.isEmpty, values.allSatisfy({ $0.count == 1 }) { return [values.joined().sum] }
    }
    return []
  }

  /// What the columns of the last table above make of the rows that are called so.
  private func listed(_ names: [String], above sentence: Sentence, _ report: WrittenReport) -> [Fraction] {
    let place = sentence.passage.place
    guard
      let table = report.tables.last(where: {
        guard let last = $0.rows.last?.first else { return false }
        return last.place.file == place.file && last.place.line < place.line
          && last.place.line + 6 > place.line
      })
    else { return [] }
    let rows =
      names.isEmpty
      ? Array(table.rows.indices.prefix(2))
      : names.compactMap { name in table.rows.indices.first { table.label($0) == name } }
    guard rows.count == 2, table.rows.count > 3, !rows.contains(where: table.isTotal) else { return [] }
    return table.head.indices.compactMap { column in
      let numbers = rows.compactMap { table.rows[$0][column].number.map { table.inUnit($0, column: column) } }
      return numbers.count == 2 && numbers.allSatisfy { $0.kind != .share } ? numbers.map(\.value).sum : nil
    }
  }
}
