internal import Evaluation

/// What one of some things costs, gets, or has on average: `每名月薪 6,000 元`, `人均用水 120 升`, `租金每平方米每天 2 元`.
struct EachAmount {
  let stated: StatedNumber
  /// What it is for one of, with the words behind: `名月薪`, `人`, `平方米`; empty for a price without a unit.
  let thing: String
  /// How often a year: 12 for 每月; nil where no period is named.
  let times: Int?
  /// A mean of what was counted and no price that was set.
  let isMean: Bool

  private static let periods: [(words: [String], times: Int)] = [
    (["天", "日"], 365), (["个月", "月"], 12), (["季度", "季"], 4), (["年"], 1), (["周"], 52),
  ]
  /// Rules, bounds and changes for each of something are no factors.
  private static let others = [
    "增加", "提高", "减少", "降", "最", "不低于", "不少于", "不高于", "不超过", "扣", "得", "加分", "另", "目标", "上年", "去年", "补差", "以上",
    "差额", "超", "逾", "缺", "低于", "高于", "比", "较", "全市", "全省", "全国",
  ]

  /// - Returns: nil where a number is not for each of something.
  init?(_ stated: StatedNumber) {
    guard stated.number.isAmount, [.exact, .about].contains(stated.number.bound), !stated.number.isRange,
      !stated.number.isSpelled, !stated.lead.hasAny(Self.others), stated.lead.count < 24
    else { return nil }
    self.stated = stated
    let lead = stated.lead.bare
    if let mark = lead.lastIndex(of: "均"), mark != lead.startIndex, !lead.hasAny(["均为", "均价", "平均每"]),
      case let before = lead[lead.index(before: mark)],
      "人户场亩村期班次校所件站台辆条座株例店日天家店项".contains(before)
    {
      isMean = true
      (thing, times) = "日天".contains(before) ? ("", 365) : (String(before), nil)
      return
    }
    if lead.hasAny(["单方造价", "单方投资", "单方成本"]) {
      (thing, times, isMean) = ("平方米", nil, true)
      return
    }
    let pieces = lead.split(separator: "每", omittingEmptySubsequences: false).dropFirst().map(String.init)
    if pieces.isEmpty {
      guard lead.endsInAny(["单价", "单价为", "均价", "均价为", "单价均为"]) else { return nil }
      (thing, times, isMean) = ("", nil, lead.has("均价"))
      return
    }
    var thing = ""
    var times: Int?
    for piece in pieces {
      if let period = Self.periods.first(where: { $0.words.contains(where: piece.hasPrefix) }) {
        times = period.times
      } else if thing.isEmpty {
        thing = piece.trimming(leading: ["一"], trailing: [])
        // `每名月薪`, `每人月补助`
        if let period = Self.periods.first(where: { $0.words.contains { piece.dropFirst().hasPrefix($0) } }) {
          times = period.times
        }
      } else {
        return nil
      }
    }
    guard !thing.isEmpty else { return nil }
    (self.thing, self.times, isMean) = (thing, times, lead.has("平均"))
  }

  /// Whether a number counts the things that it is for each of.
  func isFor(_ count: StatedNumber) -> Bool {
    count.number.bound == .exact && !count.number.isRange
      && !count.lead.hasAny(["每", "均", "其中", "比", "较", "增", "减", "另", "超", "少", "未", "缺"]) && mayBe(count)
  }

  /// The same of any number, also of a part of all, which only explains a total.
  func mayBe(_ count: StatedNumber) -> Bool {
    guard [.count, .measure].contains(count.number.kind) else { return false }
    let unit = count.number.unitWord.trimming(leading: ["十", "百", "千", "万", "亿"], trailing: [])
    if thing.isEmpty {
      return count.number.kind == .count && !["person", "member"].contains(count.number.unit)
    }
    if "人名位".contains(thing.prefix(1)) { return ["人", "名", "位", "人次"].contains(unit) }
    if unit.isEmpty { return false }
    if unit != "个" { return thing.hasPrefix(unit) }
    let noun = thing.trimming(leading: ["个"], trailing: []).prefix(2)
    return noun.count == 2 && (count.tail.bare.hasPrefix(noun) || count.lead.bare.hasSuffix(noun))
  }

  /// What one unit of this number is in those of another, where both measure the same: litres in cubic metres.
  func scale(to other: StatedNumber) -> Fraction? {
    if stated.isComparable(to: other) { return .one }
    let thousands = [("litre", "cubic-metre"), ("kilogram", "tonne"), ("metre", "kilometre")]
    let (from, to) = (stated.number.unit ?? "", other.number.unit ?? "")
    if stated.number.kind == .duration, other.number.kind == .duration { return from == to ? .one : nil }
    if thousands.contains(where: { $0 == (from, to) }) { return Fraction(1, over: 1000) }
    let people: Set<String> = ["person", "member", "person-time"]
    return people.contains(from) && people.contains(to) ? .one : nil
  }
}
