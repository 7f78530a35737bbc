internal import Diagnostics
internal import Evaluation

/// The parts that a sentence lists are not its total.
struct SentencePartsDisagree: TextRule {
  let page = RulePage(
    code: "JX2114", severity: .error,
    title: Message(zh: "分项之和与同处的总数不符", en: "The parts in a sentence are not its total"),
    meaning: Message(
      zh: "一句话先写总数再列分项（共……，其中……），或先列分项再写合计，各项之和不等于总数，脚注列出正文一个数的各部分、正文点出表中几行写合计时也如此；只举部分分项时，它们之和超过总数。",
      en: """
        A sentence states a total and lists its parts, before or after, in its footnote or as rows of a table, and they do not add up to it; where \
        only some parts are named, they exceed it.
        """),
    bad: "共 16 个，其中集中供水 10 个，分散供水 7 个。", good: "共 17 个，其中集中供水 10 个，分散供水 7 个。",
    fix: Message(zh: "核对总数和各分项", en: "check the total and each part"), criterion: Criterion.parts)

  private static let openings = [
    "其中", "资金来源为", "来源于", "包括", "分别为", "分别是", "分为", "of which", "of whom", "of them", "of these", "including",
    "namely",
    "comprising", "consisting", "made up", "broken down",
  ]
  /// Open a list only behind a total that calls itself one.
  private static let weakOpenings = ["分别", "由", "涵盖", "：", "即", ":"]
  private static let complete = [
    "包括", "分别为", "分别是", "分为", "组成", "即", "comprising", "consisting", "made up", "namely",
  ]
  /// Words before what belongs to each of several things.
  private static let means = ["平均", "人均", "户均", "每", "average", "each", "per "]
  private static let totals = ["共", "共计", "合计", "总计", "总", "累计", "全部", "total", "in all", "altogether"]
  private static let rests = ["其余", "其他", "剩余", "the rest", "other", "the remaining"]
  private static let opposites = [
    ("男", "女"), ("城镇", "农村"), ("集中", "分散"), ("不合格", "合格"), ("新建", "改"), ("已", "未"), ("中央", "地方"),
    ("财政", "自筹"), ("财政", "自有"), ("固定", "季节"), ("固定", "临时"), ("专职", "兼职"), ("公办", "民办"), ("线上", "线下"),
    ("上半年", "下半年"), ("城区", "乡镇"), ("纸质", "网络"), ("全日制", "非全日制"), ("本地", "外地"), ("工作日", "周末"), ("白天", "夜间"),
    ("新建", "改扩建"), ("行政", "事业"), ("城市", "农村"), ("离休", "退休"), ("基本支出", "项目支出"), ("男性", "女性"),
    ("male", "female"), ("urban", "rural"), ("new", "rehabilitated"), ("central", "local"),
  ]

  func defects(in report: WrittenReport) -> [Defect] {
    let found = stated(report)
    guard report.isAlone else { return found }
    let ofSentences: [Defect] =
      report.sentences.flatMap {
        sums($0) + clauses($0) + told($0) + respective($0) + composed($0)
      } + report.sentences.flatMap(sorts)
    let others: [Defect] =
      ofSentences + itemised(report) + noted(report) + classes(report) + divided(report) + overYears(report)
      + summedUp(report) + ofRows(report) + tallies(report) + namedParts(report)
      + report.sentences.flatMap {
        exhaustive($0) + passedMore($0) + budgeted($0) + [years($0)].compactMap { $0 }
      } + counted(report)
      + agesOfAnswers(report)
      + summedShares(report) + overWhole(report) + opinions(report)
    return others.reduce(into: found) { all, sum in
      if !all.contains(where: { $0.place == sum.place }) { all.append(sum) }
    }.filter { !isOfReached($0, report) }
  }

