internal import Evaluation

/// A rule that takes points off for each step by which a rate stays below its bound: `目标 98%，每低 1 个百分点扣 0.5 分`,
/// `达到 90%得满分，每低 1 个百分点扣权重的 5%`.
struct StepRule: Sendable, Hashable {
  /// Where full marks begin, 0…1; nil where the rule does not say.
  let bound: Fraction?
  /// How far below it one step goes, 0…1.
  let step: Fraction
  /// What a step costs: points, or the part of the weight.
  let loss: Fraction
  let isOfWeight: Bool
  /// Where its other clauses give no points, 0…1.
  let floor: Fraction

  private static let openings = ["每", "每实际"]
  private static let below = ["低于目标值", "低于目标", "低于标准", "低于", "降低", "下降", "低", "少", "差", "减少"]
  private static let others = [
    "最多", "最高扣", "上限", "封顶", "不超过", "至多", "最低得", "酌情", "每高", "每超", "每增", "以上每", "再每", "加分", "最高加",
  ]

  /// - Returns: nil where a text holds no such rule, or several.
  init?(_ text: String) {
    let plain = text.without([" ", "　", "*"])
    let bytes = Array(plain.utf8)
    guard plain.has("扣"), !plain.hasAny(Self.others),
      bytes.ranges(of: "扣").count(where: { Self.isRule($0, in: bytes) }) == 1
    else { return nil }
    let rules = bytes.ranges(of: "每").compactMap {
      range -> (start: Int, step: Fraction, loss: Fraction, ofWeight: Bool, end: Int)? in
      Self.read(plain, bytes, from: range)
    }
    guard rules.count == 1, let rule = rules.first else { return nil }
    let before = Self.bounds(String(decoding: bytes[..<rule.start], as: UTF8.self))
    let behind = Self.shares(String(decoding: bytes[rule.end...], as: UTF8.self))
    guard Set(before).count < 2 else { return nil }
    (bound, step, loss, isOfWeight) = (before.first, rule.step, rule.loss, rule.ofWeight)
    floor = behind.max() ?? .zero
  }

  /// Whether points are taken off by a rule here, and not `，扣 2.25 分` of what was found, `扣完为止`.
  private static func isRule(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
    let behind = String(decoding: bytes[range.upperBound...].prefix(12), as: UTF8.self)
    if behind.hasPrefix("完") || before.hasSuffix("不") { return false }
    let clause =
      before.split(omittingEmptySubsequences: false) { "，。；：".contains($0) }.last.map(String.init) ?? ""
    return !(["", "共", "应", "合计", "计", "按规则"].contains(clause) && behind.first?.isArabicDigit == true)
  }

  private static func shares(_ text: String) -> [Fraction] {
    NumberScanner().scan(text).figures.filter { $0.kind == .share && !$0.isRange }.map(\.value)
  }

  private static let goals = [
    "目标", "目标值", "达到", "达", "以", "标准", "标准值", "不低于", "≥", "基准", "大于等于", "目标为", "目标值为", "标准为", "值", "：",
  ]

  /// The shares that are told to be bounds, or that a text begins with: `以 70%为目标`, `≥98%得满分`, `95%，`; not what was reached.
  private static func bounds(_ text: String) -> [Fraction] {
    let clauses = text.split { "，。；、（".contains($0) }
    return clauses.flatMap { clause -> [Fraction] in
      let shares = shares(String(clause))
      guard shares.count == 1, let digits = clause.firstIndex(where: \.isArabicDigit) else {
        return shares.count > 1 ? [] : shares
      }
      let (lead, tail) = (
        String(clause[..<digits]), clause[digits...].drop { $0.isArabicDigit || ".%％".contains($0) }
      )
      let isGoal =
        lead.endsInAny(goals) || lead.isEmpty && text.hasPrefix(clause)
        || ["得满分", "及以上", "以上", "为目标", "为标准", "为基准", "（含）", "为满分", "的目标"].contains(where: tail.hasPrefix)
      return isGoal && !lead.hasAny(["实际", "完成率为", "满意度为", "未达到"]) ? shares : []
    }
  }

  private static func read(_ plain: String, _ bytes: [UInt8], from range: Range<Int>) -> (
    start: Int, step: Fraction, loss: Fraction, ofWeight: Bool, end: Int
  )? {
    var rest = String(decoding: bytes[range.upperBound...], as: UTF8.self)[...]
    guard let word = below.first(where: rest.hasPrefix) else { return nil }
    rest = rest.dropFirst(word.count)
    guard let step = number(&rest),
      let unit = ["个百分点", "百分点", "%", "％"].first(where: rest.hasPrefix)
    else { return nil }
    rest = rest.dropFirst(unit.count)
    if rest.hasPrefix("，") { rest = rest.dropFirst() }
    guard let verb = ["扣减", "扣除", "扣"].first(where: rest.hasPrefix) else { return nil }
    rest = rest.dropFirst(verb.count)
    var isOfWeight = false
    for words in ["该指标权重的", "该指标分值的", "本指标分值的", "指标分值的", "指标权重的", "权重分的", "权重的", "分值的", "权重分值的"]
    where rest.hasPrefix(words) {
      (rest, isOfWeight) = (rest.dropFirst(words.count), true)
      break
    }
    guard let loss = number(&rest), rest.hasPrefix(isOfWeight ? "%" : "分"), loss > .zero, step > .zero else {
      return nil
    }
    return (
      range.lowerBound, step * .hundredth, isOfWeight ? loss * .hundredth : loss, isOfWeight,
      bytes.count - rest.dropFirst().utf8.count
    )
  }

  /// A number at the beginning of a text, which it takes off: `0.5`, `一`.
  private static func number(_ text: inout Substring) -> Fraction? {
    if text.hasPrefix("一") {
      text = text.dropFirst()
      return .one
    }
    let digits = text.prefix { $0.isArabicDigit || $0 == "." }
    guard let number = PrintedNumber.all(in: String(digits)).first else { return nil }
    text = text.dropFirst(digits.count)
    return number.digits
  }

  /// What a rate may score: in proportion to what it lacks, or for each step that is begun or done.
  ///
  /// - Parameters:
  ///   - times: how many steps it stays below the bound; none or less is full marks.
  ///   - weight: full marks.
  func scores(steps times: Fraction, weight: Fraction) -> [Fraction] {
    guard times > .zero else { return [weight] }
    let each = isOfWeight ? loss * weight : loss
    let near = Fraction(times.rounded(places: 0))
    let whole = [near - .one, near, near + .one].filter { ($0 - times).magnitude < .one && !$0.isNegative }
    return ([times] + whole).map { max(.zero, weight - $0 * each) }
  }
}
