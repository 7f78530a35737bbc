internal import Diagnostics
internal import Evaluation

/// Beside the numerator of a rate stands another count of the same things, and nothing says whether it belongs to it.
struct CountBesideNumerator: TextRule {
  let page = RulePage(
    code: "JX2208", severity: .note,
    title: Message(zh: "分子之外另有同类数量，未说明是否计入", en: "A second count beside the numerator of a rate"),
    meaning: Message(
      zh: "一处在比率的分子之外又报了同一计量单位的数（“另由……”“此外……”），计算比率的分析没有说明它是否计入，读者无法判断口径。",
      en: """
        Beside the count that a rate is computed from, the text gives another one in the same unit (“besides, …”), and \
        the analysis of the rate does not say whether it counts.
        """),
    bad: "全年拨入 13845 个，其中接听 11231 个；另由热线回复 1320 个。\n\n接通 11231 个，拨打 13845 个，接通率为 81.12%。",
    good: "全年拨入 13845 个，其中接听 11231 个；另由热线回复 1320 个。\n\n接通 11231 个（不含回复 1320 个），拨打 13845 个，接通率为 81.12%。",
    fix: Message(zh: "说明这部分是否计入比率", en: "say whether it counts towards the rate"), criterion: Criterion.logic)

  private static let openings = ["另", "此外", "除此之外", "还有", "同时还"]
  private static let explained = ["不含", "不计", "未计", "不包括", "不纳入", "未纳入", "计入", "单独统计", "单列", "不在", "包含", "含"]
  /// What was not done, or is of other people.
  private static let others = [
    "未", "尚", "不", "在建", "正在", "取消", "退", "停", "拟", "缺", "无", "问卷", "样本", "非", "外", "其他", "待", "剩", "余",
    "上级", "承担", "委托", "自筹", "临时", "来访", "配合", "协助", "新增", "其中",
  ]

  private struct Rate {
    let part: StatedNumber
    let whole: StatedNumber
    let share: StatedNumber
    /// The headings above it.
    let section: [Int]
  }

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    let all = report.sentences + report.cellSentences
    let found = all.indices.flatMap { extras(all, $0) }
    guard !found.isEmpty else { return [] }
    let rates = rates(report)
    return found.compactMap { extra in
      guard let rate = rates.first(where: { Self.isBeside(extra, $0) }), !isExplained(extra.number, rate, all)
      else { return nil }
      return Defect(
        Message(
          zh: "除 \(rate.part.words) 外另有 \(extra.number.words)，\(rate.share.words) 的分析没有说明是否计入",
          en:
            "besides \(rate.part.words) there are \(extra.number.words); the analysis of \(rate.share.words) does not say whether they count"
        ),
        at: extra.number.place, about: [extra.number.words], values: [extra.number.value], fix: page.fix,
        notes: [Message(zh: "比率", en: "the rate").note(at: rate.share.place)])
    }
  }

  /// Whether a number is another one beside the part and the whole of a rate, and not what is left of the whole.
  private static func isBeside(_ extra: Extra, _ rate: Rate) -> Bool {
    extra.number.value < rate.part.value && extra.number.value != rate.whole.value - rate.part.value
      && extra.before.contains { $0.value == rate.part.value && $0.isComparable(to: extra.number) }
      && extra.before.contains { $0.value == rate.whole.value }
  }

  /// Whether its own sentence, the analysis of the rate or another sentence about it says what it counts for.
  private func isExplained(_ extra: StatedNumber, _ rate: Rate, _ all: [Sentence]) -> Bool {
    all.contains { sentence in
      let isOwn = sentence.numbers.contains { $0.place == extra.place }
      let isTold = sentence.numbers.contains { $0.value == extra.value }
      guard isTold || sentence.passage.section == rate.section else { return false }
      return sentence.hasAny(Self.explained) || isTold && !isOwn
    }
  }

  private struct Extra {
    let number: StatedNumber
    /// The numbers before its clause, also of the sentence before.
    let before: [StatedNumber]
  }

  /// The numbers that `另` opens, with those before them.
  private func extras(_ all: [Sentence], _ index: Int) -> [Extra] {
    let sentence = all[index]
    guard sentence.hasAny(Self.openings) else { return [] }
    let isFollowing = index > 0 && all[index - 1].passage.place == sentence.passage.place
    let earlier = isFollowing ? all[index - 1].numbers : []
    return sentence.numbers.compactMap { number in
      let clause = sentence.passage.text(from: number.clause.lowerBound, to: number.range.lowerBound)
        .trimming(leading: [" ", "，", "；"], trailing: [" "])
      let before =
        earlier + sentence.numbers.filter { $0.range.upperBound <= number.clause.lowerBound }
      guard number.number.kind == .count, number.number.bound == .exact, number.number.unit != nil,
        Self.openings.contains(where: { clause.hasPrefix($0) }), clause.count < 12,
        !(clause.without(["此外", "除此之外", "另外"]) + number.tail.prefix(8)).hasAny(Self.others + Self.explained),
        before.contains(where: { $0.isComparable(to: number) })
      else { return nil }
      return Extra(number: number, before: before)
    }
  }

  /// The rates that a text works out: `接通 11231 个，拨打 13845 个，接通率为 81.12%`.
  private func rates(_ report: WrittenReport) -> [Rate] {
    report.passages.indices.flatMap { index -> [Rate] in
      guard report.passages[index].role == .body else { return [] }
      return report.sentences(ofPassage: index).flatMap { sentence -> [Rate] in
        let counts = sentence.numbers.filter { $0.number.kind == .count && $0.number.bound == .exact }
        guard let share = sentence.numbers.first(where: { $0.number.kind == .share }), counts.count > 1 else {
          return []
        }
        return counts.flatMap { part in
          counts.compactMap { whole in
            guard part.value < whole.value, part.isComparable(to: whole),
              share.number.isRatio(of: part.value, to: whole.value)
            else { return nil }
            return Rate(part: part, whole: whole, share: share, section: report.passages[index].section)
          }
        }
      }
    }
  }
}
