internal import Diagnostics
internal import Evaluation

/// A row of a table of performance targets, as a declaration or a report prints it: `就餐服务人次 | ≥240,000人次`.
struct TypedTarget: Sendable {
  enum Comparison: Sendable { case atLeast, atMost, equal, none }

  let label: String
  let cell: WrittenTable.Cell
  /// The place of the row's name.
  let place: Place
  let number: TextNumber?
  let comparison: Comparison
  /// Whether its bound leaves itself out: `＞50`, `大于 50`.
  let isStrict: Bool
  /// Which table of the report it stands in.
  let table: Int
  /// What its column of units says; empty where there is none.
  let unit: String
  /// Whether the table also scores: then it is the framework of indicators and no table of targets.
  let isScored: Bool
  /// What a column of indicators says that evaluates it: `C1`, `D1 满意度`; empty where there is none.
  let indicator: String

  var name: String { TableEntry.name(label) }

  /// `每户改造补贴 ≤5,000 元`: a rate of payment, which is kept by paying it and which no indicator needs to score.
  ///
  /// Also where its limit is a name: `项目支出总额不超过调整后预算`.
  var isCostLimit: Bool {
    comparison == .atMost
      && (number?.kind == .money
        || number == nil && label.hasAny(["支出", "投资", "成本", "费用", "造价", "经费"]))
  }

  /// Every row of tables with a column of targets.
  static func all(in tables: [WrittenTable]) -> [TypedTarget] {
    tables.indices.flatMap { index -> [TypedTarget] in
      let table = tables[index]
      guard let column = column(in: table) else { return [] }
      let isScored = !table.columns(.score).isEmpty || !table.columns(.weight).isEmpty
      // `≥ | 60,000 | 拍`: the sign and the unit may have columns of their own.
      let sign = signColumn(of: table)
      let unit = table.head.indices.first {
        ["单位", "计量单位", "unit"].contains(table.head[$0].text.lowercased())
      }
      let names = table.head.indices.prefix(column).filter {
        table.roles[$0] != .ordinal && $0 != sign && $0 != unit
      }
      let indicator = table.head.indices.last {
        $0 > column && table.head[$0].text.lowercased().hasAny(["指标", "indicator"])
      }
      // A target may be a total: `三店营业天数合计 | ≥900 天`.
      let rows = table.rows.indices.filter {
        !table.isTotal($0) || table.rows[$0][column].target?.bound == .atLeast
      }
      return rows.compactMap { row in
        guard
          let own = names.last(where: { !table.rows[row][$0].isBlank && table.rows[row][$0].number == nil })
        else { return nil }
        let cell = table.rows[row][column]
        return TypedTarget(
          label: table.rows[row][own].text.unnoted, cell: cell, place: table.rows[row][own].place,
          number: cell.target.map { number in
            let known = table.counted(number, row: row, column: column)
            let word = unit.map { table.rows[row][$0].text.lowercased() } ?? ""
            guard known.kind == .plain else { return known }
            if ["%", "％", "per cent", "percent"].contains(word) { return known.asShare }
            return word.contains(where: \.isLetter) && !word.hasAny(["date", "日期", "point", "百分点", "score"])
              ? known.countingThings(word) : known
          },
          comparison: comparison(sign.map { table.rows[row][$0].text } ?? cell.text),
          isStrict: isStrict(sign.map { table.rows[row][$0].text } ?? cell.text), table: index,
          unit: unit.map { table.rows[row][$0].text } ?? "", isScored: isScored,
          indicator: indicator.map { table.rows[row][$0].text.bare } ?? "")
      }
    }
  }

  private static let targetHeads = ["目标值", "指标值", "年度目标", "年度值", "target value", "Target"]

  /// The column that gives targets. A table that has a column of deliveries is one of plans, which other rules hold
  /// against what was done, unless it calls them targets.
  private static func column(in table: WrittenTable) -> Int? {
    guard table.columns(.budget).isEmpty, table.columns(.price).isEmpty,
      table.columns(.actual).isEmpty
        || table.columns(.score).isEmpty && table.head.contains(where: { $0.text.hasAny(targetHeads) })
    else { return nil }
    // Beside a column of signs a column of values is of targets.
    let hasSign =
      signColumn(of: table) != nil
      || table.head.contains { ["target", "目标", "绩效目标"].contains($0.text.lowercased().bare) }
    return table.head.indices.last { column in
      if hasSign, ["value", "值", "数值"].contains(table.head[column].text.lowercased()) { return true }
      // `目标 | 单位` above bounds: `≥2,700 | 人`.
      let isShort = ["目标", "绩效目标", "target"].contains(table.head[column].text.lowercased().bare)
      if column > 0, isShort, table.rows.count > 2,
        table.rows.count(where: { comparison($0[column].text) != .none }) * 3 >= table.rows.count * 2
      {
        return true
      }
      return column > 0
        && table.head[column].text.hasAny(targetHeads)
        && !table.head[column].text.hasAny(["说明", "解释", "来源", "完成"])
        // A column of names may be called Target, too.
        && table.rows.contains { $0[column].target != nil }
    }
  }

