internal import Diagnostics

/// Organisations that stand once where a declared one has the same part, and names of a table that the text writes with
/// another character.
extension NameVaries {
  private static let roles = ["实施单位", "项目单位", "主管部门", "承办单位", "项目实施单位", "项目主管部门", "牵头部门"]
  private static let kinds = ["服务中心", "中心", "办公室", "公司", "协会", "联合会", "基金会", "服务社", "研究院", "学校", "医院"]

  /// `蓝天中心为实施单位` in a report that declares the 晴空中心, speaks of it throughout and names 蓝天 nowhere else.
  func roleTwins(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let texts = report.passages.map(\.text) + report.tables.flatMap { $0.rows.joined().map(\.text) }
    let declared = report.passages.flatMap { passage in
      passage.bytes.ranges(of: "简称“").map { range in
        (
          name: String(
            String(decoding: passage.bytes[range.upperBound...].prefix(40), as: UTF8.self).prefix {
              $0 != "”" && $0.isHan
            }),
          place: passage.place(range)
        )
      }
    }.filter { (4...10).contains($0.name.count) }
    guard !declared.isEmpty else { return [] }
    return report.sentences.filter { $0.passage.role == .body && $0.hasAny(Self.roles) }.flatMap {
      sentence -> [Defect] in
      let roles = Self.roles.flatMap { role in
        ["为", "是", "是本项目", "为本项目"].flatMap { sentence.passage.bytes[sentence.range].ranges(of: $0 + role) }
      }
      return roles.compactMap { role -> Defect? in
        let before = sentence.passage.text(from: sentence.range.lowerBound, to: role.lowerBound)
        let name = String(before.reversed().prefix(while: \.isHan).reversed())
        guard (4...10).contains(name.count), let kind = Self.kinds.first(where: name.hasSuffix),
          case let own = name.dropLast(kind.count), own.count > 1,
          texts.count(where: { $0.has(name) }) == 1,
          !texts.contains(where: { $0 != sentence.passage.text && $0.has(String(own)) })
        else { return nil }
        let usual = declared.filter { one in
          one.name.hasSuffix(kind) && one.name.count == name.count && !sentence.has(one.name)
            && texts.count { $0.has(one.name) } > 3
        }
        guard usual.count == 1, let other = usual.first,
          Self.kinds.first(where: other.name.hasSuffix) == kind,
          // The declared one has this part nowhere else.
          Set(name.dropLast(kind.count)).isDisjoint(with: Set("省市区县州镇乡街村")),
          !texts.contains(where: { text in
            Self.roles.contains { role in ["为", "是"].contains { text.has(other.name + $0 + role) } }
          })
        else { return nil }
        let start = role.lowerBound - name.utf8.count
        return Defect(
          Message(
            zh: "“\(name)”只在这里出现，别处都是“\(other.name)”",
            en: "“\(name)” stands here only; elsewhere it is “\(other.name)”"),
          at: sentence.passage.place(start..<role.lowerBound), about: [other.name, name],
          fix: Message(zh: "写成“\(other.name)”", en: "write “\(other.name)”"),
          notes: [Message(zh: "声明在这里", en: "declared here").note(at: other.place)])
      }
    }
  }

  private static let parties = [
    "公司", "服务社", "事务所", "工作室", "合作社", "中心", "协会", "医院", "学院", "研究院", "服务部", "经营部", "养护队",
  ]

  /// `澄江市康宜居家护理服务社` in a table, of which the text says `康益` alone and no table: each is used in one way only.
  func cellTwins(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let cells = report.tables.flatMap { $0.rows.joined() }.filter { $0.number == nil }
    let names = cells.filter {
      (8...24).contains($0.text.count) && $0.text.allSatisfy(\.isHan) && $0.text.endsInAny(Self.parties)
    }
    guard names.count < 400 else { return [] }
    return names.compactMap { cell -> Defect? in
      guard names.count(where: { $0.text == cell.text }) == 1,
        !report.passages.contains(where: { $0.bytes.range(of: cell.text) != nil })
      else { return nil }
      let name = Array(cell.text), tail = String(name.suffix(4))
      for passage in report.passages {
        for end in passage.bytes.ranges(of: tail).map(\.upperBound) where end >= cell.text.utf8.count {
          let start = end - cell.text.utf8.count
          let written = Array(passage.text(start..<end))
          guard written.count == name.count, written.first == name.first else { continue }
          let changed = name.indices.filter { name[$0] != written[$0] }
          guard changed.count == 1, let place = changed.first, place > 1, written[place].isHan,
            !Self.telling.contains(name[place]), !Self.telling.contains(written[place]),
            !cells.contains(where: { $0.text.has(String(written)) })
          else { continue }
          return defect(cell.text, String(written), at: cell.place, first: passage.place(start..<end))
        }
      }
      return nil
    }
  }
}
