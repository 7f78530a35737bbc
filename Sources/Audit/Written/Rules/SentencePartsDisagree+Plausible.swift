internal import Diagnostics
internal import Evaluation

/// Which of the numbers that look like parts can be meant as the parts of a total.
extension SentencePartsDisagree {
  /// The defect of a total and its parts; nil where they are nowhere near each other, so that the sentence means
  /// something else.
  func defect(_ whole: StatedNumber, _ parts: [StatedNumber], _ sum: Fraction) -> Defect? {
    // `8 家退出，其中 5 家……、4 家……，最终 73 家完成`: what came of it is no part.
    let listed = parts.prefix {
      !["最终", "目前", "至此", "最后"].contains(where: $0.lead.bare.trimming(leading: ["，"], trailing: []).hasPrefix)
    }
    if listed.count > 1, listed.count < parts.count {
      let rest = Array(listed)
      return rest.map(\.value).sum == whole.value ? nil : defect(whole, rest, rest.map(\.value).sum)
    }
    guard let meant = Self.meant(parts, of: whole, sum) else { return nil }
    let own = meant.count == parts.count ? sum : meant.map(\.value).sum
    return Defect(
      Message(
        zh:
          "总数是 \(whole.words)，而分项之和 \(meant.map { $0.words }.joined(separator: " + ")) = \(whole.number.words(for: own))",
        en:
          "the total is \(whole.words), but its parts \(meant.map { $0.words }.joined(separator: " + ")) = \(whole.number.words(for: own))"
      ),
      at: whole.place, about: [whole.words], values: [whole.value, own], fix: page.fix,
      notes: [
        Message(zh: "分项从这里开始", en: "the parts begin here").note(at: meant[0].place),
        Message(zh: "最后一个分项", en: "the last part").note(at: meant[meant.count - 1].place),
      ])
  }

  /// Whether parts that a list need not give in full miss a large total by one digit and by no more than a thirtieth:
  /// `库容 16,800 吨，其中机械冷库 10,600 吨、气调库 6,000 吨`.
  static func isAlmost(_ sum: Fraction, _ whole: StatedNumber) -> Bool {
    whole.value >= Fraction(1000) && sum < whole.value && (whole.value - sum) * Fraction(30) <= whole.value
      && Slip.isOneDigit(
        whole.number.digits, sum.divided(by: whole.value.divided(by: whole.number.digits) ?? .one) ?? sum)
  }

  /// Whether a list that ends its sentence misses its total by one digit of one number, at two decimals or more, or
  /// whole things by a tenth at the most: `未支出的 24.00 万元，其中补助 21.20 万元、设备 1.60 万元、培训 0.80 万元`.
  static func isOneDigitOff(
    _ sum: Fraction, _ whole: StatedNumber, _ parts: [StatedNumber], _ sentence: Sentence
  ) -> Bool {
    let isOfThings =
      whole.number.kind == .count && ([whole] + parts).allSatisfy { $0.value.isExact(atPlaces: 0) }
      && sum * Fraction(10) >= whole.value * Fraction(9)
    guard let last = parts.last, parts.count > (isOfThings ? 1 : 2),
      ([whole] + parts).allSatisfy({
        (isOfThings || $0.words.has(".")) && $0.number.unitWord == whole.number.unitWord
      }),
      zip(parts, parts.dropFirst()).allSatisfy({ left, right in
        sentence.passage.text(from: left.range.upperBound, to: right.range.lowerBound).bare.hasPrefix("、")
      }),
      ["", "。", "；", "，"].contains(where: {
        sentence.passage.text(from: last.range.upperBound, to: sentence.range.upperBound).bare.prefix(1) == $0
      }), !sentence.hasAny(["主要", "等"])
    else { return false }
    let rest = ((whole.value - sum).magnitude.divided(by: whole.number.step) ?? .one).rounded(places: 0).plain
    return (whole.value - sum).magnitude * Fraction(5) <= whole.value && rest.filter { $0 != "0" }.count == 1
  }

  /// The parts as they are, or the first or last ones of them where all together are far from the total.
  private static func meant(_ parts: [StatedNumber], of whole: StatedNumber, _ sum: Fraction)
    -> [StatedNumber]?
  {
    // `全部 4 台大型设备（磁共振、CT、DSA、加速器各 1 台）`
    if parts.contains(where: { $0.lead.bare.hasSuffix("各") }) { return nil }
    // `带动 5,332 户，其中脱贫户 618 户；目标为 5,000 户`
    if !whole.lead.has("目标"), parts.contains(where: { $0.lead.bare.endsInAny(["目标", "目标为", "目标是"]) }) {
      return nil
    }
    // `年初预算 1,580 万元，其中补贴 1,400 万元；追加补贴 80 万元`
    if whole.lead.has("年初"), parts.contains(where: { $0.lead.hasAny(["追加", "调增", "调减"]) }) { return nil }
    if parts.count < 2 || parts.map(\.value).sum != sum { return parts }
    if Slip.isLikely(whole.value, for: sum) { return isWholeOfSome(parts, whole) ? nil : parts }
    let runs = (2..<max(2, parts.count)).reversed().flatMap {
      [Array(parts.prefix($0)), Array(parts.suffix($0))]
    }
    // `252 人中，97 人……，118 人……，27 人；分区县看，76 人……`
    if let run = runs.first(where: {
      Slip.isNear(whole.value, $0.map(\.value).sum) && $0.map(\.value).sum != whole.value
    }) {
      return run
    }
    // Kinds of cases that overlap come to more than all; an amount of money is in one of its parts only.
    let isOneList = !parts.contains {
      $0.lead.hasAny(["；", "上年", "同期", "全区", "全县", "全市"]) || $0.before.bare.hasSuffix("；")
    }
    let canOverlap =
      isOneList && whole.number.kind != .money && sum > whole.value
      && parts.allSatisfy { $0.value <= whole.value }
    // `150,000` for 1,500,000.
    let isShifted = parts.contains { part in
      [Fraction(10), Fraction(1, over: 10), Fraction(10_000), Fraction(1, over: 10_000)].contains {
        sum - part.value + part.value * $0 == whole.value
      }
    }
    return canOverlap || isShifted ? parts : nil
  }

  /// Whether all parts but one or two are the whole: `1180 人，少 20 人；1340 人，多 40 人` of 2520.
  private static func isWholeOfSome(_ parts: [StatedNumber], _ whole: StatedNumber) -> Bool {
    guard parts.count > 3 else { return false }
    let rest = parts.map(\.value).sum - whole.value
    return parts.indices.contains { first in
      parts.indices.contains { second in second > first && parts[first].value + parts[second].value == rest }
    }
  }
}
