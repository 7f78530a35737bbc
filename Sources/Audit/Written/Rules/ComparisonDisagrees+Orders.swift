internal import Diagnostics
internal import Evaluation

/// What is called the highest, the lowest, the second, higher than another one, or listed from high to low.
extension ComparisonDisagrees {
  private static let high = ["最高", "最多", "最大", "highest", "largest", "most satisfied", "rated best", "最满意"]
  private static let low = ["最低", "最少", "最小", "最不满意", "lowest", "smallest", "least satisfied", "rated worst"]
  /// What narrows the things that are compared, or names a bound.
  private static let narrowed = [
    "除", "其次", "次之", "第二", "仅次于", "历年", "以来", "同类", "全市", "全省", "全国", "其余", "其他", "之一", "最高限", "最低限", "最高不",
    "最低不",
    "最多不", "最低生活", "最低标准", "最高标准", "最低工资", "最大限度", "最多可", "最高可", "最高额", "最低额", "最低要求", "报价", "中标", "影响最",
    "难度最",
    "风险最", "上年", "去年", "目标", "except", "apart from", "second", "ever", "among the", "one of",
  ]

  func orders(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let inTables = report.tables.map(\.upright).flatMap(RankedList.all)
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.passage.role == .body, !sentence.hasReferences else { return [] }
      let own = RankedList(sentence)
      let before = report.sentence(before: sentence).flatMap { RankedList($0) }
      return [inOrder(sentence, own, [before].compactMap { $0 } + inTables)].compactMap { $0 }
        + superlatives(sentence, [own, before].compactMap { $0 }, inTables)
        + (own.map { places(sentence, $0) + pairs(sentence, $0) } ?? [])
    }
  }

  private func defect(
    _ entry: RankedList.Entry, _ other: RankedList.Entry, at place: Place, zh: String, en: String
  ) -> Defect {
    Defect(
      Message(zh: zh, en: en), at: place, about: [entry.name], values: [entry.value, other.value],
      fix: page.fix,
      notes: [
        Message(zh: "“\(entry.name)”：\(entry.words)", en: "“\(entry.name)”: \(entry.words)").note(
          at: entry.place),
        Message(zh: "“\(other.name)”：\(other.words)", en: "“\(other.name)”: \(other.words)").note(
          at: other.place),
      ])
  }

  // MARK: from high to low

  private static let falling = [
    "由高到低", "从高到低", "由大到小", "从大到小", "由多到少", "从多到少", "由高至低", "从高至低", "降序", "descending order",
    "highest to lowest",
    "high to low", "largest to smallest",
  ]
  private static let rising = [
    "由低到高", "从低到高", "由小到大", "从小到大", "由少到多", "从少到多", "由低至高", "从低至高", "升序", "ascending order",
    "lowest to highest", "low to high",
  ]

  /// `得分率由高到低为：产出 96.26%、过程 94.55%、效益 94.00%`; also names alone, of a table or of the sentence before.
  private func inOrder(_ sentence: Sentence, _ own: RankedList?, _ known: [RankedList]) -> Defect? {
    let bytes = Array(sentence.text.lowercased().utf8)
    let isFalling = Self.falling.contains { bytes.range(of: $0) != nil }
    guard let cue = (Self.falling + Self.rising).lazy.compactMap({ bytes.range(of: $0) }).first,
      isFalling != Self.rising.contains(where: { bytes.range(of: $0) != nil })
    else { return nil }
    let start = sentence.range.lowerBound + cue.upperBound
    let listed =
      own?.entries.filter { entry in
        sentence.numbers.contains { $0.place == entry.place && $0.range.lowerBound >= start }
      } ?? []
    let behind = sentence.passage.text(from: start, to: sentence.range.upperBound)
    let list = behind.trimming(leading: ["排列", "排序", "，", "依次", "分别", "是", "为", "：", " "], trailing: [])
      .prefix { !"，；。;".contains($0) }
    let said = RankedList.measures(in: sentence.text)
    let told =
      listed.count > 2
      ? listed
      : known.lazy.filter { $0.mayBe(said) }.map { $0.named(in: String(list)) }.first { $0.count > 2 } ?? []
    guard
      let (first, second) = zip(told, told.dropFirst()).first(where: { first, second in
        isFalling ? first.value < second.value : second.value < first.value
      })
    else { return nil }
    let place = listed.count > 2 ? second.place : sentence.passage.place((start - cue.count)..<start)
    return defect(
      first, second, at: place,
      zh:
        "列为\(isFalling ? "由高到低" : "由低到高")，而“\(first.name)”\(first.words) 之后是“\(second.name)”\(second.words)",
      en:
        "listed from \(isFalling ? "high to low" : "low to high"), but \(first.words) is followed by \(second.words)"
    )
  }

  // MARK: the highest and the lowest

  /// `四类得分率中产出类最低`, `是占比最低的类别`, `The lowest rating is for organisation at school`.
  private func superlatives(_ sentence: Sentence, _ near: [RankedList], _ tables: [RankedList]) -> [Defect] {
    guard sentence.hasAny(Self.high + Self.low) || sentence.text.lowercased().hasAny(Self.high + Self.low)
    else { return [] }
    var before = ""
    var last: Set<String> = []
    return sentence.clauses.compactMap { clause -> Defect? in
      let text = sentence.passage.text(clause).lowercased()
      let own = RankedList.measures(in: text)
      // `从得分率看，A类最高，B类最低` says once what is measured.
      if !own.isEmpty { last = own }
      defer { before = text }
      let words = Self.high + Self.low
      let bytes = Array(text.utf8)
      let found = words.flatMap { word in bytes.ranges(of: word).map { (word, $0) } }
      guard found.count == 1, let (word, range) = found.first, !text.hasAny(Self.narrowed) else { return nil }
      let isHigh = Self.high.contains(word)
      let place = sentence.passage.place(
        (clause.lowerBound + range.lowerBound)..<(clause.lowerBound + range.upperBound))
      // `农民工案件占比 34.27%，是占比最高的类别`
      let isOfBefore = ["是", "为", "属", "也是", "仍", "which is"].contains(where: text.bare.hasPrefix)
      let subject = isOfBefore ? before : text
      let said = isOfBefore ? own : last
      for (index, list) in (near + tables).enumerated() {
        let named = list.named(in: subject)
        guard list.entries.count > 2, named.count == 1, let one = named.first, list.mayBe(said),
          // `五个分项中最高的是收费水平 88.48%`: what stands before is none of the five.
          !one.name.has("中最"),
          // A table is meant only where its measure is said.
          index < near.count || !said.isEmpty,
          index >= near.count || one.place != place
        else { continue }
        let values = list.entries.map(\.value)
        guard let extreme = isHigh ? values.max() : values.min(), one.value != extreme,
          let other = list.entries.first(where: { $0.value == extreme }),
          // `最低的青溪县为 83.00%；青溪县 300 名学徒有 51 人未取证，占 17.00%`
          index >= near.count || Self.isShare(one, in: sentence) == Self.isShare(other, in: sentence)
        else { return nil }
        return defect(
          one, other, at: place,
          zh: "“\(one.name)”（\(one.words)）写作\(isHigh ? "最高" : "最低")，而“\(other.name)”是 \(other.words)",
          en:
            "“\(one.name)” (\(one.words)) is called the \(isHigh ? "highest" : "lowest"), but “\(other.name)” is \(other.words)"
        )
      }
      return nil
    }
  }

  private static func isShare(_ entry: RankedList.Entry, in sentence: Sentence) -> Bool {
    sentence.numbers.first { $0.place == entry.place }?.lead.bare.hasSuffix("占") == true
  }

  private static let ordinals = ["一": 1, "二": 2, "三": 3, "四": 4, "五": 5]

  /// `存储设备占 14.80%，为第二大支出`: the second largest of what the sentence lists.
  private func places(_ sentence: Sentence, _ list: RankedList) -> [Defect] {
    guard list.entries.count > 2 else { return [] }
    let sorted = list.entries.sorted { $0.value > $1.value }
    return sentence.clauses.compactMap { clause -> Defect? in
      let bytes = sentence.passage.bytes[clause]
      guard let range = bytes.range(of: "第"),
        let entry = list.entries.last(where: { entry in
          sentence.numbers.contains { $0.place == entry.place && $0.range.upperBound <= range.lowerBound }
        })
      else { return nil }
      let behind = sentence.passage.text(range.upperBound..<clause.upperBound)
      guard let word = behind.first.map(String.init), let rank = Self.ordinals[word],
        ["大", "高", "多"].contains(where: behind.dropFirst().hasPrefix), rank <= sorted.count,
        let number = sentence.numbers.first(where: { $0.place == entry.place }),
        sentence.passage.text(from: number.range.upperBound, to: range.lowerBound).count < 8,
        sorted[rank - 1].value != entry.value
      else { return nil }
      return defect(
        entry, sorted[rank - 1],
        at: sentence.passage.place(range.lowerBound..<(range.upperBound + word.utf8.count)),
        zh:
          "“\(entry.name)”（\(entry.words)）写作第\(word)，同一句里第\(word)的是“\(sorted[rank - 1].name)”\(sorted[rank - 1].words)",
        en: "“\(entry.name)” (\(entry.words)) is called number \(rank), which is “\(sorted[rank - 1].name)”")
    }
  }

  private static let above = ["高于", "多于", "大于", "高", "多"]
  private static let below = ["低于", "少于", "小于", "低", "少"]

  /// `城区满意度 92.10%，乡镇满意度 88.40%，乡镇高于城区`, `城区比乡镇低 3.70 个百分点`.
  private func pairs(_ sentence: Sentence, _ list: RankedList) -> [Defect] {
    sentence.clauses.compactMap { clause -> Defect? in
      let text = sentence.passage.text(clause).bare
      let named = list.named(in: text)
      guard named.count == 2, text.hasPrefix(named[0].name), text.count < 24,
        !sentence.numbers.contains(where: { number in
          named.contains { $0.place == number.place } && clause.contains(number.range.lowerBound)
        })
      else { return nil }
      let joint = text.dropFirst(named[0].name.count).without(["类", "得分率", "满意度", "明显", "略", "总体"])
      let isThan = joint.hasPrefix("比") || joint.hasPrefix("较")
      let rest = isThan ? joint.dropFirst().dropFirst(named[1].name.count) : joint[...]
      let isAbove = Self.above.prefix(isThan ? 5 : 3).contains(where: rest.hasPrefix)
      guard isAbove != Self.below.prefix(isThan ? 5 : 3).contains(where: rest.hasPrefix),
        isAbove ? named[0].value < named[1].value : named[1].value < named[0].value
      else { return nil }
      return defect(
        named[0], named[1], at: sentence.passage.place(clause),
        zh:
          "“\(named[0].name)”\(named[0].words)、“\(named[1].name)”\(named[1].words)，与“\(isAbove ? "高" : "低")”相反",
        en:
          "“\(named[0].name)” is \(named[0].words) and “\(named[1].name)” \(named[1].words), the opposite of what is said"
      )
    }
  }
}

extension Sentence {
  /// The bytes between commas and semicolons.
  var clauses: [Range<Int>] {
    var start = range.lowerBound
    var clauses: [Range<Int>] = []
    let bytes = passage.bytes[range]
    let marks = ["，", "；", "。", "：", ", ", "; ", " and ", " while "].flatMap { bytes.ranges(of: $0) }
    for mark in marks.sorted(by: { $0.lowerBound < $1.lowerBound }) where mark.lowerBound >= start {
      clauses.append(start..<mark.lowerBound)
      start = mark.upperBound
    }
    return clauses + [start..<max(start, range.upperBound)]
  }
}
