internal import Diagnostics
internal import Evaluation

/// Numbers in a unit that is too large or too small by powers of ten: a county of 42.6 亿 people, an amount in millions
/// that its row of a table has in thousands.
extension RestatementDisagrees {
  private static let world = [
    "全国", "全球", "世界", "我国", "中国", "全省", "印度", "china", "national", "world", "india",
  ]

  /// `常住人口 42.6 亿人`: more than any province has.
  func populations(_ report: WrittenReport) -> [Defect] {
    let bound = Fraction(150_000_000)
    return (report.sentences + report.cellSentences).flatMap { sentence -> [Defect] in
      guard !sentence.hasReferences, !sentence.text.lowercased().hasAny(Self.world) else { return [] }
      return sentence.numbers.compactMap { number in
        let said = (number.lead + number.tail).lowercased()
        let isOfPeople = [.count, .plain].contains(number.number.kind) && !number.words.has("人次")
        guard isOfPeople, bound < number.value,
          number.words.has("亿") || number.words.lowercased().hasAny(["million", "billion"]),
          said.hasAny(["人口", "常住", "户籍", "居民", "population", "inhabitants", "residents"]), !said.has("次")
        else { return nil }
        return Defect(
          Message(
            zh: "\(number.words) 的人口多于任何一个省，单位应为“万”之类",
            en: "a population of \(number.words) is more than any province has; the unit is too large"),
          at: number.place, about: [number.words], values: [number.value], fix: page.fix)
      }
    }
  }

  private static let spent = [
    "共", "合计", "支出", "预算", "安排", "投入", "金额", "in all", "in total", "a total of", "cost", "spent", "for cny",
    "for rmb", "budget",
    "expenditure",
  ]

  /// `The six portable dental units were bought for CNY 2.1 million in all`, where the row of that name has 210,000.
  func scaled(_ report: WrittenReport) -> [Defect] {
    let tables = report.tables.map(\.upright)
    return report.sentences.flatMap { sentence -> [Defect] in
      let text = sentence.text.lowercased()
      guard sentence.passage.role == .body, !sentence.hasReferences, text.hasAny(Self.spent) else {
        return []
      }
      let amounts = sentence.numbers.filter { number in
        number.number.kind == .money && number.number.bound == .exact && !number.number.isRange
          && !(number.lead + number.tail).lowercased().hasAny(["每", "均", "单价", "each", "per "])
      }
      guard amounts.count == 1, let stated = amounts.first,
        stated.number.digits.rounded(places: 0).plain.count > 1
          || stated.number.step < .one || stated.words.has(".")
      else { return [] }
      let rows = tables.flatMap { table in
        table.rows.indices.filter { row in
          let label = table.label(row).bare.lowercased()
          return !table.isTotal(row) && label.count > 3 && text.has(label)
            && (label.contains(where: \.isHan) || label.has(" "))
        }.map { (table, $0) }
      }
      guard rows.count == 1, let (table, row) = rows.first else { return [] }
      let isInYuan = (table.caption + table.unit).lowercased().hasAny(["cny", "rmb", "yuan"])
      let cells = table.head.indices.compactMap { column -> (WrittenTable.Cell, Fraction)? in
        guard let number = table.rows[row][column].number.map({ table.inOwnUnit($0, column: column) }),
          number.kind == .money || isInYuan && number.kind == .plain
        else { return nil }
        return (table.rows[row][column], number.value)
      }
      // In Chinese a tenth may be the part of one level or place.
      let times = (isInYuan ? [10, 100, 1000, 10_000] : [1000, 10_000]).flatMap {
        [Fraction($0), Fraction(1, over: $0)]
      }
      guard !cells.contains(where: { $0.1 == stated.value }),
        let same = cells.last(where: { cell in times.contains { cell.1 * $0 == stated.value } }),
        !sentence.numbers.contains(where: { number in times.contains { $0 == number.value } })
      else { return [] }
      return [
        Defect(
          Message(
            zh: "“\(table.label(row))”在表中是 \(same.0.text)，这里的 \(stated.words) 差了数量级",
            en:
              "“\(table.label(row))” is \(same.0.text) in the table; \(stated.words) is another order of magnitude"
          ),
          at: stated.place, about: [stated.words], values: [stated.value, same.1], fix: page.fix,
          notes: [Message(zh: "表中", en: "in the table").note(at: same.0.place)])
      ]
    }
  }
}
