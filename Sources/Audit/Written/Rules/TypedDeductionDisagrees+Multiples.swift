internal import Diagnostics
internal import Evaluation

/// Losses that no number of faults makes, by the only rule of a row's standard.
extension TypedDeductionDisagrees {
  private static let others = [
    "百分点", "%", "％", "按比例", "比例", "酌情", "视情", "天", "日", "月", "年", "最多", "不得分", "得0分", "否则", "得满分，", "减半",
    "一半", "以上",
    "元", "最高", "程度",
  ]

  /// `每缺一项必要目标扣 1.80 分 | 权重 4.00 | 得分 3.00`: the loss is 1.
  func multiples(_ table: WrittenTable) -> [Defect] {
    guard let weight = table.columns(.weight).last, let score = table.columns(.score).last else { return [] }
    return table.rows.indices.compactMap { index -> Defect? in
      let row = table.rows[index]
      guard let full = row[weight].number, let given = row[score].number, !table.isTotal(index),
        given.value < full.value, !given.value.isZero,
        let cell = row.first(where: { $0.number == nil && $0.text.has("每") && $0.text.has("扣") }),
        let each = Self.each(in: cell.text), each < full.value,
        row.allSatisfy({ $0.place == cell.place || $0.number != nil || !$0.text.hasAny(["扣", "尾差"]) }),
        let times = (full.value - given.value).divided(by: each), !times.isExact(atPlaces: 0)
      else { return nil }
      return Defect(
        Message(
          zh:
            "“\(table.label(index))”每项扣 \(each.rounded(places: 2).plain) 分，失的 \(given.words(for: full.value - given.value)) 不是它的整数倍",
          en:
            "“\(table.label(index))”: \(each.rounded(places: 2).plain) points are off for each, and the \(given.words(for: full.value - given.value)) lost are no multiple of it"
        ),
        at: row[score].place, about: [table.label(index)], values: [given.value], fix: page.fix,
        notes: [Message(zh: "评分标准", en: "the rule").note(at: cell.place)])
    }
  }

  /// The points for each fault, where that is all that a standard says.
  private static func each(in text: String) -> Fraction? {
    let plain = text.without([" ", "　", "扣完为止", "，扣完为止"])
    guard plain.split(separator: "扣", omittingEmptySubsequences: false).count == 2,
      plain.split(separator: "每", omittingEmptySubsequences: false).count == 2, !plain.hasAny(others),
      let start = plain.firstIndex(of: "扣"), let every = plain.firstIndex(of: "每"), every < start,
      !plain[every..<start].hasAny(["，", "；", "。"])
    else { return nil }
    let behind = plain[plain.index(after: start)...]
    let digits = behind.prefix { $0.isArabicDigit || $0 == "." }
    guard behind.dropFirst(digits.count).hasPrefix("分"),
      let number = PrintedNumber.all(in: String(digits)).first,
      number.digits > .zero
    else { return nil }
    return number.digits
  }
}