  /// `四个季度达标 56、55、51、54 村次，合计 240 村次中达标 216 村次`: the parts are of what was reached.
  private func isOfReached(_ defect: Defect, _ report: WrittenReport) -> Bool {
    guard let place = defect.place,
      let sentence = report.sentences.first(where: { $0.numbers.contains { $0.place == place } }),
      let index = sentence.numbers.firstIndex(where: { $0.place == place }),
      index + 1 < sentence.numbers.count
    else { return false }
    let (whole, reached) = (sentence.numbers[index], sentence.numbers[index + 1])
    let between = sentence.passage.text(from: whole.range.upperBound, to: reached.range.lowerBound)
    return between.prefix(4).contains("中") && defect.values.contains(reached.value)
  }

  private func stated(_ report: WrittenReport) -> [Defect] {
    report.sentences.compactMap { sentence in
      guard !sentence.hasReferences, !sentence.hasAny(["等级", "评级"]),
        !sentence.hasAny(["尾差", "四舍五入", "rounding"]),
        (3..<60).contains(sentence.numbers.count)
      else { return nil }
      return partsBehind(sentence) ?? totalBehind(sentence)
    } + listedSources(report) + continued(report) + lists(report) + report.sentences.flatMap(wholes)
      + rests(report)
  }

  /// Openings of a list that divides all of what the sentence before counts.
  private static let distributions = [
    "样本分布", "分布为", "分布情况", "分布如下", "构成为", "分布是", "来源为", "distributed", "breakdown",
  ]

  /// `共评估 348 个。其中，A 等 94 个，B 等 188 个，……`: the total stands in the sentence before.
  private func continued(_ report: WrittenReport) -> [Defect] {
    report.sentences.compactMap { sentence in
      let isDistribution = Self.distributions.contains { sentence.text.bare.prefix(12).has($0) }
      guard !sentence.hasReferences, isDistribution || sentence.text.bare.hasPrefix("其中"),
        !sentence.hasAny(["尾差", "四舍五入"] + Self.overlaps),
        let before = report.sentence(before: sentence), !before.hasReferences,
        let whole = before.numbers.last(where: { $0.number.isAmount }), whole.number.bound == .exact,
        !whole.number.isRange, whole.number.kind != .share, whole.number.kind != .points,
        // Another sentence may count what is left.
        report.sentences(ofPassage: sentence.passageNumber).allSatisfy({
          $0.range.lowerBound <= sentence.range.lowerBound
            || !$0.numbers.contains { isCounted($0, with: whole) }
        })
      else { return nil }
      let parts = sentence.numbers.filter {
        isCounted($0, with: whole) && !$0.lead.hasAny(["每", "人均", "平均", "比", "较"]) && !Self.isPrice($0)
          && !Self.isFactor($0, in: sentence) && !Self.restates($0)
      }
      // `支出 963 万元，结余 37 万元。其中……`: the list may divide another amount of the sentence before.
      let isClear = before.numbers.allSatisfy { other in
        !isCounted(other, with: whole) || other.value <= whole.value
          || parts.allSatisfy { $0.value <= whole.value }
      }
      guard isClear, parts.count > 1,
        !parts.contains(where: { $0.number.bound != .exact || $0.number.isRange })
      else {
        return nil
      }
      let sum = parts.map(\.value).sum
      let slack = TableTotalDisagrees.slack(whole.number, parts.map(\.number))
      // `预算 860 万元，比上年的 782 万元增长 9.97%。其中……`: the list divides the first.
      guard
        !before.numbers.contains(where: { isCounted($0, with: whole) && ($0.value - sum).magnitude <= slack })
      else { return nil }
      // What is far less is of a few of them only.
      let isAll = isDistribution && parts.count > 2 && sum * Fraction(5) > whole.value * Fraction(4)
      guard (sum - whole.value).magnitude > slack,
        sum > whole.value || isAll || Self.isRanked(parts, in: sentence)
      else { return nil }
      if sum > whole.value, hasNestedParts(sentence, parts, of: whole) { return nil }
      // `其中馆内活动计划 120 场，全部完成；进校园计划 60 场，完成 48 场`: how each of them came about.
      if parts.contains(where: { $0.lead.has("计划") }), !whole.lead.has("计划"),
        sentence.hasAny(["完成", "实际", "实"])
      {
        return nil
      }
      return defect(whole, parts, sum)
    }
  }

