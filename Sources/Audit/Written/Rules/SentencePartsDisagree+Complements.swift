internal import Diagnostics
internal import Evaluation

/// Weights that a sentence gives by their name, and shares above and below one bound.
extension SentencePartsDisagree {
  /// `决策权重 20 分、过程权重 20 分、产出权重 30 分、效益权重 30 分，满分 100 分`.
  func weighed(_ sentence: Sentence) -> Defect? {
    let points = sentence.numbers.filter { $0.number.kind == .points && $0.number.bound == .exact }
    let parts = points.filter { $0.lead.trimming(leading: [], trailing: ["为", " "]).hasSuffix("权重") }
    let others = points.filter { number in !parts.contains { $0.place == number.place } }
    guard parts.count > 2, others.count == 1, let whole = others.first,
      whole.lead.trimming(leading: [], trailing: ["为", " "]).endsInAny(["满分", "总分", "合计", "共"]),
      case let sum = parts.map(\.value).sum, sum != whole.value
    else { return nil }
    return defect(whole, parts, sum)
  }

  /// `60 岁以上占 65%，60 岁以下占 45%`: more than all.
  func complements(_ sentence: Sentence) -> Defect? {
    let shares = sentence.numbers.filter { $0.number.kind == .share && $0.number.bound == .exact }
    guard shares.count == 2, !sentence.hasReferences else { return nil }
    let clauses = shares.map { share in
      share.before.split { "，；。、".contains($0) }.last.map { String($0) } ?? ""
    }
    if clauses[0].bare.hasSuffix("完成"), ["剩余", "其余", "尚余", "未完成"].contains(clauses[1].bare),
      shares[0].value + shares[1].value != .one
    {
      return defect(shares[0], [shares[0], shares[1]], shares[0].value + shares[1].value)
    }
    guard let above = clauses[0].firstRange(of: "以上"), let below = clauses[1].firstRange(of: "以下"),
      clauses.allSatisfy({ $0.bare.hasSuffix("占") }), case let bound = clauses[0][..<above.lowerBound].bare,
      bound.contains(where: \.isArabicDigit), clauses[1][..<below.lowerBound].bare.hasSuffix(bound.suffix(4)),
      shares[0].value + shares[1].value > .one
    else { return nil }
    return defect(shares[0], [shares[0], shares[1]], shares[0].value + shares[1].value)
  }
}
