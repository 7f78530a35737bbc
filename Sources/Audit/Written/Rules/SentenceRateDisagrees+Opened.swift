internal import Diagnostics
internal import Evaluation

/// Rates that stand before what they are of, and rates of what failed.
extension SentenceRateDisagrees {
  private static let verbs: [(rate: String, words: String)] = [
    ("满意率", "满意"), ("合格率", "合格"), ("达标率", "达标"), ("完成率", "完成"), ("知晓率", "知晓"), ("成活率", "成活"), ("办结率", "办结"),
    ("整改率", "整改"), ("通过率", "通过"), ("就业率", "就业"), ("结业率", "结业"), ("回访率", "回访"), ("验收率", "验收"),
  ]
  private static let wholes = [
    "检测", "抽检", "抽查", "检查", "共", "回收", "收回", "有效", "样品", "参训", "受理", "应", "监测", "检验", "培训", "种植", "栽植", "发现",
  ]

  /// `满意率 96%，发放 150 份，回收 150 份，满意 144 份`; `检测 2,000 批次，不合格 40 批次，不合格率 2%，合格率 98%`.
  func opened(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, (3...8).contains(sentence.numbers.count), sentence.has("率"),
      !sentence.isScale, ![.caption, .heading].contains(sentence.passage.role),
      !sentence.hasAny(["目标", "上年", "去年", "同比", "其中", "；", "复检", "加权", "平均"])
    else { return [] }
    return sentence.numbers.compactMap { opened($0, sentence) }
  }

  private func opened(_ rate: StatedNumber, _ sentence: Sentence) -> Defect? {
    guard rate.number.kind == .share, rate.number.bound == .exact, !rate.number.isRange,
      !rate.number.isSpelled,
      case let name = rate.lead.trimming(leading: ["，", "、", " "], trailing: ["为", "达到", "达", "是", " "]),
      let verb = Self.verbs.first(where: { name.hasSuffix($0.rate) })
    else { return nil }
    let isFailed = name.dropLast(verb.rate.count).endsInAny(["不", "未"])
    let counts = sentence.numbers.filter {
      $0.number.kind == .count && $0.number.bound == .exact && !$0.number.isRange && !$0.number.isSpelled
    }
    guard (2...3).contains(counts.count), let unit = counts.first?.number.unit,
      counts.allSatisfy({ $0.number.unit == unit })
    else { return nil }
    func has(_ number: StatedNumber, _ word: String) -> Bool {
      number.lead.bare.hasSuffix(word) || number.lead.bare.hasSuffix(word + "的")
        || number.lead.bare.isEmpty && number.tail.bare.hasPrefix(word)
    }
    let failed = counts.filter { number in ["不", "未"].contains { has(number, $0 + verb.words) } }
    let good = counts.filter { number in
      has(number, verb.words) && !failed.contains { $0.place == number.place }
    }
    let rest = counts.filter { number in !(failed + good).contains { $0.place == number.place } }
    guard failed.count + good.count == 1, let part = (failed + good).first, !rest.isEmpty,
      rest.allSatisfy({ $0.lead.hasAny(Self.wholes + ["发放"]) && !$0.value.isZero }),
      // Where the part is told before the rate by the same word, other readings hold it.
      isFailed || !failed.isEmpty || rate.place < part.place
    else { return nil }
    let isSame = isFailed == !failed.isEmpty
    let values = rest.map { isSame ? part.value : ($0.value - part.value) }
    let isRight = zip(values, rest).contains { rate.number.isRatio(of: $0, to: $1.value) }
    guard !isRight, let whole = rest.last, let value = values.last, let exact = value.divided(by: whole.value)
    else { return nil }
    return Defect(
      Message(
        zh:
          "\(whole.words)中\(isSame ? "" : "除去")\(part.words)，“\(name)”是 \(rate.number.words(for: exact))，不是 \(rate.words)",
        en:
          "with \(part.words) of \(whole.words) the rate is \(rate.number.words(for: exact)), not \(rate.words)"
      ),
      at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
      notes: [Message(zh: "分母", en: "the denominator").note(at: whole.place)])
  }
}
