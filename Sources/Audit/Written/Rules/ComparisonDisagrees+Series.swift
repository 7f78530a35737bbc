internal import Diagnostics
internal import Evaluation

/// What a sentence says of several numbers at once.
extension ComparisonDisagrees {
  func series(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    return report.sentences.filter { $0.passage.role != .caption && !$0.hasReferences }.flatMap { sentence in
      [trend(sentence), all(sentence), ends(sentence), most(sentence), completion(sentence), half(sentence)]
        .compactMap { $0 }
    }
  }

  private func defect(_ wrong: StatedNumber, _ other: StatedNumber, zh: String, en: String) -> Defect {
    Defect(
      Message(zh: zh, en: en), at: wrong.place, about: [wrong.words], values: [wrong.value, other.value],
      fix: page.fix, notes: [Message(zh: "相比的数", en: "what it is compared with").note(at: other.place)])
  }

  private static let periods = ["逐年", "逐季", "逐月", "持续", "连年", "连续"]
  private static let rising = ["增长", "增加", "上升", "提高", "提升"]
  private static let falling = ["下降", "减少", "降低", "下滑"]

  /// `逐年增长，2021 年 520 人、2022 年 480 人、2023 年 610 人`.
  private func trend(_ sentence: Sentence) -> Defect? {
    let isUp = Self.periods.contains { period in Self.rising.contains { sentence.has(period + $0) } }
    let isDown = Self.periods.contains { period in Self.falling.contains { sentence.has(period + $0) } }
    guard isUp != isDown, let first = sentence.numbers.first, first.number.kind != .plain,
      !sentence.hasAny(["增幅", "增速", "降幅", "增长率", "其中", "分别增长", "分别下降"])
    else { return nil }
    // What goes on as a list; a target may stand behind it.
    let list =
      [first] + sentence.numbers.dropFirst().prefix { ["", "、", "和", "及", "与", "，"].contains($0.lead.bare) }
    let years = list.compactMap(\.years.last)
    guard list.count > 2, list.allSatisfy({ $0.isComparable(to: first) && !$0.number.isRange }),
      years.isEmpty || years.count == 1 && first.lead.has("分别")
        || years.count == list.count && years == years.sorted()
    else { return nil }
    let broken = zip(list, list.dropFirst()).first { earlier, later in
      isUp ? later.value < earlier.value : earlier.value < later.value
    }
    return broken.map { earlier, later in
      defect(
        later, earlier, zh: "写\(isUp ? "逐期增长" : "逐期下降")，而 \(earlier.words) 之后是 \(later.words)",
        en:
          "\(later.words) follows \(earlier.words), and the text says that it only \(isUp ? "rose" : "fell")")
    }
  }

  private static let bounds: [(words: [String], isAbove: Bool, isEqual: Bool)] = [
    (["均超过", "均高于", "都超过", "都高于", "均大于"], true, false),
    (["均达到", "均不低于", "都达到", "均不少于", "均达", "均在"], true, true),
    (["均低于", "均小于", "都低于", "均少于"], false, false), (["均不超过", "均不高于", "均未超过"], false, true),
  ]

  /// `分别为 98.2%、94.6% 和 96.0%，均超过 95%`.
  private func all(_ sentence: Sentence) -> Defect? {
    for (index, bar) in sentence.numbers.enumerated() where index > 1 {
      let before = bar.before.bare
      guard let bound = Self.bounds.first(where: { before.endsInAny($0.words) }),
        let start = sentence.numbers[..<index].lastIndex(where: { $0.lead.has("分别") }),
        // `低于 80 分，其余各月均不低于 80 分` speaks of the others.
        !bar.lead.hasAny(["其余", "其他", "其它", "除"])
      else { continue }
      let list = sentence.numbers[start..<index]
      let behind = sentence.passage.text(from: bar.range.upperBound, to: sentence.range.upperBound)
        .prefix { !"，。；".contains($0) }
      guard list.count > 1, list.allSatisfy({ $0.isComparable(to: bar) }),
        !before.hasSuffix("均在") || behind.hasPrefix("以上")
      else { continue }
      let odd = list.first { number in
        number.value == bar.value ? !bound.isEqual : (bar.value < number.value) != bound.isAbove
      }
      // The last one is compared as any two numbers side by side are.
      if let odd,
        odd.place != list.last?.place || bound.isEqual && bound.isAbove == false || before.hasSuffix("均在")
      {
        return defect(
          odd, bar, zh: "写“均”\(bound.isAbove ? "高于" : "低于") \(bar.words)，而其中有 \(odd.words)",
          en: "all are said to be \(bound.isAbove ? "above" : "below") \(bar.words), and one is \(odd.words)")
      }
    }
    return nil
  }

  /// `东河镇最高，为 98.2%，西山乡最低，为 99.1%`.
  private func ends(_ sentence: Sentence) -> Defect? {
    func value(behind word: String) -> StatedNumber? {
      guard let range = sentence.passage.bytes[sentence.range].range(of: word) else { return nil }
      return sentence.numbers.first { number in
        number.range.lowerBound >= range.upperBound
          && sentence.passage.text(from: range.upperBound, to: number.range.lowerBound).count < 14
          && !sentence.passage.text(from: range.upperBound, to: number.range.lowerBound).hasAny(["最", "；"])
      }
    }
    guard let high = value(behind: "最高"), let low = value(behind: "最低"), high.isComparable(to: low),
      high.number.kind == low.number.kind, high.number.kind != .plain, high.value < low.value,
      !sentence.hasAny(["不超过", "不低于", "限价", "标准"])
    else { return nil }
    return defect(
      low, high, zh: "最低的 \(low.words) 高于最高的 \(high.words)",
      en: "the lowest, \(low.words), is above the highest, \(high.words)")
  }

