internal import Diagnostics
internal import Evaluation

/// Neighbouring bands of marks both hold the number where they meet.
struct BandsShareEnds: TextRule {
  let page = RulePage(
    code: "JX2130", severity: .note,
    title: Message(zh: "相邻等级的端点重叠", en: "Bands that share an end"),
    meaning: Message(
      zh:
        "等级的分数段写作“90 分以上”和“90 分以下、80 分以上”，没有说明 90 分归哪一级；“以上”“以下”通常都含本数（《民法典》第一千二百五十九条）。或者一处写“75 分至 90 分”“90 分以上”，另一处写明“不足 90 分”。",
      en: """
        Bands are written as “90 and above” and “90 and below”, and nothing says to which the end belongs; in Chinese law \
        以上 and 以下 both include the number (Civil Code, article 1259). Or one place has “75 to 90” and “90 and above”, \
        and another says “less than 90”.
        """),
    bad: "90 分以上为优，90 分以下 80 分以上为良，80 分以下 60 分以上为中。",
    good: "90 分（含）以上为优，80 分（含）至 90 分为良，60 分（含）至 80 分为中。",
    fix: Message(zh: "用“（含）”或“不足”说明端点归属", en: "say with （含） or 不足 where the end belongs"),
    criterion: Criterion.logic)

  private static let settled = ["含", "不足", "不满", "未满"]

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    return told(report)
      + report.sentences.compactMap { sentence -> Defect? in
        let points = sentence.numbers.filter { $0.number.kind == .points && $0.value >= Fraction(10) }
        guard points.count > 3 else { return nil }
        return zip(points.indices, points).lazy.compactMap { index, number -> Defect? in
          guard let before = points[..<index].last(where: { $0.value == number.value }),
            Self.follows("以上", before, in: sentence),
            Self.follows("以下", number, in: sentence)
          else { return nil }
          return Defect(
            Message(
              zh: "\(number.words) 同属两个等级，没有说明端点归哪一级",
              en: "\(number.words) belongs to two bands, and nothing says to which"),
            at: number.place, about: [number.words], values: [number.value], fix: page.fix,
            notes: [Message(zh: "另一等级", en: "the other band").note(at: before.place)])
        }.first
      }
  }

  /// Whether a word stands right behind a number: `90 分以上`.
  private static func follows(_ word: String, _ number: StatedNumber, in sentence: Sentence) -> Bool {
    sentence.passage.text(number.range).hasSuffix(word)
      || sentence.passage.text(from: number.range.upperBound, to: sentence.range.upperBound).hasPrefix(word)
        && !number.before.suffix(2).hasAny(settled)
  }
}
