internal import Diagnostics
internal import Evaluation

/// Totals of what each of several things has: `84 所中小学每校 4 场，计划 336 场`, `18 teams, each of two dentists and one
/// nurse, 54 staff in all`.
extension SentenceProductDisagrees {
  func ofEach(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let lists = Self.known(report)
    return (report.sentences + report.cellSentences).flatMap { sentence -> [Defect] in
      guard !sentence.hasReferences, ![.caption, .heading].contains(sentence.passage.role), !sentence.isScale
      else { return [] }
      return sentence.segments.flatMap { numbers in
        numbers.count > 12
          ? []
          : numbers.indices.compactMap {
            ofEach(numbers, $0, sentence, lists) ?? ofEntries(numbers, $0, sentence, report.tableEntries)
          }
      } + (report.isChinese ? [] : [inEnglish(sentence)].compactMap { $0 })
    }
  }

  /// What is scored, grows or goes wrong is given for each of something without a total.
  private static let rules = [
    "每增", "每低", "每高", "每少", "每减", "每超", "每逾期", "每降", "每提高", "每推迟", "每缺", "每发现", "每遗漏", "每有", "每出现", "每延",
    "每漏", "每万", "每千", "每百", "扣", "得", "至少", "不少于", "不低于", "以上", "均", "最", "上年", "去年", "比", "较",
  ]
  private static let sums = [
    "共", "合计", "总", "累计", "计划", "应", "全年", "需", "控制", "惠及", "覆盖", "抽取", "抽检", "培训", "配备", "发放", "安排",
  ]
  /// What tells of other things than a plain product.
  private static let others = [
    "实际", "实有", "已", "其中", "另", "少", "缺", "多", "未", "超", "不足", "增", "减", "结余", "完成", "到位", "支付", "兑现", "剩余",
    "每", "均", "目标", "除", "不含", "扣除", "机动", "调整", "取消", "不重复", "若干次", "部分",
  ]
  /// What tells behind a total that it holds more or less than the product.
  private static let besides = ["机动", "含", "包括", "备用", "增加", "减少", "扩大", "调整", "另加", "因", "除外", "扣除"]
  private static let calendars: [(words: [String], times: Int)] = [
    (["每月", "月均", "逐月"], 12), (["每季", "季均"], 4), (["每半年"], 2), (["每周", "每星期"], 52), (["每旬"], 36),
    (["每日", "每天"], 365),
  ]

  /// - Parameter numbers: those between two semicolons.
  private func ofEach(
    _ numbers: [StatedNumber], _ index: Int, _ sentence: Sentence, _ lists: [ListedThingsMiscounted.List]
  ) -> Defect? {
    let each = numbers[index]
    guard Self.isExact(each), [.count, .measure, .money].contains(each.number.kind),
      !sentence.isOperand(each), !each.lead.hasAny(Self.rules),
      let (thing, mark) = Self.thing(of: each, in: sentence),
      let whole = Self.whole(of: each, numbers, index, sentence)
    else { return nil }
    let factors = numbers.filter { number in
      number.place != each.place && number.place != whole.place
        && [.count, .measure, .duration].contains(number.number.kind) && Self.isExact(number)
        && (number.number.unit != each.number.unit || Self.isRightBefore(number, mark, sentence)
          // `赴 7 个乡镇核查，每个乡镇抽取 20 个地块`
          || thing.count > 1 && number.tail.bare.hasPrefix(thing.prefix(2)))
        // `每株用药 2 瓶，共用药 36,000 瓶，保护松树 18,000 株`
        && (number.place < whole.place
          || number.number.unitWord.first.map { thing.first == $0 } == true
            && !number.lead.hasAny(Self.others))
    }
    let calendar = Self.calendars.first { entry in entry.words.contains { sentence.has($0) } }?.times
    let counted = factors.filter { Self.counts($0, thing, to: mark, sentence) }
    // `每月 4 次，全年共 48 次`
    let isYear = calendar.map { [12, 4].contains($0) } == true && sentence.hasAny(["全年", "年度内", "年内", "一年"])
    // `每个乡镇发放 50 份，共 420 份`, where all tables of townships list seven.
    if counted.isEmpty, calendar == nil, factors.isEmpty, !sentence.hasAny(["抽取", "样本", "典型", "部分", "选取"]),
      let list = lists.first(where: { thing.hasPrefix($0.noun) })
    {
      return wrong(whole, [each.value * Fraction(list.count)], each, [])
    }
    guard !counted.isEmpty || isYear && ["月", "季"].contains(where: thing.hasPrefix), factors.count < 6
    else { return nil }
    if Self.isSumOfProducts(whole, numbers) { return nil }
    let listed = Self.alike(each, numbers, sentence)
    let values = Self.products(of: [each.value, listed], by: factors.map(\.value), calendar)
    return wrong(whole, values, each, counted)
  }

