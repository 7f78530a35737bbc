internal import Diagnostics
internal import Evaluation

/// The day of one event in the text and in the row of a table.
extension TypedTwice {
  private static let events = [
    "完成", "验收", "开工", "竣工", "完工", "签约", "签订", "支付", "付款", "到位", "公告", "中标", "移交", "启用", "开班", "结题", "交付",
    "投用",
  ]

  /// `横溪乡于4月8日完成`, where the column 完成日期 has 4月18日.
  func days(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let rows = report.tables.map(\.upright).flatMap { table in
      table.rows.indices.filter { !table.isTotal($0) && table.label($0).count > 2 }.map { (table, $0) }
    }
    let dated = rows.filter { table, row in
      table.head.indices.contains { Self.date(table.rows[row][$0]) != nil }
    }
    guard !dated.isEmpty else { return [] }
    return report.sentences.filter { $0.passage.role == .body && !$0.hasReferences }.flatMap {
      sentence -> [Defect] in
      WrittenDate.all(in: sentence.passage).compactMap { date -> Defect? in
        guard sentence.range.contains(date.range.lowerBound), let day = date.day else { return nil }
        let before = sentence.passage.text(from: sentence.range.lowerBound, to: date.range.lowerBound)
          .trimming(leading: [], trailing: ["于", "在", "已", "至", "直到", "直至", " "])
        let behind = sentence.passage.text(from: date.range.upperBound, to: sentence.range.upperBound)
          .trimming(leading: ["才", "通过", "全部", "已", "完成了"], trailing: [])
        let named = dated.filter { before.hasSuffix($0.label($1)) }
        guard named.count == 1, let (table, row) = named.first,
          let event = Self.events.first(where: behind.hasPrefix)
        else { return nil }
        let columns = table.head.indices.filter {
          table.head[$0].text.has(event) && !table.head[$0].text.hasAny(["计划", "应", "合同", "要求"])
            && Self.date(table.rows[row][$0]) != nil
        }
        let all = table.head.indices.compactMap { Self.date(table.rows[row][$0]) }
        guard columns.count == 1, let column = columns.first,
          !all.contains(where: { $0.month == date.month && $0.day == day })
        else { return nil }
        let cell = table.rows[row][column]
        return Defect(
          Message(
            zh: "“\(table.label(row))”\(event)在这里是 \(date.words)，在表中是 \(cell.text)",
            en: "“\(table.label(row))” has \(date.words) here and \(cell.text) in the table"),
          at: date.place, about: [date.words], fix: page.fix,
          notes: [Message(zh: "表中", en: "in the table").note(at: cell.place)])
      }
    }
  }

  private static let delays = ["延误", "滞后", "逾期", "延期", "超期", "推迟"]

  /// `交工延误 98 天`, where `延误 89 天` stands twice: two digits in the other order, told of one event.
  func delays(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let told = report.sentences.filter { [.body, .note].contains($0.passage.role) && !$0.hasReferences }
      .flatMap { sentence in
        sentence.numbers.filter { stated in
          stated.number.unit == "day" && !stated.words.has("工作日") && stated.number.bound == .exact
            && stated.lead.trimming(leading: [], trailing: ["了", "为", "共", " "]).endsInAny(Self.delays)
        }.map { (stated: $0, sentence: sentence) }
      }
    return told.compactMap { one -> Defect? in
      // `交工` of `交工延误`: another passage must tell of the same.
      let subject = String(
        one.stated.lead.trimming(leading: [], trailing: ["了", "为", "共", " "] + Self.delays).filter(\.isHan)
          .suffix(2))
      let swaps = DigitsSwapped.swaps(of: one.stated.number.digits.plainDigits)
      let usual = told.filter { swaps.contains($0.stated.number.digits.plainDigits) }
      guard subject.count == 2, one.stated.value >= Fraction(10),
        told.count(where: { $0.stated.value == one.stated.value }) == 1, usual.count > 1,
        let other = usual.first?.stated,
        usual.contains(where: {
          $0.sentence.passageNumber != one.sentence.passageNumber && $0.sentence.has(subject)
        })
      else { return nil }
      return Defect(
        Message(
          zh: "这里写 \(one.stated.words)，别处都是 \(other.words)：像是颠倒了两位",
          en:
            "\(one.stated.words) stands here only, and \(other.words) elsewhere: two digits look swapped"
        ),
        at: one.stated.place, about: [one.stated.words], values: [one.stated.value, other.value],
        fix: page.fix, notes: [Message(zh: "别处", en: "elsewhere").note(at: other.place)])
    }
  }

  private static func date(_ cell: WrittenTable.Cell) -> WrittenDate? {
    guard !cell.isBlank, cell.text.count < 16 else { return nil }
    let dates = WrittenDate.all(
      in: WrittenPassage(.body, [(Array(cell.text.utf8)[...], cell.place)], section: []))
    return dates.count == 1 && dates[0].day != nil ? dates[0] : nil
  }
}
