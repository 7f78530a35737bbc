internal import Diagnostics
internal import Evaluation

/// The total of a typed table is not the sum of its rows or columns.
struct TableTotalDisagrees: TextRule {
  let page = RulePage(
    code: "JX2101", severity: .error,
    title: Message(zh: "表中合计与各项之和不符", en: "A table's total is not the sum of its parts"),
    meaning: Message(
      zh: "表里的合计、小计或上级指标，与所属各行（各列）之和不同，差额超过四舍五入可能产生的尾差。",
      en: """
        A total, subtotal or upper indicator of a table differs from the sum of its rows or columns by more than \
        rounding can explain.
        """),
    bad: "| 管网 | 620 |\n| 水厂 | 380 |\n| 合计 | 1010 |", good: "| 管网 | 620 |\n| 水厂 | 380 |\n| 合计 | 1000 |",
    fix: Message(zh: "核对合计与各项，改正其中一个", en: "check the total and its parts, and correct one"),
    criterion: Criterion.parts)

  func defects(in report: WrittenReport) -> [Defect] {
    let areMeans = report.sentences.contains {
      $0.hasAny(["算术平均", "平均值", "平均分", "平均数"]) && $0.hasAny(["季度", "各季", "每月", "各月"])
    }
    return report.tables.map(\.upright).flatMap { table in
      let skipped: [ColumnRole] = [
        .scoreRate, .executionRate, .completionRate, .rate, .share, .price, .ordinal, .value,
      ]
      let roles = table.roles
      // A column of grand totals beside readings or years is no list of parts.
      let areTimes = table.rows.indices.count { TypedYears.isTime(table.label($0)) } * 2 > table.rows.count
      let columns = table.head.indices.filter { column in
        let head = table.head[column].text
        // `合计（平均）` is a mean in the rows of rates only.
        return !skipped.contains(roles[column]) && !head.has("总分")
          && (!Self.isRate(head) || head.without(["（平均）", "(平均)", "/平均", "（均值）"]).hasAny(["合计", "总计"]))
          && !(areTimes && Self.isBalance(head))
      }
      let found = columns.flatMap { rows(table, $0) + hierarchy(table, $0) + groups(table, $0) }
      let isOnce = report.passages.contains { $0.bytes.hasAnyWord(["去重", "重复", "交叉", "同时"]) }
      let marked = report.isAlone ? markedGroups(table, columns, isOnce: isOnce) : []
      let headed =
        report.isAlone ? headedGroups(table, columns) + seasons(table, columns, areMeans: areMeans) : []
      let across: [Defect] = sums(table, columns) + years(table)
      return found + across + means(table) + marked + headed
    }
  }

  /// Whether what a head or a label names does not add up: rates, means, indices, changes in per cent.
  private static func isRate(_ name: String) -> Bool {
    name.hasAny(["%", "％", "‰", "均", "每", "指数", "系数", "倍数", "同比", "环比", "满意度"])
  }

  /// Whether what a head or a label names stands at the end of a time, so that the last one is the whole.
  private static func isBalance(_ name: String) -> Bool {
    name.hasAny(["累计", "余额", "结存", "结余", "结转", "期末", "年末", "cumulative", "balance"])
  }

  /// `2021 年 | 2022 年 | 2023 年 | 三年实际`: the years against what most rows add up.
  private func years(_ table: WrittenTable) -> [Defect] {
    let own = table.head.indices.filter { TypedYears.all(in: table.head[$0].text).count == 1 }
    guard own.count > 2, let last = own.last, last - own[0] == own.count - 1, last + 1 < table.head.count,
      table.head[last + 1].text.hasAny(["三年", "四年", "五年"]), table.roles[last + 1] != .total
    else { return [] }
    let found = cells(table, total: last + 1, own).filter { $0.parts.count == own.count }
    let wrong = found.filter { !isSum($0.total, of: $0.parts) }
    guard found.count - wrong.count > 1, wrong.count * 3 <= found.count else { return [] }
    return wrong.map { cell in
      defect(table, table.rows[cell.row][last + 1], cell.total, cell.parts, of: table.label(cell.row))
    }
  }