  /// `线上 4 期，每期 60 人，线下 8 期每期 40 人，共 560 人`: each with the count before it.
  private static func isSumOfProducts(_ whole: StatedNumber, _ numbers: [StatedNumber]) -> Bool {
    let products = numbers.indices.dropFirst().compactMap { index -> Fraction? in
      let (count, each) = (numbers[index - 1], numbers[index])
      guard each.place < whole.place, each.lead.has("每"), count.number.kind == .count, !count.lead.has("每")
      else { return nil }
      return count.value * each.value
    }
    return products.count > 1 && products.sum == whole.value
  }

  /// `打孔注药……每株用药 2 瓶，共保护松树 12,000 株`, where the tables give 打孔注药 36,000 瓶.
  private func ofEntries(
    _ numbers: [StatedNumber], _ index: Int, _ sentence: Sentence, _ entries: [TableEntry]
  ) -> Defect? {
    let each = numbers[index]
    guard Self.isExact(each), [.count, .measure].contains(each.number.kind), !each.lead.hasAny(Self.rules),
      let (thing, _) = Self.thing(of: each, in: sentence), !thing.isEmpty,
      !numbers.contains(where: { $0.place != each.place && $0.number.unit == each.number.unit }),
      let count = numbers[(index + 1)...].first(where: { number in
        Self.isExact(number) && number.number.unitWord.first.map { thing.first == $0 } == true
          && number.lead.hasAny(Self.sums + ["保护", "服务", "支持"]) && !number.lead.hasAny(Self.others)
      })
    else { return nil }
    let named = entries.filter {
      each.before.has($0.name) && $0.number.unit == each.number.unit && $0.name.count > 2
    }
    guard let entry = named.first, !named.contains(where: { $0.number.value == each.value * count.value }),
      Set(named.map(\.name)).count == 1
    else { return nil }
    let exact = entry.number.value.divided(by: each.value) ?? .zero
    guard Self.isNear(exact, count.value) else { return nil }
    return Defect(
      Message(
        zh:
          "表中“\(entry.label)”是 \(entry.cell.text)，每\(thing.prefix(1)) \(each.words)，够 \(count.number.words(for: exact))，不是 \(count.words)",
        en:
          "“\(entry.label)” is \(entry.cell.text) in the table, which at \(each.words) each is for \(count.number.words(for: exact)), not \(count.words)"
      ),
      at: count.place, about: [count.words], values: [count.value, exact], fix: page.fix,
      notes: [Message(zh: "表中", en: "in the table").note(at: entry.cell.place)])
  }

  /// The things of which tables list all, where no sentence counts others of them.
  private static func known(_ report: WrittenReport) -> [ListedThingsMiscounted.List] {
    guard report.isChinese else { return [] }
    return ListedThingsMiscounted.lists(report).filter { list in
      !list.isOfSurvey
        && !report.sentences.contains { sentence in
          sentence.numbers.contains { stated in
            stated.number.kind == .count && stated.value != Fraction(list.count) && stated.value > .one
              && sentence.passage.text(from: stated.range.upperBound, to: sentence.range.upperBound)
                .hasPrefix(
                  list.noun)
          }
        }
    }
  }

