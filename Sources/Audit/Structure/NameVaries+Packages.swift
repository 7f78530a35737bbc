internal import Diagnostics

/// Suppliers of one package, and short names of one level of government, that differ in one character.
extension NameVaries {
  private static let codes = ["包号", "标段", "标包", "包件", "包别", "合同编号", "合同号", "标项"]
  private static let suppliers = ["供应商", "中标", "成交", "承包", "承接", "施工单位", "服务单位", "公司", "乙方"]

  /// `包 3 | 上海颐和健康服务中心` below `包 3 | 上海颐康健康服务中心`.
  func packages(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    return report.tables.flatMap { table -> [Defect] in
      guard let code = table.head.indices.first(where: { table.head[$0].text.hasAny(Self.codes) }),
        let supplier = table.head.indices.first(where: {
          $0 != code && table.head[$0].text.hasAny(Self.suppliers)
        })
      else { return [] }
      var first: [String: WrittenTable.Cell] = [:]
      return table.rows.compactMap { row -> Defect? in
        let (key, cell) = (row[code].text, row[supplier])
        guard !row[code].isBlank, cell.text.count > 5 else { return nil }
        guard let other = first[key] else {
          first[key] = cell
          return nil
        }
        return Self.isOneOff(cell.text, other.text)
          ? defect(cell.text, other.text, at: cell.place, first: other.place) : nil
      }
    }
  }

  /// Whether two names are of one length and differ in one character that tells no two things apart.
  private static func isOneOff(_ left: String, _ right: String) -> Bool {
    guard left.count == right.count else { return false }
    let changed = zip(left, right).filter { $0 != $1 }
    let apart = telling.subtracting("和及与的等国民正")
    return changed.count == 1 && changed.allSatisfy { !apart.contains($0) && !apart.contains($1) }
  }

  private static let levels = Array("市县区省州旗镇乡")

  /// `市交通局` once, where the report declares and uses 县交通局 and speaks of no other office of a 市.
  func levels(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let declared = report.passages.flatMap { passage in
      passage.bytes.ranges(of: "简称“").map { range -> String in
        String(passage.text(from: range.upperBound, to: passage.bytes.count).prefix { $0 != "”" && $0.isHan })
      }
    }.filter { (4...8).contains($0.count) && $0.first.map(Self.levels.contains) == true }
    guard !declared.isEmpty else { return [] }
    let texts =
      report.passages.map { ($0.text, $0.place) }
      + report.tables.flatMap { $0.rows.joined() }.filter { $0.number == nil }.map { ($0.text, $0.place) }
    return Set(declared).sorted().flatMap { name -> [Defect] in
      let stem = String(name.dropFirst())
      return Self.levels.filter { $0 != name.first }.compactMap { level -> Defect? in
        let word = String(level) + stem
        guard !declared.contains(word) else { return nil }
        let found = texts.flatMap { text, place in
          Array(text.utf8).ranges(of: word).filter { range in
            // `岚川县交通局` has a place before its level.
            !String(decoding: Array(text.utf8)[..<range.lowerBound], as: UTF8.self).hasSuffix(
              String(name.first ?? " "))
          }.map { place.advanced(by: $0.lowerBound, length: word.utf8.count) }
        }
        let uses = texts.reduce(0) { $0 + Array($1.0.utf8).ranges(of: name).count }
        let office = ["级", "政府", "人民", "委", "财政", "发", "审计", "直", "本级", "局", "厅"].map { String(level) + $0 }
        guard found.count == 1, uses > 1, !texts.contains(where: { $0.0.hasAny(office) }),
          let place = found.first
        else { return nil }
        return defect(word, name, at: place, first: nil)
      }
    }
  }
}
