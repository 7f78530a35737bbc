internal import Diagnostics
internal import Evaluation

/// A bar that the analysis of one indicator gives, and those of its sisters do not.
extension TypedSistersDiffer {
  /// `按完成率达到 90%即得满分计分`, where other completion rates lose points at 94 %.
  func barsTold(_ report: WrittenReport, besides found: [Defect]) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    // Where a table gives the rules, they tell.
    let ruled = report.tables.map(\.upright).contains { table in
      !table.columns(.weight).isEmpty
        && table.head.contains { $0.text.hasAny(["评分标准", "评分规则", "计分规则", "评价标准", "评分办法"]) }
    }
    guard !ruled else { return [] }
    let rates = report.passages.indices.compactMap { number -> (row: IndicatorRow, bars: [StatedNumber])? in
      guard let row = report.indicatorRow(ofPassage: number), row.isLeaf, row.name.hasSuffix("完成率"),
        row.hasFullMarks != nil, !report.passages[number].text.hasAny(["考虑", "鉴于", "因", "难度", "规定", "评分标准"])
      else { return nil }
      let bars = report.sentences(ofPassage: number).flatMap(\.numbers).filter { stated in
        stated.number.kind == .share && stated.value < .one
          && stated.tail.trimming(leading: ["及以上", "以上", "（含）", "即", "的", "就", "，", " "], trailing: [])
            .hasPrefix("得满分")
      }
      return (row, bars)
    }
    return Dictionary(grouping: rates) { $0.row.code?.first }.sorted { ($0.key ?? " ") < ($1.key ?? " ") }
      .compactMap { _, kin -> Defect? in
        let barred = kin.filter { !$0.bars.isEmpty }
        guard kin.count > 2, barred.count == 1, let odd = barred.first, let bar = odd.bars.first,
          // One that scores in proportion though it is above that bar, or any that lost.
          let sister = kin.first(where: { $0.bars.isEmpty && $0.row.hasFullMarks == false }),
          !found.contains(where: { $0.place?.line == bar.place.line })
        else { return nil }
        return Defect(
          Message(
            zh: "“\(odd.row.label)”达到 \(bar.words) 即得满分，同类的“\(sister.row.label)”按比例得分，没有说明理由",
            en:
              "“\(odd.row.label)” has full marks at \(bar.words), its sister “\(sister.row.label)” is scored in proportion, without a reason"
          ),
          at: bar.place, about: [odd.row.label], values: [bar.value], fix: page.fix,
          notes: [
            Message(zh: "同类指标", en: "the sister").note(at: sister.row.score?.cell.place ?? bar.place)
          ])
      }
  }
}
