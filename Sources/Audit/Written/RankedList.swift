internal import Diagnostics
internal import Evaluation

/// Several things with one value each, that a text can call the highest, the lowest, or list in their order: what a
/// sentence lists, the groups of a table of scores, the answers of a survey.
struct RankedList: Sendable {
  struct Entry: Sendable {
    /// In lower case, without marks, units and words for what is measured.
    let name: String
    let value: Fraction
    let words: String
    let place: Place
  }

  let entries: [Entry]
  /// What is measured, as far as words tell: 得分率, 占比.
  let measures: Set<String>

  /// Words for what is measured; those of one line mean the same.
  private static let kinds: [[String]] = [
    ["得分率", "score rate", "scoring rate"], ["扣分", "失分"], ["得分", "scored", "points"],
    ["满意度", "满意率", "满意", "rating", "rated", "satisfaction", "satisfied"], ["完成率", "completion"],
    ["执行率", "execution"], ["合格率"], ["覆盖率"], ["知晓率"],
    ["占比", "比重", "占", "share", "proportion"], ["增幅", "增速", "增长", "growth", "increase"], ["单价", "均价"],
    ["人均", "户均", "平均"],
  ]

  static func measures(in text: String) -> Set<String> {
    var rest = text.lowercased()
    var found: Set<String> = []
    for kind in kinds where rest.hasAny(kind) {
      found.insert(kind[0])
      rest = rest.without(kind)
    }
    return found
  }

  private static let cuts = [
    "得分率", "得分", "扣分", "失分", "满意度", "满意率", "完成率", "执行率", "占", "支出", "得", "扣", "失", "为", "办理", "完成", "是", "达",
    "共", "有",
  ]
  /// What is no thing of its own.
  private static let rests = [
    "合计", "总计", "共计", "其余", "其他", "剩余", "平均", "the rest", "the other", "total", "average",
  ]
  private static let noise: Set<String> = [
    "scored", "score", "rate", "was", "were", "at", "of", "the", "and", "had", "a", "with", "is", "are",
    "followed", "by", "then", "for",
    "rated", "stood",
  ]

