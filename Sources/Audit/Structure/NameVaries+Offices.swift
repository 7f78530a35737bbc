internal import Diagnostics

/// Offices of one rank whose names begin alike, of which one stands once: `区卫计局` in a report on the 区卫生健康局; and
/// offices whose declared short name ends otherwise once: `市热线服务所` for 以下简称“市热线中心”.
extension NameVaries {
  private static let ranks = Set("省市县区州旗")
  private static let offices = Set("局委")
  private static let rivals = ["原", "更名", "划转", "改革", "组建", "前身", "《", "合并", "挂牌"]

  private struct Office: Hashable {
    let rank: Character
    let body: String
    let kind: Character

    var name: String { "\(rank)\(body)\(kind)" }
  }

  func officeTwins(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let texts =
      report.passages.filter { $0.role != .caption }.map { ($0.text, $0.place) }
      + report.tables.flatMap { $0.rows.joined() }.filter { $0.number == nil }.map { ($0.text, $0.place) }
    var uses: [Office: [(text: String, place: Place)]] = [:]
    for (text, place) in texts {
      for (office, start) in Self.offices(in: text) {
        uses[office, default: []].append((text, place.advanced(by: start, length: office.name.utf8.count)))
      }
    }
    let declares = texts.contains { $0.0.hasAny(["简称"]) && $0.0.has("局") }
    // Two are enough of one that a cover names for its part.
    let usual = uses.filter { _, found in
      found.count > 2
        || found.count > 1
          && found.contains { $0.text.hasAny(["主管部门：", "项目单位：", "实施单位：", "被评价单位：", "委托单位："]) }
    }.keys.sorted { $0.name < $1.name }
    return uses.filter { $0.value.count == 1 && $0.key.body.without(["和", "与", "及"]).count < 5 }.compactMap {
      office, found -> Defect? in
      guard let use = found.first, !use.text.hasAny(Self.rivals.map { $0 == "原" ? $0 + office.name : $0 })
      else {
        return nil
      }
      let others = usual.filter {
        $0.rank == office.rank && $0.kind == office.kind && $0.body.first == office.body.first
          && (!Self.isTaken(office.body, from: $0.body) && !Self.isTaken($0.body, from: office.body)
            // `农业和农村局` of 农业农村局
            || office.body.without(["和", "与", "及"]) == $0.body && office.body != $0.body
            // `安岭市交通局` of 安岭市交通运输局, which nothing declares.
            || Self.isTaken(office.body, from: $0.body) && Self.isPlaced(office, in: [use])
              && Self.isPlaced($0, in: uses[$0] ?? []) && !declares)
      }
      guard others.count == 1, let other = others.first else { return nil }
      return defect(office.name, other.name, at: use.place, first: uses[other]?.first?.place)
    }.sorted { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }
  }

  /// Whether every use of an office has the name of its place before it: 安岭 of 安岭市交通局.
  private static func isPlaced(_ office: Office, in uses: [(text: String, place: Place)]) -> Bool {
    uses.allSatisfy { text, _ in
      text.ranges(of: office.name).allSatisfy { range in
        let before = text[..<range.lowerBound].suffix(2)
        return before.count == 2 && before.allSatisfy { $0.isHan && !"由与和及对经向为在是至报的".contains($0) }
      }
    }
  }

  /// Every 局 and 委 of a text that stands up to six characters behind its rank, with where it begins in bytes.
  private static func offices(in text: String) -> [(Office, Int)] {
    let characters = Array(text)
    var offsets = [0]
    for character in characters { offsets.append(offsets[offsets.count - 1] + character.utf8.count) }
    return characters.indices.compactMap { end -> (Office, Int)? in
      guard offices.contains(characters[end]),
        end + 1 == characters.count || !"托员面部派会办".contains(characters[end + 1]),
        let start = (max(0, end - 7)..<end).last(where: { index in
          ranks.contains(characters[index])
            // 市场 is no rank.
            && !(characters[index] == "市" && "场政民".contains(characters[index + 1]))
        })
      else { return nil }
      let body = String(characters[(start + 1)..<end])
      guard (2...6).contains(body.count), body.allSatisfy(\.isHan), body.last.map(offices.contains) == false
      else { return nil }
      return (Office(rank: characters[start], body: body, kind: characters[end]), offsets[start])
    }
  }

  private static func isTaken(_ word: String, from name: String) -> Bool {
    var rest = name[...]
    for character in word {
      guard let index = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: index)...]
    }
    return true
  }
}