  /// `10 项平均`: the mean of the ten numbers above it.
  private func means(_ table: WrittenTable) -> [Defect] {
    table.rows.indices.flatMap { row -> [Defect] in
      guard let label = table.labels(row).last, label.has("平均"), !label.hasAny(["加权", "年均"]),
        let count = PrintedNumber.all(in: label).first?.digits
      else { return [] }
      return table.head.indices.compactMap { column in
        guard let mean = table.rows[row][column].number else { return nil }
        let above = table.rows.indices.filter { $0 < row && !table.isTotal($0) }
        let numbers = above.compactMap { table.rows[$0][column].number }
        guard Fraction(numbers.count) == count, let exact = numbers.map(\.value).sum.divided(by: count),
          !mean.agrees(with: exact)
        else { return nil }
        return Defect(
          Message(
            zh:
              "“\(label)”写作 \(table.rows[row][column].text)，上面 \(numbers.count) 个数的平均是 \(mean.words(for: exact))",
            en:
              "“\(label)” is \(table.rows[row][column].text), and the mean of the \(numbers.count) numbers above is \(mean.words(for: exact))"
          ),
          at: table.rows[row][column].place, about: [label], values: [mean.value, exact], fix: page.fix)
      }
    }
  }

  // MARK: rows

  /// Rows of totals against the rows above them.
  private func rows(_ table: WrittenTable, _ column: Int) -> [Defect] {
    table.rows.indices.compactMap { row -> Defect? in
      // Rates of parts do not add up to the rate of the whole.
      guard table.isTotal(row), let total = table.rows[row][column].number, total.kind != .share else {
        return nil
      }
      // `外借册次合计` adds up what is called so, among other measures.
      let name = table.label(row).trimming(leading: [], trailing: ["合计", "小计", "总计"]).bare
      let isNamed = name.count > 3 && name != table.label(row).bare && name.allSatisfy(\.isHan)
      if isNamed,
        !table.rows.indices.contains(where: { $0 < row && table.label($0).has(String(name.suffix(2))) })
      {
        return nil
      }
      // A column of names in which totals count them: `小计 | 4 项`.
      guard table.rows.indices.contains(where: { !table.isTotal($0) && table.rows[$0][column].number != nil })
      else { return nil }
      // The points that answers come to: `很满意 | 120 份`, …, `总分 | 902`.
      if table.columns(.score).isEmpty, table.columns(.weight).isEmpty, table.label(row).hasPrefix("总分"),
        (0..<row).contains(where: { table.label($0).has("满意") })
      {
        return nil
      }
      // The subtotal of a group of one row.
      let last = table.rows.indices.last { $0 < row && table.isTotal($0) }.map { $0 + 1 } ?? 0
      let group = (last..<row).compactMap { table.rows[$0][column].number }
      if group.count == 1, group[0].value == total.value { return nil }
      let own = table.rows.indices.filter { $0 < row && isNamed && table.label($0).has(name) }
        .compactMap { table.rows[$0][column].number }
      let readings = own.count > 1 ? [own] : readings(table, column, before: row)
      // Where another total of the column is a sum, no total of it is a mean.
      let isMeanOnly = readings.contains { isMean(total, of: $0) } && !addsUp(table, column, except: row)
      guard !readings.isEmpty, !isMeanOnly, !readings.contains(where: { isSum(total, of: $0) }) else {
        return nil
      }
      let swapped = table.rows.indices.filter { $0 < row && !table.isTotal($0) }.map {
        table.rows[$0][column]
      }
      return defect(
        table, table.rows[row][column], total, readings[0], of: table.head[column].text, parts: swapped)
    }
  }

  /// Whether another total of a column is the sum of the rows since the total before it.
  private func addsUp(_ table: WrittenTable, _ column: Int, except row: Int) -> Bool {
    table.rows.indices.contains { other in
      guard other != row, table.isTotal(other), let total = table.rows[other][column].number else {
        return false
      }
      let since = table.rows.indices.last { $0 < other && table.isTotal($0) }.map { $0 + 1 } ?? 0
      let parts = (since..<other).compactMap { table.rows[$0][column].number }
      return parts.count > 1 && isSum(total, of: parts)
    }
  }

