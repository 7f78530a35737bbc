internal import Diagnostics
internal import Evaluation

/// Rates over another budget than that of the evaluation, of which no amount of the report is that part.
extension SentenceRateDisagrees {
  /// `若按年初预算 650.00 万元计算，为 93.08%`.
  func otherwise(_ report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    let told = report.sentences.filter { sentence in
      !sentence.hasReferences && sentence.hasAny(["若按", "如按", "如以", "若以"]) && sentence.has("执行率")
    }
    guard !told.isEmpty else { return [] }
    let said = report.sentences.flatMap(\.numbers).filter { $0.number.kind == .money }.map(\.value)
    let cells = report.tables.flatMap { table in
      table.rows.flatMap { row in
        row.indices.compactMap { column in row[column].number.map { table.inUnit($0, column: column).value } }
      }
    }
    // A column without its unit is in 万元 or in 元.
    let amounts = Set(said + cells + cells.map { $0 * Fraction(10_000) })
    return told.flatMap { sentence in
      zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { whole, rate -> Defect? in
        let between = sentence.passage.text(from: whole.range.upperBound, to: rate.range.lowerBound)
          .without([" ", "，", "预算", "则"])
        guard whole.number.kind == .money, whole.lead.hasAny(["若按", "如按", "如以", "若以"]),
          whole.lead.has("预算"), rate.number.kind == .share, rate.number.bound == .exact,
          rate.number.hasThreeDigits, !whole.value.isZero, [whole].allSatisfy({ $0.number.bound == .exact }),
          ["计算为", "计算执行率为", "计算执行率", "测算为", "测算执行率为", "计执行率为", "为分母执行率为", "为分母计算执行率为"].contains(between),
          !amounts.contains(where: { rate.number.isRatio(of: $0, to: whole.value) })
        else { return nil }
        let exact = whole.value * rate.value
        return Defect(
          Message(
            zh: "\(whole.words) 的 \(rate.words) 是 \(whole.number.words(for: exact))，文中没有这个数",
            en:
              "\(rate.words) of \(whole.words) is \(whole.number.words(for: exact)), which stands nowhere in the text"
          ),
          at: rate.place, about: [rate.words, whole.words], values: [rate.value], fix: page.fix,
          notes: [Message(zh: "分母", en: "the denominator").note(at: whole.place)])
      }
    }
  }
}
