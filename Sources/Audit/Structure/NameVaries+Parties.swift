internal import Diagnostics

/// Names of the parties that a typed report lists on its first lines, and of the place that its title names, written
/// otherwise further on.
extension NameVaries {
  private struct Party {
    let name: [Character]
    let place: Place

    var text: String { String(name) }
  }

  private static let labels = [
    "委托方", "委托单位", "主管部门", "实施单位", "项目单位", "评价机构", "第三方机构", "受托机构", "承办单位", "被评价部门", "被评价单位", "责任单位", "实施主体",
    "实施机构", "评价单位", "评价方", "用款单位",
  ]
  private static let endings = [
    "局", "委员会", "中心", "公司", "园", "灌区", "医院", "学校", "水库", "公园", "图书馆", "博物馆", "处", "站", "院",
  ]

  /// `托幼服务指导中心` in a report whose first lines name the 托育服务指导中心.
  func parties(_ report: WrittenReport) -> [Defect] {
    let named = Self.parties(report.files)
    let titled = report.headings.first.flatMap { Self.place(in: $0) }.map { [$0] } ?? []
    let texts =
      report.passages.map { ($0.text, $0.place) }
      + report.tables.flatMap { $0.rows.joined() }.filter { $0.number == nil }.map { ($0.text, $0.place) }
    let parties = (named + titled).map(\.text)
    return (named + titled).flatMap { party -> [Defect] in
      let isPlace = party.text == titled.first?.text
      let own = texts.reduce(0) { $0 + Array($1.0.utf8).ranges(of: party.text).count }
      let near = texts.flatMap { text, place in
        isPlace ? [] : Self.generics(of: party.name, in: text, at: place, texts.map(\.0))
      }
      let odd = (texts.flatMap { Self.twins(of: party.name, in: $0.0, at: $0.1, isPlace: isPlace) } + near)
        .filter {
          one in
          !parties.contains { $0.has(one.text) }
        }
      guard own > 1 && odd.count * 2 <= own || odd.count == 1 && near.count == 1 else { return [] }
      return odd.map { defect($0.text, party.text, at: $0.place, first: party.place) }
    } + named.flatMap { shortForms(of: $0, in: texts) }
  }

  /// `主管部门：临江区商务局` of the first lines, also in a table.
  private static func parties(_ files: [SourceFile]) -> [Party] {
    guard let file = files.first else { return [] }
    var found: [Party] = []
    for number in 1...min(30, file.lineCount) {
      let line = String(decoding: file.line(number), as: UTF8.self)
      for label in labels {
        guard let range = line.firstRange(of: label) else { continue }
        let rest = line[range.upperBound...].drop { "：: |*　".contains($0) }
        let name = Array(rest.prefix(while: \.isHan))
        guard (6...24).contains(name.count), String(name).endsInAny(endings + ["所", "部", "办", "委"]),
          !found.contains(where: { $0.name == name })
        else { continue }
        let start = line[..<rest.startIndex].utf8.count
        found.append(
          Party(
            name: name,
            place: Place(file: file.path, line: number, column: start + 1, length: String(name).utf8.count)))
      }
    }
    return found
  }

  /// `高新区冷链物流园` of `荷港市高新区冷链物流园专项债券项目绩效评价报告`.
  private static func place(in title: WrittenHeading) -> Party? {
    let text = title.title.drop { !$0.isHan || "年度".contains($0) }
    guard title.level == 1,
      let end = endings.filter({ $0 != "局" && $0 != "处" && $0 != "院" && $0 != "站" })
        .compactMap({ text.firstRange(of: $0)?.upperBound }).min()
    else { return nil }
    let whole = text[..<end]
    let name = whole.firstIndex { "市县州".contains($0) }.map { whole[whole.index(after: $0)...] } ?? whole
    return name.count > 7 && name.allSatisfy(\.isHan) ? Party(name: Array(name), place: title.place) : nil
  }

  /// Stretches of the same length that differ in one character, or in two side by side near the end of a place's name.
  private static func twins(of name: [Character], in text: String, at place: Place, isPlace: Bool)
    -> [Stretch]
  {
    let characters = Array(text)
    guard let last = name.last, characters.count >= name.count else { return [] }
    return characters.indices.compactMap { end -> Stretch? in
      let start = end + 1 - name.count
      guard characters[end] == last, start >= 0 else { return nil }
      var changed: [Int] = []
      for index in name.indices where characters[start + index] != name[index] {
        changed.append(index)
        if changed.count > 2 { return nil }
      }
      guard let first = changed.first, let final = changed.last, first > 0,
        changed.allSatisfy({
          characters[start + $0].isHan && !telling.contains(characters[start + $0])
            && !telling.contains(name[$0])
        }),
        changed.count == 1 || isPlace && final == first + 1 && first > 3
      else { return nil }
      let written = String(characters[start...end])
      let offset = String(characters[..<start]).utf8.count
      return Stretch(text: written, place: place.advanced(by: offset, length: written.utf8.count))
    }
  }

  // MARK: short forms

  /// `区市场监督局` where a report otherwise says `区市场监管局` for 市场监督管理局.
  private func shortForms(of party: Party, in texts: [(String, Place)]) -> [Defect] {
    var forms: [String: [Place]] = [:]
    for (text, place) in texts {
      for form in Self.shortForms(of: party.name, in: Array(text)) {
        let written = String(Array(text)[form])
        let offset = String(Array(text)[..<form.lowerBound]).utf8.count
        forms[written, default: []].append(place.advanced(by: offset, length: written.utf8.count))
      }
    }
    guard let usual = forms.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }),
      usual.value.count > 2
    else { return [] }
    return forms.filter { form in
      form.value.count == 1 && form.key.count == usual.key.count
        && zip(form.key, usual.key).count(where: { $0 != $1 }) == 1
    }.map { defect($0.key, usual.key, at: $0.value[0], first: usual.value[0]) }
  }

  /// Stretches of five characters and more that leave some of a name out and end as it does.
  private static func shortForms(of name: [Character], in text: [Character]) -> [Range<Int>] {
    guard let last = name.last else { return [] }
    return text.indices.compactMap { end -> Range<Int>? in
      guard text[end] == last else { return nil }
      var (start, rest) = (end, name.count - 1)
      while start > 0, let next = name[..<rest].lastIndex(of: text[start - 1]) {
        (start, rest) = (start - 1, next)
      }
      let length = end + 1 - start
      // A stretch of the name itself is its end, or all of it.
      guard length > 4, length < name.count, !name.suffix(length).elementsEqual(text[start...end]) else {
        return nil
      }
      return start..<(end + 1)
    }
  }
}
