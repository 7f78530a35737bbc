internal import Diagnostics

/// Visits that ended before they began.
extension TypedDatesOutOfOrder {
  private static let begun = ["进场", "进驻", "启动工作", "启动评价", "启动核查", "开始现场", "开始核查", "启动"]
  private static let ended = ["完成", "结束"]
  private static let visits = ["核查", "现场", "实地", "调查", "调研", "走访", "访谈", "工作"]

  /// `评价组于 2024 年 6 月 24 日进场，2024 年 6 月 14 日完成现场核查`.
  func visited(_ sentence: Sentence) -> [Defect] {
    guard sentence.hasAny(["评价组", "评价机构", "评价小组", "工作组"]), !Self.isKnown(sentence.text) else { return [] }
    let passage = sentence.passage
    let dates = WrittenDate.all(in: passage).filter {
      sentence.range.contains($0.range.lowerBound) && $0.day != nil && $0.exists
    }
    return zip(dates, dates.dropFirst()).compactMap { first, second -> Defect? in
      let middle = passage.text(from: first.range.upperBound, to: second.range.lowerBound)
      let behind = passage.text(from: second.range.upperBound, to: sentence.range.upperBound).prefix {
        !"，；。".contains($0)
      }
      guard Self.begun.contains(where: middle.bare.hasPrefix), middle.count < 12,
        Self.ended.contains(where: behind.bare.hasPrefix), behind.hasAny(Self.visits),
        let year = first.year, second.year != nil || first.month < 10,
        second.end(in: second.year ?? year) < first.start(in: year)
      else { return nil }
      return outOfOrder(second, other: first, Message(zh: "早于核查开始", en: "is before the visits began"))
    }
  }
}