  /// What a total may add up: the rows since the last total, all rows, subtotals, the outermost rows, the leaves.
  private func readings(_ table: WrittenTable, _ column: Int, before row: Int) -> [[TextNumber]] {
    let above = table.rows.indices.filter { $0 < row && table.rows[$0][column].number != nil }
    let plain = above.filter { !table.isTotal($0) }
    let since = above.last { table.isTotal($0) }.map { last in plain.filter { $0 > last } } ?? plain
    let totals = above.filter { table.isTotal($0) }
    let lastTotal = totals.last
    let outer = plain.filter { Self.code(table, $0).map { $0.count == 1 } == true }
    let codes = Set(plain.compactMap { Self.code(table, $0) })
    let leaves = plain.filter { row in
      guard let code = Self.code(table, row) else { return true }
      return !codes.contains { IndicatorCode.isParent(code, of: $0, among: codes) }
    }
    // Rows below the last total may stand beside it, so that both are added.
    let beside = lastTotal.map { last in [last] + plain.filter { $0 > last } } ?? []
    let marked = plain.filter { TypedMark(table.rows[$0][0].text)?.style == .chinese }
    let below = table.rows.indices.filter {
      $0 > row && table.rows[$0][column].number != nil && !table.isTotal($0)
    }
    // A total may stand above its parts.
    let next = table.rows.indices.first { $0 > row && table.isTotal($0) } ?? table.rows.endIndex
    let following = below.filter { $0 < next }
    // `1 政策制定` above `1.1 依据充分性`.
    let parts = plain.map { ($0, SectionNumber(table.rows[$0][0].text)?.parts.count ?? 0) }
    let sections = parts.contains { $0.1 > 1 } ? parts.filter { $0.1 == 1 }.map(\.0) : []
    let details = sections.isEmpty ? [] : parts.filter { $0.1 == 2 }.map(\.0)
    let heads = Set(table.groupHeads)
    // `管网小计 | 公里` adds up only what is measured in its unit.
    let sameUnit = table.head.firstIndex { ["单位", "计量单位", "unit"].contains($0.text.lowercased()) }.map {
      unit in
      plain.filter { table.rows[$0][unit].text == table.rows[row][unit].text }
    }
    let candidates: [[Int]] = [
      sections, details, since, sameUnit ?? [], plain.filter(heads.contains),
      heads.isEmpty ? [] : plain.filter { !heads.contains($0) }, plain, totals,
      totals + (lastTotal.map { last in plain.filter { $0 > last } } ?? []), outer,
      leaves, beside, marked, following, above.isEmpty ? below : [],
      above.isEmpty ? below.filter { TypedMark(table.rows[$0][0].text)?.style == .chinese } : [],
    ]
    // A part that is no exact number (`约 200`, `10.5（含税）`) leaves nothing to add up.
    let isReadable: (Int) -> Bool = { row in
      let cell = table.rows[row][column]
      return cell.number != nil || !cell.text.contains(where: \.isArabicDigit)
    }
    guard table.rows.indices.allSatisfy({ $0 >= row || isReadable($0) }) else { return [] }
    // Rows of 其中, with none or some rows behind each, are parts of a part.
    let nested = table.rows.indices.filter { row in
      table.labels(row).contains { $0.hasPrefix("其中") || $0.lowercased().hasPrefix("of which") }
    }
    let own =
      nested.isEmpty
      ? [candidates]
      : (0...3).map { count in
        let parts = Set(nested.flatMap { $0...($0 + count) })
        return candidates.map { $0.filter { !parts.contains($0) } }
      }
    return own.joined().map { $0.compactMap { table.rows[$0][column].number } }.filter { $0.count > 1 }
  }

  /// The code of a row: of its name, or in a cell of its own before it.
  private static func code(_ table: WrittenTable, _ row: Int) -> String? {
    IndicatorCode.leading(table.label(row)) ?? IndicatorCode.alone(table.rows[row][0].text)
  }

  /// `B` against `B1`, `B2` …, by the codes of indicators.
  private func hierarchy(_ table: WrittenTable, _ column: Int) -> [Defect] {
    guard [.weight, .score, .budget, .paid, .amount].contains(table.roles[column]) else { return [] }
    let codes = table.rows.indices.map { table.codeOfRow($0, before: column) }
    let known = Set(codes.compactMap(\.self))
    return table.rows.indices.compactMap { row in
      guard let code = codes[row], let whole = table.rows[row][column].number else { return nil }
      let parts = table.rows.indices.filter { other in
        codes[other].map { IndicatorCode.isParent(code, of: $0, among: known) } == true
      }.compactMap { table.rows[$0][column].number }
      guard parts.count > 1, !isSum(whole, of: parts) else { return nil }
      return defect(table, table.rows[row][column], whole, parts, of: code + " " + table.head[column].text)
    }
  }

