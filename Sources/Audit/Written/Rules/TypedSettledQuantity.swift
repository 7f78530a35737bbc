internal import Diagnostics
internal import Evaluation

/// A text settles another quantity than the one that was paid.
struct TypedSettledQuantity: TextRule {
  let page = RulePage(
    code: "JX2178", severity: .warning,
    title: Message(zh: "结算数量与支付不符", en: "The quantity settled is not the one that was paid"),
    meaning: Message(
      zh: "正文写按某数量结算，而支出表的结算依据是另一个数量，或支付金额除以单价是另一个数量。",
      en: """
        The text says what quantity was settled, and the table of payments is based on another, or its amount divided \
        by the price gives another.
        """),
    bad: "智能设备按合同 60 套结算。\n| 智能设备 | 57 套×4.20 万元 | 239.40 |",
    good: "智能设备按验收 57 套结算。\n| 智能设备 | 57 套×4.20 万元 | 239.40 |",
    fix: Message(zh: "核对结算数量和支付金额", en: "check the quantity and the amount"), criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    report.sentences.filter { $0.passage.role == .body && !$0.hasReferences }.flatMap { sentence in
      (sentence.has("结算") ? basis(sentence, report) + priced(sentence, report) : [])
        + prices(sentence, report)
    }
      + report.sentences.filter { [.body, .note].contains($0.passage.role) }.flatMap {
        amounts($0, report) + settledPrices($0, report)
      }
  }

  /// `净水设备按实际安装套数结算，24 套支付 360.00 万元`, where the row of that thing was paid another amount.
  private func amounts(_ sentence: Sentence, _ report: WrittenReport) -> [Defect] {
    guard sentence.has("结算"), report.isAlone else { return [] }
    return zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { count, money -> Defect? in
      let between = sentence.passage.text(from: count.range.upperBound, to: money.range.lowerBound).bare
      guard count.number.kind == .count, money.number.kind == .money, money.number.bound == .exact,
        ["支付", "共支付", "计", "共计", "应付"].contains(between)
      else { return nil }
      let segment =
        sentence.passage.text(from: sentence.range.lowerBound, to: count.range.lowerBound)
        .split { "；。".contains($0) }.last.map {
          String($0).bare.trimming(leading: ["注：", "其中", "，"], trailing: [])
        } ?? ""
      let own = report.tableEntries.filter {
        $0.name.count > 1 && IndicatorName.plain(segment).hasPrefix($0.name)
      }
      let paid = own.filter { $0.measure == .paid && $0.number.kind == .money }
      guard let entry = paid.first, Set(paid.map(\.name)).count == 1,
        !paid.contains(where: { $0.number.agrees(exactly: money.number) })
      else { return nil }
      return defect(count, at: entry.cell.place, entry.cell.text)
    }
  }

  /// `自助借还设备按每套 84000 元结算`, where its rows have 5 of them and 50.40 万元 paid.
  private func settledPrices(_ sentence: Sentence, _ report: WrittenReport) -> [Defect] {
    guard sentence.has("结算"), report.isAlone, report.isChinese else { return [] }
    return sentence.numbers.compactMap { price -> Defect? in
      guard price.number.kind == .money, price.number.bound == .exact, price.tail.bare.hasPrefix("结算"),
        let by = price.lead.firstRange(of: "按每"), case let thing = price.lead[by.upperBound...].bare,
        thing.count == 1, case let name = IndicatorName.plain(String(price.lead[..<by.lowerBound]).bare),
        name.count > 2
      else { return nil }
      let own = report.tableEntries.filter { $0.name == name }
      let done = own.filter { $0.measure == .delivered && $0.number.isCountOrPlain }
      let paid = own.filter { $0.measure == .paid && $0.number.kind == .money }
      guard let count = done.first, let amount = paid.first,
        done.allSatisfy({ $0.number.value == count.number.value }),
        case let exact = count.number.value * price.value,
        !paid.contains(where: { $0.number.agrees(with: exact) }),
        Slip.isLikely(amount.number.value, for: exact)
      else { return nil }
      return Defect(
        Message(
          zh:
            "“\(count.label)” \(count.cell.text)×\(price.words) 是 \(amount.number.words(for: exact))，表中支出 \(amount.cell.text)",
          en:
            "“\(count.label)”: \(count.cell.text) × \(price.words) = \(amount.number.words(for: exact)), and \(amount.cell.text) was paid"
        ),
        at: count.cell.place, about: [count.label], values: [amount.number.value, exact], fix: page.fix,
        notes: [
          Message(zh: "支付", en: "the payment").note(at: amount.cell.place),
          Message(zh: "单价", en: "the price").note(at: price.place),
        ])
    }
  }

  /// `智能设备按合同 60 套结算`, beside the cell `57 套×4.20 万元` of its row.
  private func basis(_ sentence: Sentence, _ report: WrittenReport) -> [Defect] {
    let scanner = NumberScanner()
    return sentence.numbers.compactMap { stated -> Defect? in
      let clause = sentence.passage.text(from: stated.clause.lowerBound, to: stated.range.lowerBound)
      guard stated.number.kind == .count, stated.number.bound == .exact, stated.tail.bare.hasPrefix("结算"),
        let by = clause.lastIndex(of: "按"), let row = named(clause[..<by], in: report)
      else { return nil }
      for cell in row where cell.number == nil && cell.text.hasAny(["×", "*"]) {
        guard let base = scanner.scan(cell.text).figures.first, base.isComparable(to: stated.number),
          base.value != stated.value
        else { continue }
        return defect(stated, at: cell.place, cell.text)
      }
      return nil
    }
  }

