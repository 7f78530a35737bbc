internal import Diagnostics
internal import Evaluation

/// What is wrong with some of a sample, where another place tells how many of the same sample are right.
extension SentencePartsDisagree {
  /// Whether a semicolon divides a number from a list, and it counts in other words or tells of something done:
  /// `其中一次合格 206 个；发生变更 7 项`.
  static func isApart(
    _ number: StatedNumber, from first: StatedNumber, in sentence: Sentence, of whole: StatedNumber
  ) -> Bool {
    guard number.number.kind == .count, first.range.upperBound <= number.range.lowerBound else {
      return false
    }
    let between = sentence.passage.text(from: first.range.upperBound, to: number.range.lowerBound)
    let units = [whole.number.unitWord, first.number.unitWord]
    return between.hasAny(["；", ";"])
      && (!units.contains(number.number.unitWord)
        || number.lead.hasAny(["发生", "开展", "组织", "检查", "抽查", "举办", "签订", "全年", "另"]))
  }

  /// Whether a sentence counts its parts before the total, and each is named as what it counts: `三个包合计 268.80 万元，其中包 1 为
  /// 170.40 万元、包 2 为……、包 3 为……`.
  static func areCounted(_ parts: [StatedNumber], in sentence: Sentence) -> Bool {
    // `三个标段共 900 万元，其中一标段已支付 300 万元`: something else of each.
    let done = ["支付", "完成", "支出", "结算", "到位", "拨付", "已", "实际", "审定", "变更", "节约", "核减", "自筹", "补助"]
    guard parts.count > 1, let first = parts.first, !parts.contains(where: { $0.lead.hasAny(done) }) else {
      return false
    }
    return sentence.numbers.contains { count in
      guard count.number.kind == .count, count.value == Fraction(parts.count),
        count.range.upperBound < first.range.lowerBound,
        let noun = count.tail.bare.first ?? count.words.last, noun.isHan
      else { return false }
      let nouns = ["标", "包", "期", "批", "片", "线", "校", "镇", "村", "园"].filter {
        count.words.has($0) || count.tail.prefix(2).has($0)
      }
      return nouns.contains { noun in parts.allSatisfy { $0.before.suffix(8).has(noun) } }
    }
  }

  /// Whether the rate of the whole stands right behind each part: `其中取得证书 1,674 人，取证率 90.00%；就业 1,302 人，就业率
  /// 70.00%`, where one may be in both.
  static func haveRates(_ parts: [StatedNumber], of whole: StatedNumber, in sentence: Sentence) -> Bool {
    parts.allSatisfy { part in
      guard let rate = sentence.numbers.first(where: { $0.range.lowerBound >= part.range.upperBound }) else {
        return false
      }
      return rate.number.kind == .share && rate.number.isRatio(of: part.value, to: whole.value)
    }
  }

  private static let faults = [
    "不", "未", "超期", "逾期", "超时", "缺", "无效", "有误", "错", "作废", "遗漏", "滞后", "延迟", "超标",
  ]
  private static let samples = ["抽查", "抽检", "检查", "核查", "抽取", "检测", "抽样", "调查", "复核", "走访"]
  /// Terms of every sample.
  private static let silent: Set<String> = [
    "抽查", "抽检", "件中", "份中", "户中", "的件", "合同", "项目", "检查", "核查", "抽样", "其中",
  ]

  /// `抽查的 200 件中，12 件审查超期`, and `抽查 200 件，在 3 个工作日内完成审查的 188 件` elsewhere.
  func rests(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let told = report.sentences + report.cellSentences
    return told.flatMap { sentence -> [Defect] in
      guard !sentence.hasReferences, sentence.hasAny(Self.samples), sentence.hasAny(Self.faults) else {
        return []
      }
      let counts = sentence.numbers.filter {
        $0.number.kind == .count && $0.number.bound == .exact && !$0.number.isRange
      }
      guard let whole = counts.first, whole.tail.hasSuffix("中") || whole.lead.hasAny(Self.samples) else {
        return []
      }
      return counts.dropFirst().compactMap { wrong in
        let words = Self.phrase(of: wrong, in: sentence)
        guard wrong.number.unit == whole.number.unit, wrong.value < whole.value, words.hasAny(Self.faults)
        else { return nil }
        return rest(wrong, of: whole, Self.terms(words), sentence, told)
      }
    }
  }

  /// The words of the clause behind a number, else before it.
  private static func phrase(of number: StatedNumber, in sentence: Sentence) -> String {
    number.tail.contains(where: \.isHan) ? number.tail : number.lead
  }

  private static func terms(_ words: String) -> Set<String> {
    Terms.all(in: words.without(faults + ["的", "被", "有"])).subtracting(silent)
  }

  private func rest(
    _ wrong: StatedNumber, of whole: StatedNumber, _ terms: Set<String>, _ sentence: Sentence,
    _ told: [Sentence]
  ) -> Defect? {
    guard !terms.isEmpty else { return nil }
    let others = told.filter { other in
      other.passage.place(other.range) != sentence.passage.place(sentence.range)
        && other.numbers.contains { $0.value == whole.value && $0.number.unit == whole.number.unit }
    }
    // The numbers of the same sample elsewhere that tell what is right by the same words.
    let right = others.flatMap { other in
      other.numbers.filter { number in
        number.number.unit == whole.number.unit && number.value < whole.value && number.number.bound == .exact
          && number.value * Fraction(2) > whole.value
          && !Self.phrase(of: number, in: other).hasAny(Self.faults)
          && !terms.isDisjoint(with: Self.terms(number.lead + number.tail))
      }
    }
    let said = others.flatMap(\.numbers).contains {
      $0.value == wrong.value && $0.number.unit == wrong.number.unit
    }
    guard let first = right.first, Set(right.map(\.value)).count == 1, !said,
      first.value + wrong.value != whole.value,
      // Several faults may make up what is wrong.
      first.value + wrong.value > whole.value
        || sentence.numbers.count(where: { $0.number.unit == wrong.number.unit }) == 2
    else { return nil }
    let exact = whole.value - first.value
    return Defect(
      Message(
        zh: "\(whole.words)中另一处有 \(first.words) 是好的，其余是 \(wrong.number.words(for: exact))，不是 \(wrong.words)",
        en:
          "of \(whole.words), \(first.words) are right elsewhere, which leaves \(wrong.number.words(for: exact)), not \(wrong.words)"
      ),
      at: wrong.place, about: [wrong.words], values: [wrong.value, exact], fix: page.fix,
      notes: [Message(zh: "另一处", en: "elsewhere").note(at: first.place)])
  }
}