  /// `决策` of `决策类得分率为`, `存储设备` of `存储设备占`.
  static func name(_ lead: String) -> String {
    guard lead.contains(where: \.isHan) else {
      return lead.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init).filter {
        !noise.contains($0)
      }
      .joined(separator: " ")
    }
    var name = lead.trimming(
      leading: ["，", "、", "和", "及", "其中", "依次为", "分别为", "为", "：", " ", "其次", "是", "最后", "再次"], trailing: [" "]
    )
    for cut in cuts {
      if let range = name.firstRange(of: cut), range.lowerBound > name.startIndex {
        name = String(name[..<range.lowerBound])
      }
    }
    return plain(name)
  }

  /// A name without its class word: 决策 of 决策类, 一级指标决策.
  static func plain(_ name: String) -> String {
    let code = IndicatorCode.leading(name).flatMap { $0.count > 1 ? $0 : nil }
    let rest = name.dropFirst(code?.count ?? 0).prefix { !"（(".contains($0) }
    let core = String(rest).trimming(
      leading: [" ", ".", "、", "*", "一级指标"], trailing: [" ", "*", "指标", "维度", "方面", "部分"]
    ).lowercased()
    return core.count > 2 && core.hasSuffix("类") ? String(core.dropLast()) : core
  }

  /// What a sentence lists, without what stands in brackets and calculations; nil for fewer than two things.
  init?(_ sentence: Sentence) {
    var depth = 0
    var end = sentence.range.lowerBound
    var name = ""
    var entries: [(kind: TextNumber, entry: Entry, lead: String)] = []
    let first = sentence.opensList(sentence.numbers) ? sentence.numbers.first?.place : nil
    for number in sentence.numbers {
      for character in sentence.passage.text(from: end, to: number.range.lowerBound) {
        if "（(".contains(character) { depth += 1 }
        if "）)".contains(character) { depth = max(0, depth - 1) }
      }
      end = number.range.upperBound
      guard depth == 0, number.place != first, !sentence.isOperand(number), !number.lead.hasAny(Self.rests),
        number.number.bound == .exact, !number.number.isRange,
        number.number.kind != .plain
      else { continue }
      let own = Self.name(number.lead)
      if own.count > 1 { name = own }
      guard name.count > 1 else { continue }
      entries.append(
        (
          number.number, Entry(name: name, value: number.value, words: number.words, place: number.place),
          number.lead
        ))
    }
    // Of scores and rates side by side the rates are ranked.
    let shares = entries.filter { $0.kind.kind == .share }
    let kin = shares.count > 1 ? shares : entries
    guard let first = kin.first, kin.count > 1, kin.allSatisfy({ $0.kind.isComparable(to: first.kind) }),
      Set(kin.map(\.entry.name)).count == kin.count
    else { return nil }
    self.entries = kin.map(\.entry)
    let said = Self.measures(in: kin.map(\.lead).joined(separator: "，"))
    // `决策得 18.00 分`, `Decision scored 93.33%`
    let isOfScores = first.kind.kind == .points && said.isEmpty
    measures =
      isOfScores ? ["得分"] : first.kind.kind == .share && said.contains("得分") ? said.union(["得分率"]) : said
  }

  private init(_ entries: [Entry], _ measures: Set<String>) {
    (self.entries, self.measures) = (entries, measures)
  }

  /// The groups of a table of scores by what each got of its weight, and the answers of a survey.
  static func all(in table: WrittenTable) -> [RankedList] {
    [groups(of: table), answers(of: table)].compactMap { $0 }
  }

  private static func groups(of table: WrittenTable) -> RankedList? {
    guard let weight = table.columns(.weight).last, let score = table.columns(.score).last else { return nil }
    let heads = table.groupHeads
    let rows = heads.isEmpty ? table.rows.indices.filter { !table.isTotal($0) } : heads
    var sums: [(name: String, weight: Fraction, score: Fraction, cell: WrittenTable.Cell)] = []
    for row in rows {
      let first = table.rows[row][0]
      guard let full = table.rows[row][weight].number?.value, let own = table.rows[row][score].number?.value
      else {
        return nil
      }
      let label = IndicatorCode.alone(first.text).map { $0 + "类" } ?? first.text
      let name = first.isBlank ? sums.last?.name ?? "" : plain(label)
      if let last = sums.last, last.name == name {
        sums[sums.count - 1] = (name, last.weight + full, last.score + own, table.rows[row][score])
      } else {
        sums.append((name, full, own, table.rows[row][score]))
      }
    }
    let names = sums.map(\.name)
    let areGroups = sums.count < rows.count || names.contains { ["决策", "过程", "产出", "output"].contains($0) }
    guard (3...7).contains(sums.count), Set(names).count == names.count, names.allSatisfy({ $0.count > 1 }),
      !heads.isEmpty || areGroups
    else { return nil }
    return RankedList(
      sums.compactMap { sum in
        sum.score.divided(by: sum.weight).map { rate in
          let words = (rate * Fraction(100)).rounded(places: 2).plain
          return Entry(
            name: sum.name, value: rate,
            words: words + "%", place: sum.cell.place)
        }
      }, ["得分率"])
  }

  private static let means = ["平均", "均值", "综合", "总体", "合计", "mean", "average", "overall", "total", "总"]

  private static func answers(of table: WrittenTable) -> RankedList? {
    let rows = table.rows.indices.filter { row in
      !table.isTotal(row) && !means.contains { table.label(row).lowercased().hasPrefix($0) }
    }
    let columns = table.head.indices.filter { column in
      table.roles[column] != .ordinal && rows.allSatisfy { table.rows[$0][column].number != nil }
    }
    guard rows.count > 2, columns.count == 1, let column = columns.first,
      measures(in: table.head[column].text).contains("满意度")
    else { return nil }
    let entries = rows.compactMap { row -> Entry? in
      let cell = table.rows[row][column]
      return cell.number.map {
        Entry(name: plain(table.label(row)), value: $0.value, words: cell.text, place: cell.place)
      }
    }
    return Set(entries.map(\.name)).count == entries.count ? RankedList(entries, ["满意度", "得分"]) : nil
  }

  /// The entries whose names stand in a text, in their order there, without those that are part of a longer one.
  func named(in text: String) -> [Entry] {
    let bytes = Array(text.lowercased().utf8)
    let found = entries.compactMap { entry in bytes.range(of: entry.name).map { (entry, $0) } }
    return found.filter { one in
      !found.contains {
        $0.0.name != one.0.name && $0.1.lowerBound <= one.1.lowerBound && one.1.upperBound <= $0.1.upperBound
      }
    }.sorted { $0.1.lowerBound < $1.1.lowerBound }.map(\.0)
  }

  /// Whether a claim with some words may be of what the list measures.
  func mayBe(_ said: Set<String>) -> Bool {
    said.isEmpty || !said.isDisjoint(with: measures) || said == ["占比"] && measures.isSubset(of: ["占比"])
  }
}
