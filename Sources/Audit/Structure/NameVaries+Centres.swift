internal import Diagnostics

/// Centres, stations and companies whose names begin alike, of which one stands once: `县教育技术装备中心` in a report on the
/// 县教育装备与信息中心.
extension NameVaries {
  private static let centreRanks = Set("省市县区州旗镇乡")
  private static let centreEndings = ["中心", "公司"]
  private static let centreRivals = [
    "原", "更名", "划转", "改革", "组建", "前身", "合并", "挂牌", "下属", "所属", "直属", "隶属", "分别", "各", "等", "以及", "简称",
  ]

  private struct Centre: Hashable {
    let rank: Character
    let body: String
    let ending: String

    var name: String { "\(rank)\(body)\(ending)" }
    var stem: Substring { body.prefix(2) }
  }

  func centreTwins(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let texts =
      report.passages.filter { $0.role != .caption }.map { ($0.text, $0.place) }
      + report.tables.flatMap { $0.rows.joined() }.filter { $0.number == nil }.map { ($0.text, $0.place) }
    var uses: [Centre: [(text: String, place: Place)]] = [:]
    for (text, place) in texts {
      for (centre, start) in Self.centres(in: text) {
        uses[centre, default: []].append((text, place.advanced(by: start, length: centre.name.utf8.count)))
      }
    }
    let usual = uses.filter { $0.value.count > 1 }.keys.sorted { $0.name < $1.name }
    return uses.filter { $0.value.count == 1 }.compactMap { centre, found -> Defect? in
      guard let use = found.first, let range = use.text.firstRange(of: centre.name),
        !(use.text[..<range.lowerBound].suffix(12) + use.text[range.upperBound...].prefix(6)).hasAny(
          Self.centreRivals)
      else { return nil }
      let others = usual.filter {
        $0.rank == centre.rank && $0.ending == centre.ending && $0.stem == centre.stem
          && !Self.isTakenFrom(centre.body, $0.body) && !Self.isTakenFrom($0.body, centre.body)
      }
      guard others.count == 1, let other = others.first, !use.text.has(other.name),
        // Its own full or short name stands elsewhere.
        !uses.keys.contains(where: {
          $0 != centre && $0 != other && $0.stem == centre.stem
            && (Self.isTakenFrom(centre.body, $0.body) || Self.isTakenFrom($0.body, centre.body))
        })
      else { return nil }
      return defect(centre.name, other.name, at: use.place, first: uses[other]?.first?.place)
    }.sorted { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }
  }

  /// Every centre of a text that stands up to twelve characters behind its rank, with where it begins in bytes.
  private static func centres(in text: String) -> [(Centre, Int)] {
    let characters = Array(text)
    var offsets = [0]
    for character in characters { offsets.append(offsets[offsets.count - 1] + character.utf8.count) }
    return characters.indices.compactMap { end -> (Centre, Int)? in
      guard
        let ending = centreEndings.first(where: { ending in
          end + 1 >= ending.count && characters[(end + 1 - ending.count)...end].elementsEqual(ending)
        }), ending.count == 2
      else { return nil }
      let last = end + 1 - ending.count
      guard
        let start = (max(0, last - 11)..<last).last(where: { index in
          centreRanks.contains(characters[index])
            && !(characters[index] == "市" && "场政民".contains(characters[index + 1]))
            && !(characters[index] == "区" && "域".contains(characters[index + 1]))
        })
      else { return nil }
      let body = String(characters[(start + 1)..<last])
      guard (3...10).contains(body.count), body.allSatisfy(\.isHan),
        !body.contains(where: { "局委由对经向为在至报的将已未及、级各".contains($0) })
      else { return nil }
      return (Centre(rank: characters[start], body: body, ending: ending), offsets[start])
    }
  }

  private static func isTakenFrom(_ word: String, _ name: String) -> Bool {
    var rest = name[...]
    for character in word {
      guard let index = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: index)...]
    }
    return true
  }
}