  /// A defect where no product is the whole, but one of them is near it or a power of ten away.
  func wrong(
    _ whole: StatedNumber, _ values: [Fraction], _ each: StatedNumber, _ counts: [StatedNumber]
  )
    -> Defect?
  {
    let slack = whole.number.tolerance
    guard !values.contains(where: { whole.number.agrees(with: $0) || ($0 - whole.value).magnitude <= slack }),
      let near = values.filter({ Self.isNear($0, whole.value) }).min(by: {
        ($0 - whole.value).magnitude < ($1 - whole.value).magnitude
      })
    else { return nil }
    let words = ([each] + counts).map(\.words).joined(separator: " × ")
    return Defect(
      Message(
        zh: "\(words) 得不出 \(whole.words)，相近的积是 \(whole.number.words(for: near))",
        en: "\(words) does not make \(whole.words); the nearest product is \(whole.number.words(for: near))"),
      at: whole.place, about: [whole.words], values: [whole.value, near], fix: page.fix,
      notes: [Message(zh: "每一个的数", en: "what each has").note(at: each.place)])
  }

  private static func isNear(_ product: Fraction, _ whole: Fraction) -> Bool {
    guard let ratio = whole.divided(by: product) else { return false }
    if Fraction(1, over: 2) < ratio && ratio < Fraction(2) { return true }
    return [10, 100, 1000, 10_000].contains { ratio == Fraction($0) || ratio == Fraction(1, over: $0) }
  }

  static func isExact(_ number: StatedNumber) -> Bool {
    number.number.bound == .exact && !number.number.isRange
  }

  /// What each of the things is, and where that word stands: `座献血屋由护士` of `每座献血屋由护士 3 名`; empty behind `各`.
  private static func thing(of each: StatedNumber, in sentence: Sentence) -> (String, Int)? {
    let start = sentence.range.lowerBound
    let before = Array(each.before.utf8)
    if let range = before.ranges(of: "每").last, each.lead.has("每") {
      let rest = String(decoding: before[range.upperBound...], as: UTF8.self)
      guard !rest.hasAny(["，", "；", "。"]) else { return nil }
      let thing = rest.trimming(leading: ["一", "个", " "], trailing: [])
      return thing.first?.isHan == true && !["年", "次性"].contains(where: thing.hasPrefix)
        ? (thing, start + range.lowerBound) : nil
    }
    // `对 12 个标段各抽检 5 组`
    guard let range = before.ranges(of: "各").last, each.lead.has("各"), each.lead.count < 14 else {
      return nil
    }
    let rest = String(decoding: before[range.upperBound...], as: UTF8.self)
    let isDone = ["安装", "建设", "新建", "配备", "发放", "补助", "配置", "选派", "举办", "开展", "安排"].contains(
      where: rest.hasPrefix)
    return (rest.count < 4 || isDone && rest.count < 11) && rest.allSatisfy(\.isHan)
      && !["类", "项", "级", "种", "个"].contains(where: rest.hasPrefix)
      ? ("", start + range.lowerBound) : nil
  }

  /// Whether a number counts the things of which each has something.
  ///
  /// - Parameter mark: where `每` or `各` stands, in bytes of the passage.
  private static func counts(_ number: StatedNumber, _ thing: String, to mark: Int, _ sentence: Sentence)
    -> Bool
  {
    let between = sentence.passage.text(from: number.range.upperBound, to: mark)
    let isBefore = number.range.upperBound <= mark
    if isRightBefore(number, mark, sentence) { return true }
    guard !thing.isEmpty else { return false }
    let unit = number.number.unitWord
    if !unit.isEmpty, !["个", "项", "人次"].contains(unit), thing.hasPrefix(unit) { return true }
    let name = String(thing.prefix(thing.count > 1 && !"村县镇乡街班队户校车站店".contains(thing.first ?? " ") ? 2 : 1))
    let noun = number.tail.bare
    return noun.hasPrefix(name) || isBefore && between == "，" && number.lead.suffix(6).has(name)
  }

  /// `186 个行政村每村 12 场`
  private static func isRightBefore(_ number: StatedNumber, _ mark: Int, _ sentence: Sentence) -> Bool {
    let between = sentence.passage.text(from: number.range.upperBound, to: mark)
    return number.range.upperBound <= mark && between.count < 12 && between.allSatisfy(\.isHan)
  }

