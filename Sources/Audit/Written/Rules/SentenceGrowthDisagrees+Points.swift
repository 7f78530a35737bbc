internal import Diagnostics
internal import Evaluation

/// Differences of two rates that are given in per cent.
extension SentenceGrowthDisagrees {
  struct Rate {
    let number: TextNumber
    let terms: Set<String>
    /// What stands before it, or the label of its row, the head of its column and the caption.
    let name: String
    let words: String
    let place: Place
  }

  private static let above = up + ["高出", "高于", "超出", "超过"]
  private static let below = down + ["低于"]
  /// What is planned, or is a growth of each year.
  private static let planned = ["每", "年均", "平均", "复合", "计划", "力争", "应", "拟", "预计", "不", "以上"]

  /// `覆盖率 6.09%，比上年提高 0.28%`, where 5.81% stands elsewhere: points, and no growth.
  func points(_ report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    let rates = Self.rates(report)
    return report.sentences.flatMap { sentence -> [Defect] in
      guard !sentence.hasReferences else { return [] }
      return zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { rate, change -> Defect? in
        let isComputed = report.isAlone && rate.before.bare.endsInAny(["=", "＝"])
        let name =
          isComputed
          ? Self.rateName(rate) : rate.lead.trimming(leading: [], trailing: ["为", "达", "达到", "是", " "])
        let isDown = change.lead.hasAny(Self.below)
        guard rate.number.kind == .share, change.number.kind == .share,
          [rate, change].allSatisfy({ $0.number.bound == .exact && !$0.number.isRange }),
          change.number.step < .hundredth, !change.value.isZero, change.lead.count < 14,
          name.endsInAny(["率", "度", "比例", "占比", "比重"]), !name.hasAny(Self.above + Self.below + ["增"]),
          isDown != change.lead.hasAny(Self.above), !(change.lead + change.tail).hasAny(Self.planned)
        else { return nil }
        let terms = Terms(String(name.suffix(8)), isChinese: true).pairs
        let kin = rates.filter { $0.place != rate.place && !$0.terms.isDisjoint(with: terms) }
        let old = isDown ? rate.value + change.value : rate.value - change.value
        let other = kin.first { $0.number.value == old }
        // `市民投诉量比上年下降 25.58%` is the change of something else.
        guard Self.hasNoSubject(change) else { return nil }
        // Without the other rate only the words for a change between two times tell of points.
        let isChange =
          change.lead.hasAny(["比", "较"]) && change.lead.endsInAny(["提高", "上升", "下降", "降低", "提升"])
        guard other != nil || isChange,
          !kin.contains(where: { base in
            base.number.step <= rate.number.step
              && change.number.isRatio(
                of: (rate.value - base.number.value).magnitude, to: base.number.value,
                slack: rate.number.tolerance + base.number.tolerance)
          })
        else { return nil }
        let points = (change.value * Fraction(100)).rounded(places: 2).plain
        return Defect(
          Message(
            zh:
              "\(rate.words) 与另一个比率\(other.map { " \($0.words) " } ?? "")相差 \(points) 个百分点，写作 \(change.words)",
            en:
              "\(rate.words) and the other rate\(other.map { ", \($0.words)," } ?? "") are \(points) percentage points apart, given as \(change.words)"
          ),
          at: change.place, about: [change.words], values: [change.value], fix: page.fix,
          notes: (other.map { [$0.place] } ?? []).map {
            Message(zh: "另一个比率", en: "the other rate").note(at: $0)
          })
      }
    }
  }

  /// Whether a change names nothing that changed, so that it is of the rate before it.
  private static func hasNoSubject(_ change: StatedNumber) -> Bool {
    let lead = change.lead.trimming(leading: ["，", "、", "（", " ", "但", "且", "，"], trailing: [])
    return (["比", "较", "同比", "环比", "与"] + above + below).contains { lead.hasPrefix($0) }
  }

  static func rates(_ report: WrittenReport) -> [Rate] {
    report.sentences.flatMap(\.numbers).filter { $0.number.kind == .share }.map { number in
      let words = String(number.before.suffix(20))
      return Rate(
        number: number.number, terms: Terms(words, isChinese: true).pairs, name: words, words: number.words,
        place: number.place)
    }
      + report.tables.flatMap { table in
        table.rows.indices.flatMap { row in
          table.head.indices.compactMap { column -> Rate? in
            let cell = table.rows[row][column]
            // `75 | %`: the unit in a cell of its own.
            let isPercent = table.rows[row].contains { ["%", "％"].contains($0.text) }
            let own = isPercent && cell.number?.kind == .plain ? cell.number?.asShare : nil
            let typed = own ?? (cell.number != nil ? table.share(row, column) : cell.target)
            guard let number = typed, number.kind == .share else { return nil }
            let words = table.labels(row).joined() + table.head[column].text + table.caption
            return Rate(
              number: number, terms: Terms(words, isChinese: true).pairs, name: words, words: cell.text,
              place: cell.place)
          }
        }
      }
  }
}
