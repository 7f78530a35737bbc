internal import Diagnostics

/// Steps by which projects are chosen.
extension TypedDatesOutOfOrder {
  /// From the end of the applications to the agreement, in the words of either language.
  private static let selection = [
    ["截止", "申报结束", "closed", "deadline"], ["评审", "论证", "reviewed", "assessed"],
    ["公示", "公布", "published", "announced"], ["签订协议", "签订合同", "agreements were signed"],
  ]
  /// What tells of another round.
  private static let rounds = [
    "第二批", "第二轮", "两批", "分批", "补充申报", "增补", "重新", "再次", "上年", "此前", "预公示", "second round", "again",
    "two rounds",
    "previous year",
  ]

  /// `申报 2 月 28 日截止……名单于 1 月 20 日公示`, `closed on 10 February 2023 … published on 20 January 2023`.
  func selected(in passage: WrittenPassage) -> [Defect] {
    guard !passage.text.lowercased().hasAny(Self.rounds) else { return [] }
    let dates = WrittenDate.all(in: passage).filter { $0.day != nil }
    guard dates.count > 1 else { return [] }
    var year: Int?
    let told = dates.indices.compactMap { index -> (date: WrittenDate, step: Int, year: Int)? in
      let date = dates[index]
      year = date.year ?? year
      guard let year, let step = step(of: date, in: passage, dates, index) else { return nil }
      return (date, step, year)
    }
    return told.indices.dropFirst().compactMap { index -> Defect? in
      let later = told[index]
      let earlier = told[..<index].last { $0.step < later.step }
      guard let earlier, told.count(where: { $0.step == earlier.step }) == 1,
        told.count(where: { $0.step == later.step }) == 1,
        // A later year may be left out.
        later.date.year != nil || earlier.date.month < 10,
        later.date.end(in: later.year) < earlier.date.start(in: earlier.year)
      else { return nil }
      return outOfOrder(
        later.date, other: earlier.date,
        Message(zh: "早于应在它之前的一步", en: "is before the step that must come before it"))
    }
  }

  private func step(of date: WrittenDate, in passage: WrittenPassage, _ dates: [WrittenDate], _ index: Int)
    -> Int?
  {
    let end = index + 1 < dates.count ? dates[index + 1].range.lowerBound : passage.bytes.count
    // `2023 年 3 月 2 日，评审结果在网站公示`
    let behind = passage.text(from: date.range.upperBound, to: end).drop { "， ".contains($0) }
      .prefix { !"，；。、".contains($0) }
    let start = index > 0 ? dates[index - 1].range.upperBound : 0
    let before = passage.text(from: start, to: date.range.lowerBound).lowercased().bare
    return Self.selection.lastIndex { words in
      behind.count < 20 && behind.hasAny(words.filter { $0.first?.isASCII == false })
        || words.contains { $0.first?.isASCII == true && before.endsInAny([$0 + " on", $0]) }
    }
  }
}
