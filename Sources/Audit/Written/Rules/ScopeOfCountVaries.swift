internal import Diagnostics
internal import Evaluation

/// The same count is that of the whole year in one place and of a part of it in another.
struct ScopeOfCountVaries: TextRule {
  let page = RulePage(
    code: "JX2140", severity: .warning,
    title: Message(zh: "同一数量的统计口径不一", en: "One count, two scopes"),
    meaning: Message(
      zh: "同一个数，一处说是全年的，另一处说是服务时间内、上半年或某季度的；或者一处含“等”，另一处只有列出的几项。两种口径的数不会恰好相同。",
      en:
        "The same number is that of the whole year in one place and of service hours, half a year or a quarter in another; or of “A, B and others” in one and of A and B in the other. Two scopes do not give one number."
    ),
    bad: "全年拨打 13845 个。……服务时间内拨打 13845 个。", good: "服务时间内拨打 13845 个。……服务时间内拨打 13845 个。",
    fix: Message(zh: "统一口径，或分别给出数量", en: "use one scope, or give each its number"), criterion: Criterion.logic
  )

  private static let whole = ["全年", "全年度", "年内"]
  private static let parts = [
    "服务时间内", "工作时间内", "工作日内", "上半年", "下半年", "第一季度", "第二季度", "第三季度", "第四季度", "一季度", "二季度", "三季度", "四季度",
  ]

  private struct Count {
    let number: StatedNumber
    /// The words of its clause before it, those of the clause before included where it has none of its own.
    let lead: String
  }

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    let counts = (report.sentences + report.cellSentences).flatMap { sentence in
      sentence.numbers.filter(Self.isParticular).map { Count(number: $0, lead: $0.lead.bare) }
    }
    let same = Dictionary(grouping: counts) { $0.number.value }
    return same.values.filter { $0.count > 1 }.sorted { $0[0].number.value < $1[0].number.value }.compactMap {
      counts in defect(counts, Self.byPeriod) ?? defect(counts, Self.byList)
    }
  }

  /// Four digits at least and no round number: one that is met twice by chance only.
  private static func isParticular(_ number: StatedNumber) -> Bool {
    number.number.kind == .count && number.number.bound == .exact && number.number.unit != nil
      && number.value >= Fraction(1000)
      && number.value.divided(by: Fraction(10))?.isExact(atPlaces: 0) == false
  }

  private func defect(_ counts: [Count], _ scopes: (Count, Count) -> (String, String)?) -> Defect? {
    for first in counts {
      for second in counts {
        guard first.number.number.unit == second.number.number.unit, let scopes = scopes(first, second) else {
          continue
        }
        let number = second.number
        return Defect(
          Message(
            zh: "\(number.words) 在这里是“\(scopes.1)”的，在另一处是“\(scopes.0)”的",
            en: "\(number.words) is that of “\(scopes.1)” here and of “\(scopes.0)” elsewhere"),
          at: number.place, about: [number.words], values: [number.value], fix: page.fix,
          notes: [Message(zh: "另一处", en: "elsewhere").note(at: first.number.place)])
      }
    }
    return nil
  }

  /// `全年拨打 13845 个` and `服务时间内拨打 13845 个`, the same done in both.
  private static func byPeriod(_ first: Count, _ second: Count) -> (String, String)? {
    guard let year = whole.first(where: { first.lead.has($0) }), !first.lead.hasAny(parts),
      let part = parts.first(where: { second.lead.has($0) }), !second.lead.hasAny(whole),
      case let action = second.lead.suffix(2), action.count == 2, first.lead.has(String(action))
    else { return nil }
    return (year, part)
  }

  /// `微博、微信等新媒体粉丝 707576 人` and `微博及微信粉丝……707576 人`.
  private static func byList(_ first: Count, _ second: Count) -> (String, String)? {
    let clause = first.number.before.split { "，；。：（".contains($0) }.last.map { String($0).bare } ?? ""
    let parts = clause.components(dividedBy: "等")
    guard parts.count == 2, case let names = parts[0].components(dividedBy: "、"), names.count == 2,
      let left = names.first.map({ String($0.suffix(2)) }), left.count == 2,
      case let head = String(parts[1].suffix(2)), head.count == 2,
      let joined = ["及", "和", "与"].lazy.map({ left + $0 + names[1] + head }).first(where: { joined in
        second.number.before.has(joined)
      })
    else { return nil }
    return (left + "、" + names[1] + "等" + parts[1], joined)
  }
}

extension String {
  /// The parts between some words.
  fileprivate func components(dividedBy word: String) -> [String] {
    let bytes = Array(utf8)
    var parts: [String] = []
    var start = 0
    for range in bytes.ranges(of: word) {
      parts.append(String(decoding: bytes[start..<range.lowerBound], as: UTF8.self))
      start = range.upperBound
    }
    return parts + [String(decoding: bytes[start...], as: UTF8.self)]
  }
}