  /// `17.60 万元/个`, `中标单价 17.60 万元`.
  static func isPrice(_ number: StatedNumber) -> Bool {
    number.tail.bare.hasPrefix("/") || number.tail.bare.hasPrefix("／") || number.lead.has("单价")
  }

  /// `300 元` of `14,400 人月×300 元＝4,320,000 元`.
  private static func isFactor(_ number: StatedNumber, in sentence: Sentence) -> Bool {
    let signs = ["×", "÷", "*", "x", "X"]
    let behind = sentence.passage.text(from: number.range.upperBound, to: sentence.range.upperBound)
    return signs.contains { behind.hasPrefix($0) } || number.lead.bare.endsInAny(signs)
  }

  /// `叁亿元` of `30,000 万元（大写叁亿元）`: the number before it in other words.
  private static func restates(_ number: StatedNumber) -> Bool {
    number.lead.hasAny(["大写", "折合", "约合", "折算为"])
      // `产出 32.43 分（权重 34 分）`
      || number.number.kind == .points && number.before.endsInAny(["（权重", "（满分", "（分值", "(权重"])
      || ["即", "（即", "(即", "合", "（合", "("].contains(number.lead.bare) && number.number.kind == .money
  }

  private func isCounted(_ part: StatedNumber, with whole: StatedNumber) -> Bool {
    part.isComparable(to: whole) && part.number.unit == whole.number.unit && part.number.isAmount
  }

  /// Whether parts are ranks from the first to the last: `A 等 94 个，……，D 等和 E 等共 4 个`.
  private static func isRanked(_ parts: [StatedNumber], in sentence: Sentence) -> Bool {
    guard parts.count > 2, let first = parts.first, let last = parts.last else { return false }
    func has(_ part: StatedNumber, _ ranks: [String]) -> Bool {
      let start = parts.last { $0.place < part.place }?.range.upperBound ?? sentence.range.lowerBound
      // `D 等和 E 等（不足 60 分）共 4 个`, behind `这三等为合格；`
      let lead =
        sentence.passage.text(from: start, to: part.range.lowerBound)
        .split { "，；。".contains($0) }.last.map { $0.prefix { $0 != "（" }.bare } ?? ""
      return ranks.contains {
        lead.trimming(leading: ["其中", " ", "被评为", "评为", "“"], trailing: []).hasPrefix($0)
      }
    }
    return has(first, ["A 等", "A等", "A 级", "A级", "优", "一等", "一级", "甲"])
      && has(last, ["D ", "D等", "D级", "E ", "E等", "E级", "差", "不合格", "不及格", "不满意"])
  }

  /// Words that say that one thing may be counted in several parts.
  private static let overlaps = [
    "重复", "交叉", "同时", "重叠", "多类", "多种", "多项", "只计", "同领", "overlap", "more than one", "of those", "of these",
    "of them",
  ]

  /// Whether a part is told to be of another thing than the whole: `其中卫生技术人员 716 人；高级职称 168 人，占卫生技术人员的 23.46%`.
  private static func isOfAnotherWhole(_ part: StatedNumber, in sentence: Sentence) -> Bool {
    // `其中农村人口 28.40 万人；全市常住人口 46.20 万人`
    let clause =
      part.before.split(omittingEmptySubsequences: false, whereSeparator: { "，；：".contains($0) }).last ?? ""
    if part.before.bare.dropLast(clause.count).hasSuffix("；"),
      ["全市", "全县", "全区", "全省", "全国", "全州", "全镇", "全乡"].contains(where: clause.bare.hasPrefix)
    {
      return true
    }
    let behind = sentence.passage.text(from: part.range.upperBound, to: sentence.range.upperBound)
    let words = behind.prefix { !$0.isArabicDigit && !"；。".contains($0) }
    guard let start = words.firstIndex(of: "占"), let end = words.lastIndex(of: "的"), start < end else {
      return false
    }
    let whole = words[words.index(after: start)..<end].bare
    return whole.count > 1 && !["总数", "总额", "总量", "全部", "总人数", "合计"].contains(whole)
  }