  // MARK: columns

  /// A column of totals against the columns beside it.
  private func sums(_ table: WrittenTable, _ columns: [Int]) -> [Defect] {
    let roles = table.roles
    guard let last = columns.last(where: { roles[$0] == .total }) else { return [] }
    let all = columns.filter {
      $0 != last && roles[$0] != .quantity && roles[$0] != .plan && roles[$0] != .actual
    }
    // A column that heads itself a part of another one is counted there.
    let near = all.filter { $0 < last && !table.head[$0].text.has("其中") }
    // All other columns, else the run of columns right before the total.
    let choices = [all] + (near.count > 2 ? (1...(near.count - 2)).map { Array(near.dropFirst($0)) } : [])
    let sums = choices.map { parts in cells(table, total: last, parts) }
    let counts = sums.map { cells in cells.count { !isSum($0.total, of: $0.parts) } }
    guard let fewest = counts.min(), let best = counts.firstIndex(of: fewest),
      fewest == 0 || !isOfSome(table, last, all)
    else { return [] }
    let wrong = sums[best].filter { !isSum($0.total, of: $0.parts) && !isMean($0.total, of: $0.parts) }
    // A relation that most rows do not have is none; one of a few columns must be that of several rows.
    guard !wrong.isEmpty, wrong.count * 2 <= max(sums[best].count, best == 0 ? 2 : 0),
      best == 0 || sums[best].count - wrong.count > 2
    else { return [] }
    return wrong.map { cell in
      defect(table, table.rows[cell.row][last], cell.total, cell.parts, of: table.label(cell.row))
    }
  }

  /// Whether two or three columns make the total in every row: `新建完成 | 新建未完成 | 提升完成 | 完成合计`.
  private func isOfSome(_ table: WrittenTable, _ total: Int, _ columns: [Int]) -> Bool {
    let known = table.head.indices.filter { $0 < total && table.roles[$0] != .ordinal }
    guard table.rows.count > 2, known.count < 10 else { return false }
    func holds(_ parts: [Int]) -> Bool {
      table.rows.allSatisfy { row in
        guard let whole = row[total].number else { return true }
        let numbers = parts.compactMap { row[$0].number }
        return numbers.count == parts.count && isSum(whole, of: numbers)
      }
    }
    return known.contains { first in
      known.contains { second in
        second > first
          && (holds([first, second]) || known.contains { $0 > second && holds([first, second, $0]) })
      }
    }
  }

  /// The rows with their totals and the numbers of the columns that may add up to them.
  private func cells(_ table: WrittenTable, total: Int, _ parts: [Int]) -> [(
    row: Int, total: TextNumber, parts: [TextNumber]
  )] {
    table.rows.indices.filter { row in
      let label = table.label(row)
      let areTimes = parts.count { TypedYears.isTime(table.head[$0].text) } * 2 > parts.count
      return ![.rate, .scoreRate, .completionRate, .executionRate, .price].contains(ColumnRole(label))
        && !Self.isRate(label) && !(areTimes && Self.isBalance(label))
    }.compactMap { row in
      guard let whole = table.rows[row][total].number,
        // `10 日内支付占比` of each year and of all is no share of one whole.
        whole.kind != .share || whole.value == .one || ColumnRole(table.label(row)) != .share
      else { return nil }
      let numbers = parts.compactMap { table.rows[row][$0].number }.filter { $0.isComparable(to: whole) }
      return numbers.count > 1 ? (row, whole, numbers) : nil
    }
  }

