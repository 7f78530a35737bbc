internal import Diagnostics

/// Firms and cooperatives whose names differ in one character: `石桥牧星饲料有限公司` once, 石桥牧兴饲料有限公司 elsewhere.
extension NameVaries {
  private static let kinds = ["有限公司", "有限责任公司", "合作社", "事务所", "研究院", "集团"]
  /// What tells two firms apart in one character.
  private static let distinctive = Set("一二三四五六七八九十甲乙丙丁东西南北中上下前后新老大小县市区镇乡省")

  func firms(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let cells = report.tables.flatMap { $0.rows.joined() }.filter { cell in
      cell.number == nil && (7...24).contains(cell.text.count) && cell.text.allSatisfy(\.isHan)
        && cell.text.endsInAny(Self.kinds)
    }
    let typed = Dictionary(grouping: cells, by: \.text)
    let texts = report.passages.map(\.bytes)
    return typed.filter { $0.value.count == 1 }.sorted { $0.key < $1.key }.compactMap {
      name, cells -> Defect? in
      guard let cell = cells.first, !texts.contains(where: { $0.range(of: name) != nil }) else { return nil }
      let others = typed.keys.filter { other in
        guard other.count == name.count, other != name else { return false }
        let changed = zip(name, other).filter { $0 != $1 }
        guard changed.count == 1, let (own, its) = changed.first else { return false }
        return !Self.distinctive.contains(own) && !Self.distinctive.contains(its)
          && (typed[other]?.count ?? 0) + texts.count(where: { $0.range(of: other) != nil }) > 1
      }
      guard others.count == 1, let other = others.first else { return nil }
      return defect(name, other, at: cell.place, first: typed[other]?.first?.place)
    }
  }
}
