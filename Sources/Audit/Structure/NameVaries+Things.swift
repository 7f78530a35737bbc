internal import Diagnostics

/// Names of things that tables list, written one character otherwise in another table or in the text:
/// `种子企业贷款贴息` for `种业企业贷款贴息`, `电子内窥镜系统` for `电子内镜系统`.
extension NameVaries {
  /// Characters that join words and belong to no name.
  private static let joints = Set("的和与及等、了在为并已或各均共将由对")

  func things(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let lists = report.tables.map(\.upright).map { table in
      // Indicators have rules of their own.
      table.columns(.score).isEmpty && table.columns(.weight).isEmpty ? Self.labels(of: table) : []
    }
    let counts = Dictionary(lists.joined().map { ($0.text, 1) }, uniquingKeysWith: +)
    let listed = sisterLists(lists, counts, report)
    let project = Self.project(report).map { [$0: 1] } ?? [:]
    return listed
      + inText(report, counts.merging(project) { $0 + $1 }).filter { found in
        !listed.contains { $0.subjects == found.subjects }
      }
  }

  /// `“十三五规划”` beside `“十三五”规划`: the rarer of the two.
  func quotedPlans(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    return "一二三四五".flatMap { ordinal -> [Defect] in
      let forms = ["“十\(ordinal)五规划”", "“十\(ordinal)五”规划"]
      let uses = forms.map { form in
        report.passages.flatMap { passage in passage.bytes.ranges(of: form).map { passage.place($0) } }
      }
      guard !uses[0].isEmpty, !uses[1].isEmpty else { return [] }
      let odd = uses[0].count <= uses[1].count ? 0 : 1
      return uses[odd].map { defect(forms[odd], forms[1 - odd], at: $0, first: uses[1 - odd][0]) }
    }
  }

  private static func labels(of table: WrittenTable) -> [WrittenTable.Cell] {
    table.rows.indices.filter { !table.isTotal($0) }.compactMap { row in
      table.head.indices.first { table.roles[$0] != .ordinal }.map { table.rows[row][$0] }
    }.filter { $0.number == nil && (2...18).contains($0.text.count) && $0.text.allSatisfy(\.isHan) }
  }

  /// `青阳市老旧小区改造项目` of `2023年度青阳市老旧小区改造项目绩效评价报告`.
  private static func project(_ report: WrittenReport) -> String? {
    guard let title = report.headings.first(where: { $0.level == 1 })?.title,
      let end = ["绩效评价", "支出绩效", "财政支出"].compactMap({ title.firstRange(of: $0)?.lowerBound }).min()
    else { return nil }
    let name = title[..<end].drop { !$0.isHan || "年度".contains($0) }
    return (6...24).contains(name.count) && name.allSatisfy(\.isHan) ? String(name) : nil
  }

  /// Two lists of the same things but one, which each names otherwise.
  private func sisterLists(
    _ lists: [[WrittenTable.Cell]], _ counts: [String: Int], _ report: WrittenReport
  ) -> [Defect] {
    let names = lists.map { Set($0.map(\.text)) }
    var seen: Set<String> = []
    return lists.indices.flatMap { index in
      lists.indices.filter { $0 != index }.compactMap { other -> Defect? in
        let alone = lists[index].filter { !names[other].contains($0.text) }
        guard names[index].intersection(names[other]).count > 1, alone.count == 1, let odd = alone.first,
          counts[odd.text] == 1, odd.text.count > 4,
          let usual = lists[other].first(where: { name in
            !names[index].contains(name.text) && Self.isOneOff(odd.text, name.text)
          }),
          uses(of: usual.text, report) > uses(of: odd.text, report) || index > other,
          uses(of: odd.text, report) == 0, seen.insert(odd.text).inserted
        else { return nil }
        return defect(odd.text, usual.text, at: odd.place, first: usual.place)
      }
    }
  }

  private func uses(of name: String, _ report: WrittenReport) -> Int {
    report.passages.reduce(0) { $0 + $1.bytes.ranges(of: name).count }
  }

  /// What a text calls almost as a table does, once.
  private func inText(_ report: WrittenReport, _ counts: [String: Int]) -> [Defect] {
    let names = counts.keys.filter { $0.count > 5 }.sorted()
    let byHead = Dictionary(grouping: names) { String($0.prefix(2)) }
    var found: [String: [(name: String, place: Place)]] = [:]
    for passage in report.passages where passage.role == .body {
      let text = Array(passage.text)
      var offset = 0
      for start in text.indices {
        defer { offset += text[start].utf8.count }
        guard text[start].isHan, start + 5 < text.count else { continue }
        for name in byHead[String(text[start...(start + 1)])] ?? [] {
          for length in [name.count, name.count + 1, name.count - 1] where start + length <= text.count {
            let written = String(text[start..<(start + length)])
            guard written.hasSuffix(name.suffix(2)), Self.isOneOff(written, name) else { continue }
            let place = passage.place(offset..<(offset + written.utf8.count))
            found[written, default: []].append((name, place))
          }
        }
      }
    }
    return found.sorted { $0.key < $1.key }.compactMap { written, uses -> Defect? in
      guard uses.count == 1, let use = uses.first, counts[written] == nil,
        !names.contains(where: { $0.has(written) }), !written.has(use.name),
        (counts[use.name] ?? 0) + self.uses(of: use.name, report) > 1
      else { return nil }
      return defect(written, use.name, at: use.place, first: nil)
    }
  }

  /// One character changed, put in or left out, none of those that tell things apart or join words.
  private static func isOneOff(_ written: String, _ name: String) -> Bool {
    let (left, right) = (Array(written), Array(name))
    guard left != right, left.allSatisfy(\.isHan), abs(left.count - right.count) < 2 else { return false }
    let front = zip(left, right).prefix { $0 == $1 }.count
    let back = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    let shorter = min(left.count, right.count)
    let negations: Set<Character> = ["不", "未", "无", "非"]
    guard !negations.contains(left[0]), !negations.contains(right[0]) else { return false }
    let changed =
      left.count == right.count
      ? (front + back >= shorter - 1 ? [left[front], right[front]] : [])
      : (front + back >= shorter ? [left.count > right.count ? left[front] : right[front]] : [])
    return !changed.isEmpty && front > 0
      && changed.allSatisfy { !telling.contains($0) && !joints.contains($0) }
  }
}
