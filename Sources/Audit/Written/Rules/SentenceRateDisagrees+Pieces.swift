internal import Diagnostics
internal import Evaluation

/// Shares of one whole that are not of one, what came of what was due, and what is withheld of a contract.
extension SentenceRateDisagrees {
  func pieces(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, (3...16).contains(sentence.numbers.count), !sentence.isScale,
      ![.caption, .heading].contains(sentence.passage.role),
      sentence.numbers.contains(where: { $0.number.kind == .share })
    else { return [] }
    return [shares(sentence), due(sentence), ofNamed(sentence), withheld(sentence), paid(sentence)]
      .compactMap { $0 }
  }

  private static func isPlain(_ number: StatedNumber) -> Bool {
    number.number.bound == .exact && !number.number.isRange && !number.number.isSpelled
  }

  /// An amount with its share, and what the share is of; empty where it goes on with the whole before.
  private typealias Piece = (part: StatedNumber, share: StatedNumber, whole: String)

  /// `前三季度支出 300 万元，占全年支出的 75%，四季度支出 100 万元，占 25%`.
  private func shares(_ sentence: Sentence) -> Defect? {
    var pieces: [Piece] = []
    if sentence.hasAny(["；", ";"]) { return nil }
    for (part, share) in zip(sentence.numbers, sentence.numbers.dropFirst()) {
      let between = sentence.passage.text(from: part.range.upperBound, to: share.range.lowerBound)
        .trimming(leading: ["，", "（", " "], trailing: [" ", "约", "为"])
      guard part.number.isAmount, share.number.kind == .share, Self.isPlain(part), Self.isPlain(share),
        between.hasPrefix("占"), between.count < 14, between.allSatisfy(\.isHan)
      else { continue }
      pieces.append((part, share, between.dropFirst().trimming(leading: [], trailing: ["的", "比", "比例"])))
    }
    if pieces.count < 2 { pieces = named(sentence) }
    guard (2...5).contains(pieces.count), let first = pieces.first,
      pieces.allSatisfy({
        $0.part.isComparable(to: first.part) && $0.part.number.unit == first.part.number.unit
          && ($0.whole.isEmpty || $0.whole == first.whole) && !$0.part.lead.has("其中")
          && !$0.share.value.isZero
      }),
      // More than all of one whole are shares of several.
      Self.isWhole(first.whole), pieces.map(\.share.value).sum <= .one
    else { return nil }
    let bounds = pieces.map(Self.bounds)
    guard let low = bounds.map(\.low).max(), let high = bounds.map(\.high).min(), high < low,
      let second = pieces.last, let one = Self.whole(first), let other = Self.whole(second)
    else { return nil }
    // The one that does not fit the others, where there are more than two.
    if pieces.count > 2 {
      let odd = pieces.indices.filter { index in
        let rest = bounds.indices.filter { $0 != index }.map { bounds[$0] }
        guard let low = rest.map(\.low).max(), let high = rest.map(\.high).min() else { return false }
        return low <= high
      }
      guard odd.count == 1 else { return nil }
    }
    return Defect(
      Message(
        zh:
          "\(first.part.words) 占 \(first.share.words)，总数约 \(first.part.number.words(for: one))；\(second.part.words) 占 \(second.share.words)，总数却约 \(first.part.number.words(for: other))",
        en:
          "\(first.part.words) as \(first.share.words) makes a whole of \(first.part.number.words(for: one)), \(second.part.words) as \(second.share.words) one of \(first.part.number.words(for: other))"
      ),
      at: second.share.place, about: [second.share.words], values: [one, other], fix: page.fix,
      notes: [Message(zh: "另一个占比", en: "the other share").note(at: first.share.place)])
  }

  private static func isWhole(_ name: String) -> Bool {
    name.hasAny(["支出", "投资", "资金", "收入", "预算", "总", "全年", "合计", "全部", "样本", "问卷", "构成"])
      && !name.hasAny(["县", "市", "区", "镇", "乡", "村", "该", "本", "其", "各", "当", "类", "同"])
  }

  private static func whole(_ piece: Piece) -> Fraction? { piece.part.value.divided(by: piece.share.value) }

