internal import Diagnostics
internal import Evaluation

/// Lists of what several things come to, against the rows of a table that belong to each.
extension SentencePartsDisagree {
  /// What each of some names comes to in one column of a table.
  private struct Tally {
    let sums: [String: Fraction]
    let unit: TextNumber.Kind
    let places: [String: Place]
    /// The head of the column and the caption.
    let words: String
  }

  private static let payments = ["支付", "拨付", "支出"]

  /// `热线支付 106.80 万元，俱乐部 29.60 万元，成长服务 127.80 万元`, where the two payments for the first are 64.08 and 41.24:
  /// all but one of a list are what their rows come to.
  func tallies(_ report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    let sentences = report.sentences.filter {
      $0.passage.role == .body && !$0.hasReferences && $0.numbers.count > 2 && !$0.hasAny(["每", "分别", "依次"])
    }
    guard !sentences.isEmpty else { return [] }
    let tables = report.tables.map(\.upright).filter { $0.columns(.score).isEmpty }
    let all = tables.flatMap { Self.repeated(in: $0) } + Self.joined(tables)
    guard !all.isEmpty else { return [] }
    let typed = Dictionary(
      (tables.flatMap { $0.rows.joined().compactMap { $0.number?.digits } }
        + report.sentences.flatMap(\.numbers).map(\.number.digits)).map { ($0, 1) }, uniquingKeysWith: +)
    return sentences.compactMap { sentence in
      all.lazy.compactMap { tally -> Defect? in self.defect(sentence, tally, typed) }.first
    }
  }

  private func defect(_ sentence: Sentence, _ tally: Tally, _ typed: [Fraction: Int]) -> Defect? {
    var own: [(name: String, number: StatedNumber)] = []
    for number in sentence.numbers {
      guard number.number.bound == .exact, !number.number.isRange, number.number.kind != .share,
        tally.unit == .plain ? number.number.isAmount : number.number.kind == tally.unit,
        let name = tally.sums.keys.filter({ name in
          // `一标段` is read as a number, too.
          let lead = sentence.passage.text(from: number.clause.lowerBound, to: number.range.lowerBound)
            .trimming(leading: ["，", "；", "其中", " "], trailing: [])
          return lead.hasPrefix(name) && lead.count - name.count < 7
        }).max(by: { $0.count < $1.count })
      else { continue }
      own.append((name, number))
    }
    guard own.count > 2, own.count == tally.sums.count, Set(own.map(\.name)).count == own.count,
      Set(own.map(\.number.number.unitWord)).count == 1
    else { return nil }
    func sum(_ item: (name: String, number: StatedNumber)) -> Fraction {
      let scale = item.number.value.divided(by: item.number.number.digits) ?? .one
      return (tally.sums[item.name] ?? .zero) * (tally.unit == .plain ? scale : .one)
    }
    let wrong = own.filter { !$0.number.number.agrees(with: sum($0)) }
    guard wrong.count == 1, let odd = wrong.first, case let exact = sum(odd),
      Slip.isNear(odd.number.value, exact),
      own.contains(where: { $0.name != odd.name && $0.number.number.hasThreeDigits }),
      typed[odd.number.number.digits] == 1
        || Self.payments.contains(where: { sentence.has($0) && tally.words.has($0) }),
      let place = tally.places[odd.name]
    else { return nil }
    return Defect(
      Message(
        zh: "表中“\(odd.name)”各行之和是 \(odd.number.number.words(for: exact))，不是 \(odd.number.words)",
        en:
          "the rows of “\(odd.name)” come to \(odd.number.number.words(for: exact)), not \(odd.number.words)"),
      at: odd.number.place, about: [odd.number.words], values: [odd.number.value, exact], fix: page.fix,
      notes: [Message(zh: "表中", en: "in the table").note(at: place)])
  }

  /// The sums by name of a table that has several rows of most names: payments.
  private static func repeated(in table: WrittenTable) -> [Tally] {
    let rows = table.rows.indices.filter { !table.isTotal($0) }
    guard (4..<80).contains(rows.count) else { return [] }
    return table.head.indices.flatMap { column -> [Tally] in
      let names = rows.map { TableEntry.name(table.rows[$0][column].text) }
      let times = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
      guard (3...8).contains(times.count), times.values.contains(where: { $0 > 1 }),
        names.allSatisfy({ $0.count > 1 && $0.first?.isArabicDigit == false }),
        !table.head[column].text.hasAny(["方式", "性质", "日期", "款项", "备注"])
      else { return [] }
      return tallies(table, names: zip(names, rows).map { ($0, [$1]) })
    }
  }

  /// The sums of a table's rows by those of another table that lists them in a cell: `一标段 | 河湾镇、红石乡`.
  private static func joined(_ tables: [WrittenTable]) -> [Tally] {
    tables.flatMap { table -> [Tally] in
      let rows = table.rows.indices.filter { !table.isTotal($0) }
      guard (3...8).contains(rows.count) else { return [] }
      let lists = table.head.indices.dropFirst().compactMap { column -> [[String]]? in
        let lists = rows.map { row in
          table.rows[row][column].text.split { "、，,".contains($0) }.map { String($0).bare }
        }
        let all = lists.joined()
        return lists.contains { $0.count > 1 } && Set(all).count == all.count
          && all.allSatisfy { $0.count > 1 }
          ? lists : nil
      }
      guard let list = lists.first else { return [] }
      return tables.flatMap { other -> [Tally] in
        let labels = other.rows.indices.map { other.isTotal($0) ? "" : TableEntry.name(other.label($0)) }
        let found = list.map { names in names.compactMap { name in labels.firstIndex(of: name) } }
        guard zip(found, list).allSatisfy({ $0.count == $1.count }) else { return [] }
        return tallies(other, names: zip(rows, found).map { (TableEntry.name(table.rows[$0][0].text), $1) })
      }
    }
  }

  private static func tallies(_ table: WrittenTable, names: [(String, [Int])]) -> [Tally] {
    let unsummed: Set<ColumnRole> = [
      .share, .rate, .scoreRate, .executionRate, .completionRate, .price, .ordinal,
    ]
    return table.head.indices.compactMap { column -> Tally? in
      var (sums, places): ([String: Fraction], [String: Place]) = ([:], [:])
      var kinds: Set<TextNumber.Kind> = []
      guard !unsummed.contains(table.roles[column]) else { return nil }
      for (name, rows) in names {
        for row in rows {
          guard let cell = table.rows[row][column].number, cell.kind != .share else { return nil }
          let number = table.inOwnUnit(cell, column: column)
          kinds.insert(number.kind)
          sums[name, default: .zero] = (sums[name] ?? .zero) + number.value
          places[name] = places[name] ?? table.rows[row][column].place
        }
      }
      guard kinds.count == 1, let kind = kinds.first else { return nil }
      return Tally(sums: sums, unit: kind, places: places, words: table.head[column].text + table.caption)
    }
  }
}
