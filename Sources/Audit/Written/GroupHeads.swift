internal import Evaluation

extension WrittenTable {
  /// The rows that stand above what adds up to them, where all rows but totals are such a row or below one: `决策 | 15`
  /// above `政策依据 | 8` and `目标 | 7`. Empty where no column says so.
  var groupHeads: [Int] {
    let plain = rows.indices.filter { !isTotal($0) }
    return head.indices.lazy.map { groupHeads(among: plain, $0) }.first { !$0.isEmpty } ?? []
  }

  private func groupHeads(among plain: [Int], _ column: Int) -> [Int] {
    let values = plain.compactMap { rows[$0][column].number?.value }
    guard values.count == plain.count else { return [] }
    var heads: [Int] = []
    var index = 0
    while index < values.count {
      var (sum, end) = (Fraction.zero, index + 1)
      while end < values.count, sum < values[index] { (sum, end) = (sum + values[end], end + 1) }
      guard sum == values[index], end > index + 1 else { return [] }
      heads.append(plain[index])
      index = end
    }
    // Pairs of equal numbers are no groups.
    return heads.count > 1 && plain.count > heads.count * 2 ? heads : []
  }
}