  /// `科普活动按实际场次 252 场据实结算`, beside a row whose payment is its price times another quantity.
  private func priced(_ sentence: Sentence, _ report: WrittenReport) -> [Defect] {
    sentence.numbers.compactMap { stated -> Defect? in
      let lead = sentence.passage.text(from: stated.clause.lowerBound, to: stated.range.lowerBound)
      guard stated.number.kind == .count, stated.number.bound == .exact,
        stated.tail.bare.trimming(leading: ["据实", "封顶", "全额"], trailing: []).hasPrefix("结算"),
        let by = lead.lastIndex(of: "按")
      else { return nil }
      let name = String(lead[..<by]).trimming(leading: ["-", " ", "（", "，"], trailing: [" "])
      for table in report.tables.map(\.upright) {
        guard let price = table.columns(.price).first ?? Self.rate(in: table),
          let row = table.rows.indices.first(where: { !table.isTotal($0) && table.label($0) == name }),
          let paid = table.head.indices.last(where: {
            table.roles[$0] == .paid || table.head[$0].text.has("支出")
          }),
          let one = table.rows[row][price].number?.value, let amount = table.rows[row][paid].number?.value,
          !one.isZero, stated.value * one != amount, let quantity = amount.divided(by: one),
          table.rows[row].contains(where: { $0.number?.value == quantity }), price != paid
        else { continue }
        return defect(stated, at: table.rows[row][paid].place, table.rows[row][paid].text)
      }
      return nil
    }
  }

  private static func rate(in table: WrittenTable) -> Int? {
    table.head.indices.first { table.head[$0].text.hasAny(["单价", "补助标准", "补贴标准"]) }
  }

  /// The row of a table whose first words a text ends with.
  private func named(_ text: Substring, in report: WrittenReport) -> [WrittenTable.Cell]? {
    let rows = report.tables.flatMap { table in
      table.rows.indices.filter { row in
        !table.isTotal(row) && table.labels(row).contains { $0.count > 2 && text.bare.hasSuffix($0) }
          && table.rows[row].contains { $0.text.hasAny(["×", "*"]) }
      }.map { table.rows[$0] }
    }
    // The last one tells what was paid.
    return rows.last
  }

  /// `340 sets of speed humps at RMB 2.60 thousand each`, where RMB 826.8 thousand was paid for them: 318 sets.
  private func prices(_ sentence: Sentence, _ report: WrittenReport) -> [Defect] {
    guard sentence.hasAny(["settled", "paid", "结算", "支付"]) else { return [] }
    return zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { stated, price -> Defect? in
      let between = sentence.passage.text(from: stated.range.upperBound, to: price.range.lowerBound)
        .lowercased()
      guard price.number.kind == .money, !price.value.isZero, between.hasAny([" at ", "单价"]),
        stated.number.bound == .exact, stated.number.kind != .share, stated.number.kind != .money
      else { return nil }
      let thing =
        between.split(whereSeparator: { ",，（(".contains($0) }).first.map(String.init)?
        .components(before: " at ").bare ?? ""
      let rows = report.tables.flatMap { table in
        table.rows.indices.filter { row in
          let label = table.label(row).lowercased()
          return !table.isTotal(row) && label.count > 3
            && (thing.hasSuffix(label) || (stated.lead.bare == label))
        }.map { (table, $0) }
      }
      let paid = rows.flatMap { table, row in
        table.head.indices.filter { column in
          [.amount, .paid].contains(table.roles[column])
            && !table.head[column].text.hasAny(["预算", "计划", "budget"])
            && !table.caption.lowercased().hasAny(["预算", "budget", "计划", "plan"])
        }.compactMap { table.rows[row][$0].number.map { ($0, table) } }
      }
      guard paid.count == 1, let (amount, _) = paid.first,
        let cell = rows.flatMap({ table, row in table.rows[row] }).first(where: { $0.number == amount })
      else { return nil }
      // The unit of the table may be any multiple of one yuan.
      let quantities = [1, 1000, 10_000].compactMap { scale in
        (amount.value * Fraction(scale)).divided(by: price.value)
      }.filter { quantity in
        quantity < stated.value * Fraction(2) && stated.value < quantity * Fraction(2)
      }
      guard quantities.count == 1, let quantity = quantities.first, quantity != stated.value,
        quantity.isExact(atPlaces: 1),
        report.sentences.flatMap(\.numbers).contains(where: { $0.value == quantity })
          || report.tables.contains(where: { $0.rows.joined().contains { $0.number?.value == quantity } })
      else { return nil }
      return defect(stated, at: cell.place, cell.text)
    }
  }

  private func defect(_ stated: StatedNumber, at place: Place, _ paid: String) -> Defect {
    Defect(
      Message(
        zh: "这里按 \(stated.words) 结算，支付表是 \(paid)",
        en: "\(stated.words) are settled here, and \(paid) was paid"),
      at: stated.place, about: [stated.words], values: [stated.value], fix: page.fix,
      notes: [Message(zh: "支付", en: "the payment").note(at: place)])
  }
}

extension TextNumber {
  fileprivate var isCountOrPlain: Bool { kind == .count || kind == .plain }
}

extension String {
  /// What stands before a word; all of it where the word is not there.
  fileprivate func components(before word: String) -> String {
    firstRange(of: word).map { String(self[..<$0.lowerBound]) } ?? self
  }
}