  private static let most = ["最高", "最多", "最大"]
  private static let least = ["最低", "最少", "最小"]

  /// `设备购置 120 万元、运行维护 140 万元、人员 85 万元，设备购置占比最高`.
  private func most(_ sentence: Sentence) -> Defect? {
    // `三类支出中` counts what follows.
    let stated = sentence.numbers.filter { !$0.number.isSpelled }
    // `全年 120 人次，分季度为：一季度 30 人次……`: a total is none of those that are compared.
    let numbers = sentence.opensList(stated) ? Array(stated.dropFirst()) : stated
    guard let last = numbers.last, numbers.count > 2,
      numbers.allSatisfy({ $0.isComparable(to: last) && $0.number.kind != .plain && $0.years.isEmpty })
    else { return nil }
    let behind = sentence.passage.text(from: last.range.upperBound, to: sentence.range.upperBound)
    let isHigh = behind.hasAny(Self.most)
    guard isHigh != behind.hasAny(Self.least), !behind.hasAny(["增", "降", "之一", "率", "均"]) else { return nil }
    let named = numbers.filter { number in
      let name = String(number.lead.reversed().prefix { $0.isHan }.reversed())
        .trimming(leading: ["其中", "和"], trailing: ["为", "支出"])
      return name.count > 1 && behind.has(name)
    }
    let values = numbers.map(\.value)
    guard named.count == 1, let one = named.first, let extreme = isHigh ? values.max() : values.min(),
      one.value != extreme, let other = numbers.first(where: { $0.value == extreme })
    else { return nil }
    return defect(
      one, other, zh: "写 \(one.words) \(isHigh ? "最高" : "最低")，同一句里还有 \(other.words)",
      en: "\(one.words) is called the \(isHigh ? "highest" : "lowest"), and the sentence has \(other.words)")
  }

  /// `计划培训 300 人，实际培训 285 人，超额完成任务`.
  private func completion(_ sentence: Sentence) -> Defect? {
    for (plan, done) in zip(sentence.numbers, sentence.numbers.dropFirst()) {
      let behind = sentence.passage.text(from: done.range.upperBound, to: sentence.range.upperBound)
        .prefix { !"。；".contains($0) }
      guard plan.isComparable(to: done), [.count, .measure, .money].contains(plan.number.kind),
        plan.number.bound == .exact, done.number.bound == .exact, plan.lead.hasAny(["计划", "目标", "应完成"]),
        !plan.lead.has("实际"), done.lead.hasAny(["实际", "完成"]), !done.lead.hasAny(["计划", "目标", "其中"]),
        behind.count < 14
      else { continue }
      // `全部完成结业考核` tells of something else.
      let said = behind.trimming(leading: ["，", " "], trailing: [])
      let isAll = ["全部完成", "超额完成", "圆满完成", "全面完成"].contains { word in
        said.hasPrefix(word)
          && ["", "任务", "计划", "目标", "年度", "了"].contains {
            $0.isEmpty ? said == word : said.dropFirst(4).hasPrefix($0)
          }
      }
      let isShort = behind.hasAny(["未完成计划", "未完成年度", "未完成目标", "未全部完成"])
      let isOver = behind.has("超额完成")
      let isWrong =
        isAll
        ? done.value < plan.value || isOver && done.value == plan.value
        : isShort && plan.value < done.value
      if isWrong {
        return defect(
          done, plan, zh: "计划 \(plan.words)，实际 \(done.words)，与“\(behind.bare)”不符",
          en: "\(plan.words) were planned and \(done.words) done, which is not what the text concludes")
      }
    }
    return nil
  }

  private static let over = ["过半", "超过半数", "半数以上", "一半以上", "超过一半", "more than half", "over half"]
  private static let under = ["不足一半", "不到一半", "不足半数", "不到半数", "less than half", "fewer than half"]

  /// `发放的 200 份问卷中仅有 90 份回收，回收过半`.
  private func half(_ sentence: Sentence) -> Defect? {
    let text = sentence.text.lowercased()
    let isOver = text.hasAny(Self.over)
    let counts = sentence.numbers.filter { $0.number.isAmount || $0.number.kind == .plain }
    guard isOver != text.hasAny(Self.under), counts.count == 2, sentence.numbers.count == 2,
      let whole = counts.max(by: { $0.value < $1.value }), let part = counts.min(by: { $0.value < $1.value }),
      whole.isComparable(to: part) || part.number.kind == .plain || whole.number.unit == "thing"
        || part.number.unit == "thing",
      whole.value > part.value, counts.allSatisfy({ $0.years.isEmpty && $0.number.bound == .exact }),
      let share = part.value.divided(by: whole.value)
    else { return nil }
    let half = Fraction(1, over: 2)
    guard isOver ? share < half : half < share else { return nil }
    return defect(
      part, whole, zh: "\(part.words) 是 \(whole.words) 的\(isOver ? "不到一半" : "一半以上")，与所写相反",
      en:
        "\(part.words) of \(whole.words) is \(isOver ? "less" : "more") than half, the opposite of what is said"
    )
  }
}