  /// Subtotals in merged cells: each stands in the first row of its group, the others are empty.
  private func groups(_ table: WrittenTable, _ column: Int) -> [Defect] {
    guard table.roles[column] == .total else { return [] }
    let rows = table.rows.indices.filter { !table.isTotal($0) }
    let starts = rows.filter { table.rows[$0][column].number != nil }
    guard let first = starts.first, rows.contains(where: { $0 > first && table.rows[$0][column].isBlank })
    else { return [] }
    let groups = starts.indices.map { index in
      rows.filter { $0 >= starts[index] && (index + 1 == starts.count || $0 < starts[index + 1]) }
    }
    let roles = table.roles
    let amounts = table.head.indices.filter {
      [.amount, .budget, .paid, .score, .weight, .other].contains(roles[$0]) && $0 != column
    }
    let found = amounts.map { amount -> [(row: Int, total: TextNumber, parts: [TextNumber])] in
      groups.compactMap { group in
        guard let row = group.first, let total = table.rows[row][column].number else { return nil }
        let parts = group.compactMap { table.rows[$0][amount].number }
        return parts.count == group.count ? (row, total, parts) : nil
      }
    }.filter { $0.count == groups.count }
    let best = found.min { left, right in
      left.count { !isSum($0.total, of: $0.parts) } < right.count { !isSum($0.total, of: $0.parts) }
    }
    let wrong = (best ?? []).filter { !isSum($0.total, of: $0.parts) }
    guard wrong.count * 2 <= max(groups.count, 2) else { return [] }
    return wrong.map {
      defect(table, table.rows[$0.row][column], $0.total, $0.parts, of: table.labels($0.row).first ?? "")
    }
  }

  // MARK: sums

  func isSum(_ total: TextNumber, of parts: [TextNumber]) -> Bool {
    (parts.map(\.value).sum - total.value).magnitude <= Self.slack(total, parts)
  }

  /// Whether a total that is no count and no money lies between its parts, as a mean does and a sum cannot.
  func isMean(_ total: TextNumber, of parts: [TextNumber]) -> Bool {
    guard total.kind == .plain, total.step < .one, parts.count > 2,
      let low = parts.map(\.value).min(), let high = parts.map(\.value).max()
    else { return false }
    return low <= total.value && total.value <= high
  }

  /// How far rounding can take a sum from its parts: nothing for whole numbers; half a last digit for each part that
  /// was rounded and for the total, three last digits at most.
  static func slack(_ total: TextNumber, _ parts: [TextNumber]) -> Fraction {
    let step = (parts.map(\.step) + [total.step]).max() ?? total.step
    guard step < .one || total.kind == .share else { return .zero }
    let rounded = parts.count { part in
      part.value.divided(by: part.step * Fraction(10))?.isExact(atPlaces: 0) == false
    }
    guard rounded > 0 else { return .zero }
    return min(step * Fraction(rounded + 1, over: 2), step * Fraction(3))
  }

  func defect(
    _ table: WrittenTable, _ cell: WrittenTable.Cell, _ total: TextNumber, _ parts: [TextNumber],
    of name: String, parts cells: [WrittenTable.Cell] = []
  ) -> Defect {
    let sum = parts.map(\.value).sum
    // A part that would make the sum right with two of its digits in the other order.
    let swapped = cells.first { part in
      guard let number = part.number, parts.contains(number) else { return false }
      return number.digitSwaps.contains { $0 - number.value == total.value - sum }
    }
    return Defect(
      Message(
        zh: "“\(name)”的合计 \(cell.text) 与各项之和 \(total.words(for: sum)) 不符",
        en: "the total of “\(name)”, \(cell.text), is not the sum of its parts, \(total.words(for: sum))"),
      at: cell.place, about: [cell.text], values: [total.value, sum], fix: page.fix,
      notes: swapped.map {
        [
          Message(zh: "这一项像是颠倒了两位：\($0.text)", en: "two digits of this part look swapped: \($0.text)").note(
            at: $0.place)
        ]
      } ?? [])
  }
}

extension TextNumber {
  /// Its values with two neighbouring digits in the other order.
  var digitSwaps: [Fraction] {
    let places = (0...4).first { digits.isExact(atPlaces: $0) } ?? 4
    let typed = Array(digits.rounded(places: places).plain)
    guard let scale = digits.isZero ? nil : value.divided(by: digits) else { return [] }
    return typed.indices.dropLast().compactMap { index in
      // `45.10` and `41.50` swap two digits, too.
      let next = typed[index + 1] == "." && index + 2 < typed.count ? index + 2 : index + 1
      guard typed[index] != typed[next], typed[index] != ".", typed[next] != "." else { return nil }
      var swapped = typed
      swapped.swapAt(index, next)
      return PrintedNumber.all(in: String(swapped)).first.map { $0.digits * scale }
    }
  }
}
