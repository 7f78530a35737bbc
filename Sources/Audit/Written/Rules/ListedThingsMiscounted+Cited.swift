internal import Diagnostics
internal import Evaluation

/// Counts of what the table lists that the same sentence cites.
extension ListedThingsMiscounted {
  /// `共签订六份合同，合同总额 4,503.60 万元，支付明细见表 3`, where table 3 has seven rows of contracts.
  func cited(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let told = report.sentences.filter {
      $0.passage.role == .body && !$0.hasReferences && $0.has("见表") && !$0.numbers.isEmpty
    }
    guard !told.isEmpty else { return [] }
    let tables = report.tables.map(\.upright)
    return told.compactMap { sentence -> Defect? in
      let labels = Self.labels(in: sentence.text)
      guard labels.count == 1, let label = labels.first,
        case let found = tables.filter({ Self.label(ofCaption: $0.caption) == label }), found.count == 1,
        let table = found.first
      else { return nil }
      return sentence.numbers.lazy.compactMap { self.cited($0, table, sentence) }.first
    }
  }

  private func cited(_ stated: StatedNumber, _ table: WrittenTable, _ sentence: Sentence) -> Defect? {
    let behind = sentence.passage.text(from: stated.range.upperBound, to: sentence.range.upperBound)
    let noun = String(behind.trimming(leading: [" "], trailing: []).prefix(2))
    let rows = table.rows.indices.filter { !table.isTotal($0) }
    guard stated.number.kind == .count, stated.number.bound == .exact, !stated.number.isRange,
      noun.count == 2, noun.allSatisfy(\.isHan), stated.value != Fraction(rows.count), rows.count > 2,
      (stated.value - Fraction(rows.count)).magnitude < Fraction(3),
      stated.lead.hasAny(["共", "签订", "涉及", "全部", "合计"]),
      !sentence.hasAny(["其中", "主要", "部分", "抽", "另", "等", "典型", "补充", "续签", "前"]),
      let column = table.head.indices.first(where: { table.roles[$0] != .ordinal }),
      table.head[column].text.hasPrefix(noun),
      case let names = rows.map({ table.rows[$0][column].text }), Set(names).count == names.count,
      !names.contains(where: { $0.isEmpty || $0.hasAny(["其他", "其余", "小计", "平均", "、"]) }),
      table.rows.count > rows.count
    else { return nil }
    return Defect(
      Message(
        zh: "写的是 \(stated.words)\(noun)，所引的表列出 \(rows.count) 个",
        en: "\(stated.words) \(noun) are counted here, and the table that is cited lists \(rows.count)"),
      at: stated.place, about: [stated.words], values: [stated.value, Fraction(rows.count)], fix: page.fix,
      notes: [Message(zh: "表中", en: "in the table").note(at: table.head[column].place)])
  }

  /// `表3-1` of `详见表 3-1`.
  private static func labels(in text: String) -> Set<String> {
    let characters = Array(text.without([" "]))
    return Set(
      characters.indices.compactMap { index -> String? in
        guard characters[index] == "表" else { return nil }
        let number = characters[(index + 1)...].prefix { $0.isArabicDigit || "-－—".contains($0) }
        return number.first?.isArabicDigit == true ? "表" + String(number) : nil
      })
  }

  private static func label(ofCaption caption: String) -> String? {
    let text = caption.without([" ", "*"])
    return text.hasPrefix("表") || text.hasPrefix("附表") ? labels(in: text).first : nil
  }
}
