internal import Diagnostics
internal import Evaluation

/// One number of faulty things for which two indicators lost points.
extension TypedFaultPenalisedTwice {
  private struct Counted {
    let key: String
    let number: StatedNumber
    let noun: String
    let clause: String
  }

  private static let faulty = [
    "未", "缺", "逾期", "不足", "超期", "不符", "不合格", "滞后", "违规", "没有", "漏", "晚于", "补签", "延期", "推迟", "错", "迟",
  ]
  private static let ruling = ["每", "计分", "权重", "分值", "目标", "标准", "完成率", "未发现", "扣分", "分标准", "应"]

  /// `3 份合同签订晚于开工` under one indicator and `3 份合同补签` under another, both with points off.
  func countsShared(_ report: WrittenReport, besides found: [Defect]) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let told = report.passages.indices.flatMap { number -> [Counted] in
      guard report.passages[number].role == .body, let row = report.indicatorRow(ofPassage: number),
        row.isLeaf,
        row.hasFullMarks == false, !report.points[number].deductions.isEmpty
      else { return [] }
      return report.sentences(ofPassage: number).flatMap(\.numbers).compactMap { stated in
        let noun = stated.tail.bare.prefix(while: \.isHan)
        let clause = report.passages[number].text(stated.clause).without([" "])
        guard stated.number.kind == .count, stated.number.bound == .exact, stated.value > .one,
          stated.value.isExact(atPlaces: 0), noun.count > 1, clause.hasAny(Self.faulty),
          !clause.hasAny(Self.ruling), !stated.lead.hasAny(["其余", "其他", "抽查", "抽取", "共"])
        else { return nil }
        return Counted(key: row.key, number: stated, noun: String(noun.prefix(2)), clause: clause)
      }
    }
    var seen: Set<String> = []
    return told.indices.compactMap { index -> Defect? in
      let one = told[index]
      guard !found.contains(where: { $0.place?.line == one.number.place.line }),
        let other = told[..<index].first(where: {
          $0.key != one.key && $0.number.value == one.number.value && $0.noun == one.noun
            && $0.number.isComparable(to: one.number)
        }),
        seen.insert(one.key + other.key).inserted
      else { return nil }
      let words = one.number.words + one.noun
      return Defect(
        Message(
          zh: "“\(one.clause)”：这 \(words) 在另一个指标下已经扣过分",
          en: "points were taken off for these \(words) under another indicator already: “\(one.clause)”"),
        at: one.number.place, about: [words], fix: page.fix,
        notes: [Message(zh: "第一次扣分", en: "the first time").note(at: other.number.place)])
    }
  }
}
