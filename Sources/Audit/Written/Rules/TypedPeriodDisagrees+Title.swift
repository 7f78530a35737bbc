internal import Diagnostics

/// The project of the title under another year.
extension TypedPeriodDisagrees {
  private static let objects = ["评价对象为", "评价对象是", "评价范围为", "评价范围是"]

  /// `评价对象为 2022 年度维修养护资金` in a report whose title has 2023.
  private func objectsOfYear(_ report: WrittenReport, _ year: String, _ title: Place) -> [Defect] {
    report.passages.filter { $0.role == .body }.flatMap { passage in
      Self.objects.flatMap { passage.bytes.ranges(of: $0) }.compactMap { range -> Defect? in
        let behind = passage.text(from: range.upperBound, to: passage.bytes.count).without([" "]).prefix(12)
        let own = behind.prefix(4)
        guard own.count == 4, own.allSatisfy(\.isArabicDigit), own != year,
          behind.dropFirst(4).hasPrefix("年度"),
          !behind.hasAny(["至", "—", "-", "和", "、"])
        else { return nil }
        return Defect(
          Message(
            zh: "标题是 \(year) 年的项目，这里写 \(own) 年",
            en: "the title has the project of \(year), and this is \(own)"),
          at: passage.place(range), about: [String(own)], fix: page.fix,
          notes: [Message(zh: "标题", en: "the title").note(at: title)])
      }
    }
  }

  /// `2022 年度清河县培训项目` in a report whose title has `2023 年度清河县培训项目`.
  func otherYear(_ report: WrittenReport) -> [Defect] {
    guard let title = report.headings.first, case let years = TypedYears.all(in: title.title),
      years.count == 1,
      let year = years.first
    else { return [] }
    let objects = objectsOfYear(report, year, title.place)
    let name = title.title.without([" ", year + "年度", year + "年", "绩效评价报告", "绩效评价", "报告", "支出", "（", "）"])
    guard name.count > 4 else { return objects }
    return objects
      + report.passages.filter { [.body, .note].contains($0.role) }.flatMap { passage in
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