  private func listedSources(_ report: WrittenReport) -> [Defect] {
    let budget = budget(report)
    return report.sentences.compactMap { sentence in
      // `（3）资金来源。中央补助 300 万元、县级配套 212 万元。`
      let isNamed = report.sentence(before: sentence).map { $0.text.bare.hasSuffix("资金来源。") } == true
      return sources(in: sentence, budget, from: isNamed ? sentence.range.lowerBound : nil)
    }
  }

  /// The budget, where the text and its tables give one only.
  private func budget(_ report: WrittenReport) -> StatedNumber? {
    let stated = report.sentences.flatMap(\.numbers).filter {
      $0.number.kind == .money && $0.number.bound == .exact && $0.number.unit == "yuan"
        && $0.lead.endsInAny(["项目预算", "预算资金", "预算", "预算总额", "项目总预算", "预算资金为", "预算为", "预算总额为"])
        && !$0.lead.hasAny(["年初", "调整", "平台", "上年", "其中"])
    }
    let values = Dictionary(grouping: stated) { $0.value }
    return values.count == 1 ? stated.first : nil
  }

  /// `资金来源为上级资金 300 万元、县级配套 212 万元`, against a budget that stands elsewhere.
  private func sources(in sentence: Sentence, _ budget: StatedNumber?, from start: Int?) -> Defect? {
    guard let budget,
      let cue = start
        ?? ["资金来源为", "资金来源于", "来源包括", "资金来源包括"].lazy.compactMap({
          sentence.passage.bytes[sentence.range].range(of: $0)?.lowerBound
        }).first
    else { return nil }
    let behind = sentence.numbers.filter { $0.range.lowerBound > cue }
    let parts = behind.filter { $0.number.kind == .money && $0.number.bound == .exact && !$0.number.isRange }
    let sum = parts.map(\.value).sum
    guard parts.count > 1, parts.count == behind.count,
      !sentence.numbers.contains(where: { $0.value == budget.value }),
      (sum - budget.value).magnitude > TableTotalDisagrees.slack(budget.number, parts.map(\.number)),
      (sum - budget.value).magnitude * Fraction(4) < budget.value, !sentence.hasAny(["其中", "年初", "调整"]),
      let last = parts.last
    else { return nil }
    return Defect(
      Message(
        zh: "各项来源之和是 \(budget.number.words(for: sum))，预算是 \(budget.words)",
        en: "the sources add up to \(budget.number.words(for: sum)), and the budget is \(budget.words)"),
      at: last.place, about: [last.words], values: [sum, budget.value], fix: page.fix,
      notes: [Message(zh: "预算", en: "the budget").note(at: budget.place)])
  }