  private static func bounds(_ piece: Piece) -> (low: Fraction, high: Fraction) {
    let (part, share) = (piece.part, piece.share)
    let (slack, error) = (part.number.tolerance, share.number.step * Fraction(1, over: 2))
    let least = share.value - error
    return (
      (part.value - slack).divided(by: share.value + error) ?? .zero,
      .zero < least ? (part.value + slack).divided(by: least) ?? .zero : Fraction(1_000_000_000_000)
    )
  }

  /// `由财政拨款 300 万元和自筹 100 万元构成，财政拨款占 75%，自筹占 25%`.
  private func named(_ sentence: Sentence) -> [Piece] {
    guard sentence.hasAny(["构成", "组成"]) else { return [] }
    let shares = sentence.numbers.filter { $0.number.kind == .share && Self.isPlain($0) }
    let pieces = shares.compactMap { share -> Piece? in
      let name = share.lead.trimming(leading: ["，", "其中", "、", " "], trailing: ["占比为", "占比", "占", " "])
      let parts = sentence.numbers.filter {
        $0.range.upperBound <= share.range.lowerBound && $0.number.isAmount && Self.isPlain($0)
          && $0.lead.bare.hasSuffix(name)
      }
      guard name.count > 1, name.allSatisfy(\.isHan), parts.count == 1, let part = parts.first else {
        return nil
      }
      return (part, share, "构成")
    }
    return pieces.count == shares.count ? pieces : []
  }

  /// `耕地面积 92 万亩，已建成高标准农田 64.4 万亩，占耕地面积的 70%`.
  private func ofNamed(_ sentence: Sentence) -> Defect? {
    let numbers = sentence.numbers
    return numbers.indices.dropFirst(2).lazy.compactMap { index -> Defect? in
      let (whole, part, rate) = (numbers[index - 2], numbers[index - 1], numbers[index])
      guard rate.number.kind == .share, Self.isPlain(rate), rate.lead.hasPrefix("占"),
        rate.lead.hasSuffix("的"),
        case let name = rate.lead.dropFirst().dropLast().bare, name.count > 2, name.allSatisfy(\.isHan),
        whole.lead.bare.hasSuffix(name), Self.isPlain(whole), Self.isPlain(part),
        part.isComparable(to: whole),
        part.number.unit == whole.number.unit, part.number.isAmount, part.value < whole.value,
        // Three digits are read elsewhere.
        !rate.number.hasThreeDigits, !part.lead.hasAny(["增", "减", "比", "较"]),
        !rate.number.isRatio(
          of: part.value, to: whole.value, slack: part.number.tolerance + whole.number.tolerance)
      else { return nil }
      return self.rateDefect(rate, part, whole)
    }.first
  }

  private static func isCounted(_ number: StatedNumber) -> Bool {
    isPlain(number) && (number.number.isAmount || number.number.kind == .plain)
  }

  /// `应收水费 860 万元，实收 817 万元，收缴率 95%，欠费 43 万元`.
  private func due(_ sentence: Sentence) -> Defect? {
    let dues = sentence.numbers.filter { $0.lead.has("应") && Self.isCounted($0) }
    guard dues.count == 1, let due = dues.first, let mark = due.lead.lastIndex(of: "应"),
      case let verb = due.lead[due.lead.index(after: mark)...].prefix(1), verb.first?.isHan == true,
      !["当", "急", "对", "用", "于", "由", "为"].contains(String(verb)), !due.value.isZero,
      !due.lead[..<mark].hasAny(["相", "供", "反", "效", "响", "适", "对"])
    else { return nil }
    let came = sentence.numbers.filter { number in
      number.place != due.place && Self.isCounted(number)
        && number.number.unit == due.number.unit && number.isComparable(to: due)
        && ["实" + verb, "已" + verb, "实际" + verb].contains { number.lead.has($0) }
    }
    let rates = sentence.numbers.filter {
      $0.number.kind == .share && Self.isPlain($0)
        && $0.lead.trimming(leading: [], trailing: ["为", "达", "达到", " "]).hasSuffix("率")
        && $0.lead.has(String(verb)) && RateName($0) != nil
    }
    guard came.count == 1, let part = came.first, rates.count == 1, let rate = rates.first,
      !sentence.hasAny(["减免", "上年", "往年", "历年", "陈欠", "免缴", "核减"]),
      // The rate is of both, or one of both is of what is left.
      !rate.number.isRatio(
        of: part.value, to: due.value, slack: part.number.tolerance + due.number.tolerance),
      !sentence.numbers.contains(where: { other in
        other.place != part.place && other.place != due.place && other.isComparable(to: due)
          && !other.value.isZero
          && (rate.number.isRatio(of: part.value, to: other.value)
            || rate.number.isRatio(of: other.value, to: due.value))
      })
    else { return nil }
    return rateDefect(rate, part, due)
  }

