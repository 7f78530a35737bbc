internal import Diagnostics
internal import Evaluation

/// A clause that two analyses with losses have in the same words.
extension TypedFaultPenalisedTwice {
  private struct Told {
    let key: String
    let words: String
    let place: Place
  }

  private static let lacks = ["未", "缺", "逾期", "不足", "超期", "不符", "不合", "滞后", "违规", "没有", "漏", "错"]
  private static let ruled = ["每", "扣", "计分", "权重", "分值", "得", "目标", "低于", "高于", "完成率", "百分点", "未发现"]

  /// `4 个村公示期不足 7 天`, for which two indicators lost points.
  func clausesShared(_ report: WrittenReport, besides found: [Defect]) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let told = report.passages.indices.flatMap { number -> [Told] in
      guard report.passages[number].role == .body, let row = report.indicatorRow(ofPassage: number),
        row.isLeaf,
        row.hasFullMarks == false, row.key.count > 2
      else { return [] }
      let passage = report.passages[number]
      var start = 0
      return passage.text.split(omittingEmptySubsequences: false) { "，。；：".contains($0) }.compactMap {
        clause in
        let range = start..<(start + clause.utf8.count)
        start = range.upperBound + 3
        let words = clause.without([" "])
        guard words.count > 7, words.contains(where: \.isArabicDigit), words.hasAny(Self.lacks),
          !words.hasAny(Self.ruled)
        else { return nil }
        return Told(key: row.key, words: words, place: passage.place(range))
      }
    }
    return told.indices.compactMap { index -> Defect? in
      let one = told[index]
      guard !found.contains(where: { $0.place?.line == one.place.line }),
        let other = told[..<index].first(where: {
          $0.key != one.key && ($0.words.hasSuffix(one.words) || one.words.hasSuffix($0.words))
        })
      else { return nil }
      return Defect(
        Message(
          zh: "“\(one.words)”在另一个指标下已经扣过分",
          en: "points were taken off for “\(one.words)” under another indicator already"),
        at: one.place, about: [one.words], fix: page.fix,
        notes: [Message(zh: "第一次扣分", en: "the first time").note(at: other.place)])
    }
  }
}
