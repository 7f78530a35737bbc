internal import Diagnostics
internal import Evaluation

/// Reasons right before a deduction that another indicator's deduction has as well, in other words around them.
extension TypedFaultPenalisedTwice {
  /// A clause that tells why points were taken off: all that stands before `扣` in its sentence, or the clause alone.
  private struct Reason {
    let key: String
    let clause: String
    let numbers: [StatedNumber]
    let place: Place
  }

  /// `上述变更中有 3 项先施工、后补批，扣 1 分`, where another indicator lost points for `第 1 项、第 2 项变更先施工、后补批`; `多报面积
  /// 142 亩，再扣 1 分`, where another one lost points for `多报 142 亩`.
  func reasons(_ report: WrittenReport, besides found: [Defect]) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let passages = report.passages.indices.compactMap { number -> (number: Int, key: String)? in
      guard report.passages[number].role == .body, let row = report.indicatorRow(ofPassage: number),
        row.isLeaf,
        !report.points[number].deductions.isEmpty || row.hasFullMarks == false
      else { return nil }
      return (number, row.key)
    }
    let reasons = passages.flatMap { passage in
      report.points[passage.number].deductions.compactMap {
        Self.reason($0, passage.key, passage.number, report)
      }
    }
    return reasons.compactMap { reason -> Defect? in
      guard !found.contains(where: { $0.place?.line == reason.place.line }) else { return nil }
      let earlier = passages.lazy.filter { $0.key != reason.key }.compactMap { other -> Place? in
        let passage = report.passages[other.number]
        guard passage.place < reason.place, let words = Self.common(reason, passage, report, other.number)
        else {
          return nil
        }
        return passage.bytes.range(of: words).map { passage.place($0) }
      }.first
      return earlier.map { earlier in
        Defect(
          Message(
            zh: "“\(reason.clause)”在另一个指标下已经扣过分",
            en: "points were taken off for “\(reason.clause)” under another indicator already"),
          at: reason.place, about: [reason.clause], fix: page.fix,
          notes: [Message(zh: "第一次扣分", en: "the first time").note(at: earlier)])
      }
    }
  }

  private static func reason(_ loss: StatedNumber, _ key: String, _ passage: Int, _ report: WrittenReport)
    -> Reason?
  {
    guard
      ["，扣", "，再扣", "，另扣", "，共扣"].contains(
        where: loss.before.trimming(leading: [], trailing: [" ", "了"]).hasSuffix),
      let clause = loss.before.split(
        omittingEmptySubsequences: false, whereSeparator: { "，；。：".contains($0) }
      )
      .dropLast().last, clause.count > 5
    else { return nil }
    let text = report.passages[passage]
    guard
      let range = text.bytes.ranges(of: String(clause)).last(where: { $0.upperBound <= loss.range.lowerBound }
      )
    else { return nil }
    let numbers = report.sentences(ofPassage: passage).flatMap(\.numbers).filter {
      range.contains($0.range.lowerBound)
    }
    return Reason(key: key, clause: String(clause), numbers: numbers, place: text.place(range))
  }

  /// The words of a reason that another passage has: six characters of a fault in a row, or a number with its verb.
  private static func common(
    _ reason: Reason, _ passage: WrittenPassage, _ report: WrittenReport, _ number: Int
  )
    -> String?
  {
    let characters = Array(reason.clause)
    let runs =
      characters.indices.dropLast(6).map { String(characters[$0..<($0 + 7)]) } + [
        String(characters.suffix(7))
      ]
    let isFault: (String) -> Bool = { run in
      run.hasAny(["未", "缺", "没有", "不", "逾期", "滞后"]) || run.has("先") && run.has("后")
    }
    if let run = runs.first(where: { run in
      run.count == 7 && run.allSatisfy { $0.isHan || $0 == "、" } && isFault(run)
        && passage.bytes.range(of: run) != nil
    }) {
      return run
    }
    for stated in reason.numbers where stated.number.digits >= Fraction(20) {
      guard let verb = ["多报", "虚报", "多领", "多付", "超付", "少建", "漏报", "重复"].first(where: stated.lead.has)
      else { continue }
      let same = report.sentences(ofPassage: number).flatMap(\.numbers).contains {
        $0.value == stated.value && $0.isComparable(to: stated) && $0.lead.has(verb)
      }
      if same { return verb }
    }
    return nil
  }
}