  private func rateDefect(_ rate: StatedNumber, _ part: StatedNumber, _ whole: StatedNumber) -> Defect? {
    guard let exact = part.value.divided(by: whole.value) else { return nil }
    return Defect(
      Message(
        zh: "\(part.words) ÷ \(whole.words) = \(rate.number.words(for: exact))，不是 \(rate.words)",
        en: "\(part.words) ÷ \(whole.words) = \(rate.number.words(for: exact)), not \(rate.words)"),
      at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
      notes: [Message(zh: "分母", en: "the denominator").note(at: whole.place)])
  }

  private static let contracts = [
    "合同金额", "合同价", "合同总价", "合同总额", "中标价", "合同价款", "合同额", "合同金额为", "合同价为", "合同总价为",
  ]

  /// `合同金额 48 万元，质保金按 5%预留 2.4 万元`.
  private func withheld(_ sentence: Sentence) -> Defect? {
    let money = sentence.numbers.filter { $0.number.kind == .money && Self.isPlain($0) }
    let contracts = money.filter { $0.lead.bare.endsInAny(Self.contracts) }
    guard contracts.count == 1, let contract = contracts.first else { return nil }
    return zip(sentence.numbers, sentence.numbers.dropFirst()).lazy.compactMap { rate, part -> Defect? in
      let between = sentence.passage.text(from: rate.range.upperBound, to: part.range.lowerBound)
      guard rate.number.kind == .share, Self.isPlain(rate), part.number.kind == .money, Self.isPlain(part),
        contract.place < rate.place, rate.lead.bare.endsInAny(["按", "按合同价的", "按合同金额的", "按照"]),
        ["预留", "扣留", "留存", "缴纳"].contains(between.bare),
        !money.contains(where: {
          $0.place != part.place
            && (part.number.agrees(with: $0.value * rate.value)
              || rate.number.isRatio(of: part.value, to: $0.value))
        })
      else { return nil }
      let exact = contract.value * rate.value
      return Defect(
        Message(
          zh: "\(contract.words) 的 \(rate.words) 是 \(part.number.words(for: exact))，不是 \(part.words)",
          en: "\(rate.words) of \(contract.words) is \(part.number.words(for: exact)), not \(part.words)"),
        at: part.place, about: [part.words], values: [part.value, exact], fix: self.page.fix,
        notes: [Message(zh: "合同金额", en: "the contract").note(at: contract.place)])
    }.first
  }

  /// `合同价 500 万元，首付款按 30%支付 150 万元，进度款支付 240 万元，累计支付 78%`.
  private func paid(_ sentence: Sentence) -> Defect? {
    let money = sentence.numbers.filter { $0.number.kind == .money && Self.isPlain($0) }
    guard let rate = sentence.numbers.last, rate.number.kind == .share, Self.isPlain(rate),
      ["累计支付", "累计付款", "累计拨付", "累计支付比例", "累计支付比例为", "累计支付至"].contains(rate.lead.bare),
      let contract = money.first,
      contract.lead.bare.endsInAny(Self.contracts), money.count > 2,
      case let paid = Array(money.dropFirst()), paid.allSatisfy({ $0.lead.hasAny(["支付", "拨付", "预付"]) }),
      case let sum = paid.map(\.value).sum,
      !rate.number.isRatio(of: sum, to: contract.value, slack: paid.map(\.number.tolerance).sum),
      !paid.contains(where: { rate.number.isRatio(of: $0.value, to: contract.value) }),
      let exact = sum.divided(by: contract.value)
    else { return nil }
    return Defect(
      Message(
        zh: "各笔支付之和占 \(contract.words) 的 \(rate.number.words(for: exact))，不是 \(rate.words)",
        en: "the payments are \(rate.number.words(for: exact)) of \(contract.words), not \(rate.words)"),
      at: rate.place, about: [rate.words], values: [rate.value, exact], fix: page.fix,
      notes: [Message(zh: "合同金额", en: "the contract").note(at: contract.place)])
  }
}