  /// `共 16 个，其中 A 10 个，B 7 个`.
  private func partsBehind(_ sentence: Sentence) -> Defect? {
    for (index, whole) in sentence.numbers.enumerated() where whole.number.isAmount && !whole.number.isRange {
      guard !whole.lead.hasAny(Self.means), !sentence.isOperand(whole),
        !Self.isListed(index, in: sentence)
      else { continue }
      // The same number again in brackets is no part, nor is what each gets.
      let rest = sentence.numbers[(index + 1)...].drop {
        $0.value == whole.value || $0.lead.hasAny(Self.means)
          // `24 个村全年放映不足 12 场，其中`: what the things counted have in common.
          || !isCounted($0, with: whole)
            && ($0.number.bound != .exact || $0.lead.endsInAny(["不足", "超过", "达到", "少于", "未满", "低于", "高于"]))
      }
      guard let first = rest.first else { continue }
      let between = sentence.passage.text(from: whole.range.upperBound, to: first.range.lowerBound)
      if let defect = partsInBrackets(sentence, whole, rest) { return defect }
      let openings = Self.openings + (whole.lead.lowercased().hasAny(Self.totals) ? Self.weakOpenings : [])
      // `支出 2,376 万元中，财政拨款 1,056 万元……`
      let within = Self.isWithin(between, whole) ? "中，" : nil
      let words = between.lowercased().without(["得分为", "评分为"])
      let division = Self.dividesAll(between) ? "分为" : nil
      guard let opening = division ?? openings.first(where: { words.has($0) }) ?? within,
        whole.number.bound == .exact
      else { continue }
      let parts = parts(
        in: rest.filter {
          !sentence.isOperand($0) && !Self.isApart($0, from: first, in: sentence, of: whole)
        },
        of: whole)
      guard parts.count > 1 else { continue }
      let sum = parts.map(\.value).sum
      let numbers = parts.map(\.number)
      if (sum - whole.value).magnitude <= TableTotalDisagrees.slack(whole.number, numbers) { return nil }
      let isOver = sum > whole.value && !sentence.hasAny(Self.overlaps)
      guard
        isOver || isComplete(opening, sentence, parts) || Self.isSwapped(parts, of: whole)
          || Self.isAlmost(sum, whole) || Self.isOneDigitOff(sum, whole, parts, sentence)
      else {
        continue
      }
      // Parts of parts, and things counted in several ways, are no contradiction.
      // `其中青坪镇计划 66 台、实建 64 台` tells how it came about.
      if parts.contains(where: { $0.lead.has("计划") }), parts.contains(where: { $0.lead.has("实") }) {
        continue
      }
      // `其中电话受理 90 件，直接答复 84 件，转派 28 件`: the last ones make the whole already.
      if isOver, parts.count > 2, whole.value > Fraction(99),
        (1..<(parts.count - 1)).contains(where: { start in
          parts[start...].map(\.value).sum == whole.value
            || parts[..<(parts.count - start)].map(\.value).sum == whole.value
        })
      {
        return nil
      }
      if isOver, hasNestedParts(sentence, parts, of: whole) || Self.areSteps(parts, of: whole) { return nil }
      if isOver, parts.contains(where: { Self.isOfAnotherWhole($0, in: sentence) }) { return nil }
      if isOver, Self.haveRates(parts, of: whole, in: sentence) { return nil }
      return defect(whole, parts, sum)
    }
    return nil
  }

  /// `不合格的 24 个小班中，伐桩未处理 15 个、枝桠遗留 11 个`; those of a sample may have several things.
  private static func isWithin(_ between: String, _ whole: StatedNumber) -> Bool {
    let clause = between.bare.prefix { $0 != "，" }
    guard between.has("，"), clause.hasSuffix("中") else { return false }
    return clause == "中"
      || clause.count < 10 && clause.allSatisfy(\.isHan) && whole.lead.hasSuffix("的")
        && whole.lead.hasAny(["不", "未", "缺", "超", "逾"])
  }

  /// `300 份，按乡镇分：云岭镇 66 份……`
  private static func dividesAll(_ between: String) -> Bool {
    guard let start = between.firstIndex(of: "按"), between.distance(from: between.startIndex, to: start) < 12
    else { return false }
    let rest = between[start...].prefix { !"，：:".contains($0) }
    return rest.count < 12 && (rest.endsInAny(["分", "划分", "分类", "统计"]) || rest.has("分为"))
      && !between[..<start].hasAny(["其中", "比", "较"])
  }

  /// `立案 412 件，其中年内应结 398 件，按期结案 386 件`: each of the one before it.
  private static func areSteps(_ parts: [StatedNumber], of whole: StatedNumber) -> Bool {
    guard parts.count == 2, parts[0].value <= whole.value, parts[1].value <= parts[0].value else {
      return false
    }
    // `其中 2,646 人参加鉴定、2,408 人取得证书`
    let deeds = parts.map { String($0.tail.bare.prefix(6)) }
    if deeds[0].hasAny(["参加", "应考", "报名", "参训", "完成"]),
      deeds[1].hasAny(["取得", "通过", "合格", "结业", "就业", "领取", "获得", "及格", "参加"])
    {
      return true
    }
    return parts[0].lead.hasAny(["应", "需", "符合", "有效", "到期"])
      || parts[1].lead.hasAny(["按期", "已", "实际", "合格", "通过", "完成", "办结", "结案", "有效"])
  }

