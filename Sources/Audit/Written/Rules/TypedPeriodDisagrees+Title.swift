internal import Diagnostics

/// The project of the title under another year.
extension TypedPeriodDisagrees {
  /// `2022 年度清河县培训项目` in a report whose title has `2023 年度清河县培训项目`.
  func otherYear(_ report: WrittenReport) -> [Defect] {
    guard let title = report.headings.first, case let years = TypedYears.all(in: title.title),
      years.count == 1,
      let year = years.first
    else { return [] }
    let name = title.title.without([" ", year + "年度", year + "年", "绩效评价报告", "绩效评价", "报告", "支出", "（", "）"])
    guard name.count > 4 else { return [] }
    return report.passages.filter { [.body, .note].contains($0.role) }.flatMap { passage in
      ["年度", "年"].flatMap { word in
        passage.bytes.ranges(of: word + name).compactMap { range -> Defect? in
          let before = passage.text(from: max(0, range.lowerBound - 4), to: range.lowerBound)
          let earlier = passage.text(from: 0, to: range.lowerBound).suffix(10)
          guard before.count == 4, before.allSatisfy(\.isArabicDigit), before != year,
            !earlier.hasAny(["上年", "去年", "至", "—", "-", "比", "较"])
          else { return nil }
          return Defect(
            Message(
              zh: "标题是 \(year) 年的项目，这里写 \(before) 年",
              en: "the title has the project of \(year), and this is \(before)"),
            at: passage.place((range.lowerBound - 4)..<range.lowerBound), about: [before], fix: page.fix,
            notes: [Message(zh: "标题", en: "the title").note(at: title.place)])
        }
      }
    }
  }
}
