internal import Diagnostics
internal import Evaluation

/// Rows of a table of scores that take points off at discretion, and say nothing else.
extension TypedLossWithoutReason {
  /// `酌情扣 1.50 分（附件五）` as all that a row says, where no passage tells of its indicator.
  func rows(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    return report.tables.map(\.upright).flatMap { table -> [Defect] in
      guard !table.columns(.score).isEmpty else { return [] }
      return table.rows.compactMap { cells -> Defect? in
        guard let cell = cells.first(where: { $0.number == nil && Self.isDiscretion($0.text) }),
          let row = report.indicatorRows.first(where: { row in
            row.isLeaf && row.hasFullMarks == false
              && cells.contains { $0.text == row.label || $0.text == row.name }
          })
        else { return nil }
        return Defect(
          Message(
            zh: "“\(row.label)”只写“\(cell.text)”，没有写明扣分的理由",
            en: "“\(row.label)” says only “\(cell.text)”, and nothing says why"),
          at: cell.place, about: [row.label], fix: page.fix)
      }
    }
  }

  private static func isDiscretion(_ text: String) -> Bool {
    // `根据评分标准，得 6.00 分`
    let plain = text.without(["，", " ", "。"]).filter { !$0.isArabicDigit && $0 != "." }
    if ["根据", "按", "按照", "依据", "对照"].contains(where: { opening in
      ["标准", "细则", "规则"].contains {
        plain == opening + "评分" + $0 + "得分" || plain == opening + "评价" + $0 + "得分"
      }
    }) {
      return true
    }
    guard text.hasAny(["酌情", "综合", "视情", "适当"]), text.has("扣"),
      !text.hasAny(["每", "至", "不超过", "最多", "扣完"])
    else { return false }
    // Without what stands in brackets: where the papers are.
    var depth = 0
    let said = text.filter { character in
      if "（(".contains(character) { depth += 1 }
      defer { if "）)".contains(character) { depth -= 1 } }
      return depth == 0 && character.isHan
    }
    return said.without([
      "酌情", "综合", "考虑", "评定", "判断", "评价", "视情况", "视情", "适当", "予以", "扣", "减", "分", "后", "该项", "本项",
    ]).isEmpty
  }
}