  private static let people: Set<String> = ["person", "member", "person-time"]

  /// Whether two numbers count the same; who takes part counts as often as he does.
  private static func areAlike(_ left: StatedNumber, _ right: StatedNumber) -> Bool {
    left.number.kind == right.number.kind
      && (left.number.unit == right.number.unit
        || people.contains(left.number.unit ?? "") && people.contains(right.number.unit ?? ""))
  }

  /// The total of the same unit behind it.
  private static func whole(
    of each: StatedNumber, _ numbers: [StatedNumber], _ index: Int, _ sentence: Sentence
  ) -> StatedNumber? {
    let behind = numbers[(index + 1)...].first { number in
      areAlike(number, each)
        && !isListed(number, behind: each, sentence)
    }
    guard let whole = behind, isExact(whole), !sentence.isOperand(whole), whole.place != each.place else {
      return nil
    }
    let between = sentence.passage.text(from: each.range.upperBound, to: whole.range.lowerBound)
    let noun = String(each.lead.bare.suffix(2))
    let last = numbers.last { $0.place < whole.place }
    // `共补助 350 户、70.00 万元`
    let isJoined =
      whole.lead.bare.isEmpty && last.map { $0.lead.hasAny(sums) && $0.place != each.place } == true
    // `共配备 26 名，其中机动 2 名`
    let rest = sentence.passage.text(from: whole.range.upperBound, to: sentence.range.upperBound)
    guard !rest.hasAny(besides), !(rest.has("其中") && rest.has("每")), !between.hasAny(others),
      !whole.lead.hasAny(others), whole.lead.count < 14,
      whole.lead.hasAny(sums) || isJoined
        || noun.count == 2 && noun.allSatisfy(\.isHan) && whole.lead.has(noun),
      !whole.tail.hasPrefix("的"), whole.number.kind != .money || isPrice(each)
    else { return nil }
    return whole
  }

  /// Whether an amount for each is set and not a mean.
  private static func isPrice(_ each: StatedNumber) -> Bool {
    each.lead.hasAny(["补助", "补贴", "奖励", "标准", "资助", "收费", "给予", "补偿", "发放", "奖补"])
  }

  /// Whether a number goes on with a list of what each has: `每队队长 1 名、队员 3 名`.
  private static func isListed(_ number: StatedNumber, behind each: StatedNumber, _ sentence: Sentence)
    -> Bool
  {
    let between = sentence.passage.text(from: each.range.upperBound, to: number.range.lowerBound)
    return ["、", "和", "及"].contains(where: between.hasPrefix) && !between.hasAny(["，", "共", "合计"])
  }

  /// The sum of what one list gives to each.
  private static func alike(_ each: StatedNumber, _ numbers: [StatedNumber], _ sentence: Sentence) -> Fraction
  {
    numbers.filter {
      $0.number.unit == each.number.unit && $0.place > each.place && isListed($0, behind: each, sentence)
    }.map(\.value).sum + each.value
  }

  /// The products of a first factor with some of the others, and with the months or quarters of a year.
  static func products(of first: [Fraction], by factors: [Fraction], _ calendar: Int?) -> [Fraction] {
    (0..<(1 << factors.count)).flatMap { choice in
      let factor = factors.indices.filter { choice & (1 << $0) != 0 }.map { factors[$0] }.reduce(.one) {
        $0 * $1
      }
      return first.flatMap { value in
        [value * factor] + (calendar.map { [value * factor * Fraction($0)] } ?? [])
      }.filter { choice != 0 || calendar != nil || $0 != first[0] }
    }
  }
}

extension Sentence {
  /// The numbers between the semicolons.
  var segments: [[StatedNumber]] {
    var segments: [[StatedNumber]] = [[]]
    var end = range.lowerBound
    for number in numbers {
      if passage.text(from: end, to: number.range.lowerBound).hasAny(["；", ";"]) { segments.append([]) }
      segments[segments.count - 1].append(number)
      end = number.range.upperBound
    }
    return segments
  }
}