  /// `验收 411 盏（新装 171 盏、改造 240 盏）`.
  private func partsInBrackets(_ sentence: Sentence, _ whole: StatedNumber, _ rest: ArraySlice<StatedNumber>)
    -> Defect?
  {
    let behind = sentence.passage.text(from: whole.range.upperBound, to: sentence.range.upperBound)
    guard behind.hasPrefix("（"), let close = behind.firstIndex(of: "）"), whole.number.bound == .exact else {
      return nil
    }
    let inner = behind[..<close].dropFirst()
    let end = whole.range.upperBound + behind[..<close].utf8.count
    let parts = rest.filter { $0.range.lowerBound < end }
    guard parts.count > 1,
      !inner.hasAny([
        "其中", "含", "包括", "如", "较", "比", "原", "上年", "去年", "等", "计划", "目标", "扣", "合", "约", "×", "÷", "＝", "=",
      ]),
      parts.allSatisfy({ part in
        part.number.unit == whole.number.unit && part.number.kind == whole.number.kind
          && part.number.bound == .exact
          && !part.number.isRange && !part.lead.isEmpty && !part.lead.hasAny(["每", "共", "人均"])
      })
    else { return nil }
    let sum = parts.map(\.value).sum
    guard (sum - whole.value).magnitude > TableTotalDisagrees.slack(whole.number, parts.map(\.number)) else {
      return nil
    }
    return defect(whole, Array(parts), sum)
  }

  /// The numbers behind a total that count the same things, up to the next total.
  private func parts(in rest: [StatedNumber], of whole: StatedNumber) -> [StatedNumber] {
    var parts: [StatedNumber] = []
    for number in rest {
      if number.number.kind == .share || !number.number.isAmount || Self.restates(number)
        || Self.isPrice(number)
      {
        continue
      }
      if number.lead.hasAny(["共", "合计", "总计", "平均", "人均", "每", "增加", "减少", "比", "较"]) { break }
      // What is left is no part; a line's own balance (`水源工程结余`) may be.
      if ["结余", "剩余资金"].contains(where: {
        number.lead.bare.trimming(leading: ["，", "年末", "累计"], trailing: []).hasPrefix($0)
      }) {
        break
      }
      guard number.isComparable(to: whole), number.number.bound == .exact,
        number.number.unit == whole.number.unit
          || Self.cases.contains(number.number.unitWord) && Self.cases.contains(whole.number.unitWord)
      else {
        if number.isComparable(to: whole) { break }
        continue
      }
      parts.append(number)
    }
    return parts
  }

  /// Whether parts that nearly make the whole do so with two digits of one of them in the other order: 104 for 140.
  private static func isSwapped(_ parts: [StatedNumber], of whole: StatedNumber) -> Bool {
    let rest = whole.value - parts.map(\.value).sum
    return parts.count > 2 && rest * Fraction(5) < whole.value
      && parts.contains { part in part.number.digitSwaps.contains { $0 - part.value == rest } }
  }

  /// Whether a number is one of a list that gives several things in their order: `预算分别为 820 万元、860 万元、900 万元`.
  private static func isListed(_ index: Int, in sentence: Sentence) -> Bool {
    guard index > 0, sentence.numbers[index].lead.bare.isEmpty else { return false }
    let (last, own) = (sentence.numbers[index - 1], sentence.numbers[index])
    let joint = sentence.passage.text(from: last.range.upperBound, to: own.range.lowerBound).bare
    return ["、", "和"].contains(joint) && last.isComparable(to: own)
      && (last.lead.hasAny(["分别", "依次"]) || isListed(index - 1, in: sentence))
  }

  /// Words that count cases.
  private static let cases: Set<String> = ["例", "起", "件", "宗"]