  private static let signHeads = ["运算符", "符号", "比较", "关系", "operator", "Operator", "Relation"]
  private static let signs: Set<String> = [
    "≥", "≤", "=", "＝", ">", "<", "＞", "＜", "定性", "不低于", "不少于", "不小于", "不超过", "不高于", "不多于", "等于", "大于", "小于",
  ]

  /// The column of signs: by its head, or since it holds little else.
  private static func signColumn(of table: WrittenTable) -> Int? {
    table.head.indices.first { column in
      table.head[column].text.hasAny(signHeads)
        || table.rows.count > 2
          && table.rows.count { signs.contains($0[column].text) } * 4 >= table.rows.count * 3
    }
  }

  private static let atLeast = [
    "≥", "≧", ">", "＞", "不低于", "不少于", "不小于", "至少", "大于", "超过", "高于", "多于", "at least", "no less than",
    "not less than", "more than", "over ", "above ",
  ]
  private static let atMost = [
    "≤", "≦", "<", "＜", "不超过", "不高于", "不大于", "不多于", "至多", "小于", "低于", "少于", "at most", "no more than",
    "not more than", "less than", "below ", "under ",
  ]
  private static let strict = [
    ">", "＞", "<", "＜", "大于", "超过", "高于", "多于", "小于", "低于", "少于", "more than", "over ", "above ", "less than",
    "below ", "under ",
  ]

  private static func comparison(_ text: String) -> Comparison {
    let words = text.lowercased()
    if atLeast.contains(where: words.hasPrefix) { return .atLeast }
    if atMost.contains(where: words.hasPrefix) { return .atMost }
    return ["=", "＝", "等于"].contains(where: words.hasPrefix) ? .equal : .none
  }

  private static func isStrict(_ text: String) -> Bool {
    let words = text.lowercased()
    return strict.contains {
      words.hasPrefix($0) && !words.dropFirst($0.count).prefix(2).hasAny(["=", "或", "等于"])
    }
  }
}

extension TextNumber {
  /// A bare number that counts what no list of units knows: 2,900 with 拍.
  fileprivate func countingThings(_ word: String) -> TextNumber {
    // A unit that the numbers of sentences have, too: 课时, 万元, 天.
    let one = NumberScanner().scan("1" + word).figures.first.flatMap { $0.unitWord == word ? $0 : nil }
    let scale = one?.value ?? .one
    return TextNumber(
      value: value * scale, step: step * scale, digits: digits, kind: one?.kind ?? .count,
      unit: one?.unit ?? word, unitWord: word, bound: bound, isSpelled: isSpelled, isRange: isRange,
      range: range)
  }
}

/// A target that the text of the targets states: `供水站远程监控率≥80%`.
struct StatedTarget: Sendable {
  let name: String
  let stated: StatedNumber

  /// 秸秆焚烧火点下降率 of `秸秆焚烧火点比 2021 年下降 75%以上`.
  private static func change(_ stated: StatedNumber) -> String? {
    guard let mark = stated.lead.firstRange(of: "比") ?? stated.lead.firstRange(of: "较") else { return nil }
    let verb = stated.lead[mark.upperBound...].filter { $0.isHan && !"上年去基".contains($0) }
    guard ["下降", "降低", "减少", "增长", "提高", "增加"].contains(verb) else { return nil }
    let name = stated.lead[..<mark.lowerBound].trimming(
      leading: [" ", "，", "全县", "全市", "全区"], trailing: [" "])
    return name.isEmpty ? nil : name + verb + "率"
  }

  /// `取证学员三个月` of `取证学员三个月内就业率不低于 75%`, where a term is a part of the name.
  private static func term(before index: Int, in sentence: Sentence) -> String {
    guard index > 0, case let term = sentence.numbers[index - 1], term.number.isSpelled,
      term.number.kind == .duration, ["内", "后"].contains(where: sentence.numbers[index].lead.hasPrefix),
      term.tail == sentence.numbers[index].lead
    else { return "" }
    return term.lead + term.words
  }

  /// The rates of every section of targets.
  static func all(in report: WrittenReport) -> [StatedTarget] {
    report.sentences.filter { sentence in
      sentence.passage.role == .body && !sentence.hasReferences
        && report.headings(sentence.passage.section).last.map { $0.title.has("目标") && $0.code == nil } == true
        // A finding tells what was reached: `满意度低于目标`.
        && !report.isFinding(sentence.passage)
    }.flatMap { sentence in
      sentence.numbers.indices.map { (stated: sentence.numbers[$0], term: term(before: $0, in: sentence)) }
    }.compactMap { stated, term in
      let change = change(stated)
      let name =
        change
        ?? (term + stated.lead).trimming(
          leading: [" ", "，", "（", "）", "和", "及", "：", "全县", "全市", "全区"],
          trailing: [" ", "≥", "＞", "≤", "为", "达到", "达", "不低于", "不少于", "超过", "："])
      guard stated.number.kind == .share, !stated.number.isRange, name.endsInAny(["率", "度"]),
        (4...16).contains(name.count), stated.years.isEmpty || change != nil
      else { return nil }
      return StatedTarget(name: name, stated: stated)
    }
  }
}
