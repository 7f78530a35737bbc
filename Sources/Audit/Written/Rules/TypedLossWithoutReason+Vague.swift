internal import Diagnostics
internal import Evaluation

/// Losses of an indicator named in a passage about several, for which discretion is all that is given.
extension TypedLossWithoutReason {
  private static let vague = ["酌情扣分", "酌情扣减", "综合判断扣分", "综合评定扣分", "综合考虑扣分", "视情扣分", "酌情予以扣分"]
  private static let faults = [
    "未", "缺", "不足", "不到", "不够", "不完", "不全", "不合", "不符", "滞后", "逾期", "没有", "仅", "低于", "少", "晚", "差", "漏", "偏",
    "％",
    "%",
  ]

  /// `绩效目标合理性评 3.00 分（满分 5 分），评价组综合判断酌情扣分。`
  func vagueLosses(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let lost = report.indicatorRows.filter { $0.isLeaf && $0.hasFullMarks == false && $0.key.count > 3 }
    guard !lost.isEmpty else { return [] }
    return report.sentences.compactMap { sentence -> Defect? in
      guard sentence.passage.role == .body, report.indicatorRow(ofPassage: sentence.passageNumber) == nil,
        let word = Self.vague.first(where: sentence.has), !sentence.hasAny(Self.faults),
        case let named = lost.filter({ sentence.has($0.key) }), named.count == 1, let row = named.first,
        let range = sentence.passage.bytes[sentence.range].range(of: word)
      else { return nil }
      return Defect(
        Message(
          zh: "“\(row.label)”只写“\(word)”，没有写明扣分的理由",
          en: "“\(row.label)” lost points at discretion, and nothing says why"),
        at: sentence.passage.place(range), about: [row.label], fix: page.fix)
    }
  }
}
