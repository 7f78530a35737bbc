internal import Diagnostics

/// A clause of an indicator's row repeats one of its analysis but for a few characters.
struct CellMisquotesAnalysis: TextRule {
  let page = RulePage(
    code: "JX2211", severity: .note,
    title: Message(zh: "表格与分析的同一句话相差几个字", en: "One clause in two wordings a few characters apart"),
    meaning: Message(
      zh: """
        得分表里指标的说明与分析里的一句话首尾相同，只有中间一个字不同或两个字颠倒，或一处写“与……一致”而另一处没有“与”，多半是误字。\
        含数字的、意思相反的（未、不、增、减）不在此列。
        """,
      en: """
        A clause in an indicator's row and one of its analysis begin and end alike and differ in one character \
        between, or in two that are swapped, or one says that something agrees with a plan and the other lacks the word “with”: most likely a slip. \
        Numbers and opposites are left out.
        """),
    bad: CellMisquotesAnalysis.example("明细数量其余计划内容一致"), good: CellMisquotesAnalysis.example("明细数量与年度计划内容一致"),
    fix: Message(zh: "核对两处，改正误字", en: "compare both, and correct the slip"), criterion: Criterion.logic)

  private static func example(_ clause: String) -> String {
    """
    | 指标 | 业绩值 | 权重 | 得分 |
    |---|---|---|---|
    | B12 预算编制合理性 | \(clause) | 2 | 2 |

    ###### B12 预算编制合理性

    测算依据明确，明细数量与年度计划内容一致。
    """
  }

  private static let agreements = ["一致", "相符", "吻合", "匹配", "对应", "衔接"]
  private static let partners = ["与", "和", "同", "跟"]
  private static let opposites = Set<Character>(
    "不未没无非增减升降上下前后多少有大小高低优良中差已均各应可能的了在较更最甲乙丙丁东西南北左右内外新旧早晚一二三四五六七八九十年月季省市区县镇乡村收支进出入初末男女购租首尾")

  /// A clause with its characters, without spaces and quotes.
  private struct Clause {
    let characters: [Character]
    let place: Place
    var text: String { String(characters) }
  }

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    return report.indicatorSections.flatMap { section -> [Defect] in
      guard section.row.table >= 0 else { return [] }
      let table = report.tables[section.row.table].upright
      guard let row = table.rows.first(where: { cells in cells.contains { $0.text == section.row.label } })
      else { return [] }
      let cells = row.filter { $0.number == nil && $0.text != section.row.label && $0.text.count > 8 }
      let listed = cells.flatMap { Self.clauses(of: $0.passage) }
      guard !listed.isEmpty else { return [] }
      // A line under the indicator's name may repeat its row.
      let told = section.passages.map { report.passages[$0] }.filter { passage in
        !cells.contains { passage.text.has($0.text) }
      }.flatMap { Self.clauses(of: $0) }
      return listed.compactMap { clause -> Defect? in
        guard let other = told.first(where: { Self.isSlip(clause.characters, $0.characters) })
        else { return nil }
        return Defect(
          Message(
            zh: "“\(clause.text)”与分析里的“\(other.text)”只差几个字",
            en: "“\(clause.text)” differs from “\(other.text)” of the analysis by a few characters"),
          at: clause.place, about: [clause.text], fix: page.fix,
          notes: [Message(zh: "分析", en: "the analysis").note(at: other.place)])
      }
    }
  }

  /// Whether two clauses begin and end with four same characters and differ by a slip between.
  private static func isSlip(_ left: [Character], _ right: [Character]) -> Bool {
    guard abs(left.count - right.count) < 3, left.prefix(4) == right.prefix(4),
      left.suffix(4) == right.suffix(4)
    else { return false }
    let head = zip(left, right).prefix { $0 == $1 }.count
    let tail = zip(left.dropFirst(head).reversed(), right.dropFirst(head).reversed()).prefix { $0 == $1 }
      .count
    let (first, second) = (left[head..<(left.count - tail)], right[head..<(right.count - tail)])
    guard head > 3, tail > 3, (1...3).contains(first.count), (1...3).contains(second.count),
      (first + second).allSatisfy(\.isHan)
    else { return false }
    let (own, other) = (String(left), String(right))
    if own.endsInAny(agreements), own.hasAny(partners) != other.hasAny(partners) { return true }
    let isSwapped = first.count == 2 && first.elementsEqual(second.reversed())
    return (first.count == 1 && second.count == 1 || isSwapped) && opposites.isDisjoint(with: first)
      && opposites.isDisjoint(with: second)
  }

  /// The clauses of at least eight Chinese characters and no digit.
  private static func clauses(of passage: WrittenPassage) -> [Clause] {
    let ends = ["，", "；", "。", "：", "（", "）"].flatMap { passage.bytes.ranges(of: $0) }.sorted {
      $0.lowerBound < $1.lowerBound
    }
    var start = 0
    return (ends + [passage.bytes.count..<passage.bytes.count]).compactMap { end in
      let range = start..<max(start, end.lowerBound)
      start = end.upperBound
      let characters = Array(IndicatorName.plain(passage.text(range)))
      guard (9...40).contains(characters.count), characters.allSatisfy(\.isHan) else { return nil }
      return Clause(characters: characters, place: passage.place(range))
    }
  }
}