  private func isComplete(_ opening: String, _ sentence: Sentence, _ parts: [StatedNumber]) -> Bool {
    if sentence.hasAny(["等。", "等，", "等；", "主要包括", "such as", "among others"]) { return false }
    if Self.complete.contains(opening) { return true }
    guard let last = parts.last else { return false }
    if Self.areCounted(parts, in: sentence) { return true }
    // Money by the level of government that gives it.
    let levels = ["中央", "省", "市", "县", "区", "自筹", "地方", "配套"]
    if parts.count > 2, last.number.kind == .money, parts.allSatisfy({ $0.lead.hasAny(levels) }) {
      return true
    }
    if last.lead.hasAny(Self.rests) { return true }
    // `A 标段 …、B 标段 …、C 标段 …`.
    let letters = parts.compactMap { $0.lead.trimming(leading: ["其中", "：", " "], trailing: []).first }
    let areInOrder = [Array("ABCDEFGH"), Array("甲乙丙丁戊己庚")].contains { $0.starts(with: letters) }
    if parts.count > 2, letters.count == parts.count, areInOrder { return true }
    // Ranks from the highest to the lowest.
    if parts.count > 2, parts[0].lead.has("国家级"), last.lead.has("县级") { return true }
    return parts.count == 2
      && Self.opposites.contains { first, second in
        (parts[0].lead.has(first) && parts[1].lead.has(second))
          || (parts[0].lead.has(second) && parts[1].lead.has(first))
      }
  }

  /// `A 10 个（其中 B 4 个）`, `其中……；其中……`.
  private func hasNestedParts(_ sentence: Sentence, _ parts: [StatedNumber], of whole: StatedNumber) -> Bool {
    let text = sentence.passage.text(from: whole.range.upperBound, to: sentence.range.upperBound)
    let openings = Array(text.utf8).ranges(of: "其中").count
    // A run of parts from the first on that adds up is the list; what follows belongs to its last part.
    var sum = Fraction.zero
    for part in parts {
      sum = sum + part.value
      if sum == whole.value { return true }
    }
    // `其中有效 45 件，办结 42 件，尚有 3 件`: what follows the first part makes that.
    if parts.count > 2, parts.dropFirst().map(\.value).sum == parts[0].value { return true }
    return openings > 1
  }

  /// `三县合计`, `两镇共`
  private static let groups = ["二", "两", "三", "四", "五", "六", "七"].flatMap { count in
    ["县", "区", "镇", "乡", "市", "村", "类", "方面", "部分", "个月", "季度", "地", "校", "院", "者"].map { count + $0 }
  }

  /// `A 10 个，B 7 个，合计 16 个`.
  private func totalBehind(_ sentence: Sentence) -> Defect? {
    for (index, whole) in sentence.numbers.enumerated()
    where index > 1 && whole.number.isAmount && whole.number.bound == .exact && !sentence.isOperand(whole) {
      let lead = whole.lead.lowercased().trimming(
        leading: ["，", " ", "三项", "两项", "四项", "五项", "以上", "and "] + Self.groups, trailing: ["为", "是", " "])
      guard ["合计", "共计", "总计", "总共", "a total of", "in total", "totalling", "合计金额", "共"].contains(lead),
        !whole.tail.hasPrefix("的"), !whole.tail.bare.hasPrefix("中")
      else { continue }
      let before = sentence.numbers[..<index].filter {
        $0.number.unit == whole.number.unit && $0.number.kind == whole.number.kind
          && $0.number.bound == .exact && !$0.number.isRange
      }
      guard before.count > 1, !before.contains(where: { $0.lead.hasAny(["每", "各", "单价", "比", "较"]) }) else {
        continue
      }
      let isSum = before.indices.contains { start in
        before.indices.contains { end in
          guard start <= end else { return false }
          let run = before[start...end]
          return (run.map(\.value).sum - whole.value).magnitude
            <= TableTotalDisagrees.slack(whole.number, run.map(\.number))
        }
      }
      if !isSum, !SentenceProduct.isProduct(whole, of: Array(sentence.numbers[..<index])) {
        return defect(whole, before, before.map(\.value).sum)
      }
    }
    return nil
  }
}
