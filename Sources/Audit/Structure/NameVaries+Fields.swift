internal import Diagnostics

/// The field that names what is evaluated, one character off the title: `政策名称 | 云岭县农村教师生活补助政策`.
extension NameVaries {
  private static let fields: Set<String> = ["项目名称", "政策名称", "评价项目", "被评价项目", "评价对象名称", "专项名称", "资金名称"]
  private static let numerals = Set("零〇一二三四五六七八九十百0123456789")

  func fieldTwins(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, let title = report.headings.first(where: { $0.level == 1 }) else { return [] }
    let name = Array(title.title)
    let cells = report.tables.flatMap { table in
      ([table.head] + table.rows).flatMap { row in
        zip(row, row.dropFirst()).filter { Self.fields.contains($0.0.text.without([" ", "：", ":"])) }.map {
          (text: $0.1.text, place: $0.1.place)
        }
      }
    }
    return cells.compactMap { cell -> Defect? in
      let written = Array(cell.text)
      guard (7...40).contains(written.count), written.count <= name.count else { return nil }
      let usual = (0...(name.count - written.count)).lazy.map { Array(name[$0..<($0 + written.count)]) }.first
      {
        window in
        let changed = window.indices.filter { window[$0] != written[$0] }
        return changed.count == 1
          && changed.allSatisfy {
            window[$0].isHan && written[$0].isHan && !Self.numerals.contains(window[$0])
              && !Self.numerals.contains(written[$0])
          }
      }
      guard let usual,
        report.passages.allSatisfy({ $0.bytes.range(of: cell.text) == nil })
      else { return nil }
      return defect(cell.text, String(usual), at: cell.place, first: title.place)
    }
  }
}
