internal import Diagnostics

/// Documents whose number stands before the date of their issue.
extension TypedDateOutsidePeriod {
  /// `《通知》（清财〔2022〕15 号）于 2023 年 3 月 2 日印发`.
  func numbered(_ passage: WrittenPassage, _ dates: [WrittenDate]) -> [Defect] {
    dates.compactMap { date in
      let before = passage.text(from: 0, to: date.range.lowerBound)
      let behind = passage.text(from: date.range.upperBound, to: passage.bytes.count)
      guard let year = date.year, ["印发", "下发", "发布", "出台", "颁布", "制发"].contains(where: behind.hasPrefix),
        before.hasSuffix("于"), before.dropLast().hasSuffix("）"),
        let open = before.lastIndex(where: { "〔[【".contains($0) }), before[open...].count < 16,
        let number = Int(before[open...].dropFirst().prefix(4)), number != year
      else { return nil }
      return outside(
        date, Message(zh: "印发的文件，文号却是 \(number) 年", en: "is when a document numbered in \(number) was issued")
      )
    }
  }
}
