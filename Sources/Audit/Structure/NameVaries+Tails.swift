internal import Diagnostics

/// Long names of offices whose last character differs once: `青岭县农村公路管理站` for 青岭县农村公路管理所.
extension NameVaries {
  private static let tails = Set("局馆院委办所站处社队厂")
  /// How many characters of a name, before its last one, are compared.
  private static let stem = 7
  private static let rivals = ["更名", "原", "划转", "改制", "合并", "挂牌", "前身"]

  func tails(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let texts =
      report.passages.filter { $0.role != .caption }.map { ($0.text, $0.place) }
      + report.tables.flatMap { $0.rows.joined() }.filter { $0.number == nil }.map { ($0.text, $0.place) }
    var uses: [String: [Character: [Place]]] = [:]
    for (text, place) in texts where !text.hasAny(Self.rivals) {
      let characters = Array(text)
      var offsets = [0]
      for character in characters {
        offsets.append(offsets[offsets.count - 1] + String(character).utf8.count)
      }
      for end in characters.indices where end >= Self.stem && Self.tails.contains(characters[end]) {
        let stem = characters[(end - Self.stem)..<end]
        let next = end + 1 < characters.count ? characters[end + 1] : "。"
        guard stem.allSatisfy(\.isHan), !"长员内外门址史舍理在有属".contains(next) else { continue }
        let start = offsets[end - Self.stem]
        uses[String(stem), default: [:]][characters[end], default: []].append(
          place.advanced(by: start, length: offsets[end + 1] - start))
      }
    }
    return uses.sorted { $0.key < $1.key }.compactMap { stem, ends -> Defect? in
      guard ends.count == 2, let odd = ends.first(where: { $0.value.count == 1 }),
        let place = odd.value.first,
        let usual = ends.first(where: { $0.key != odd.key }), usual.value.count > 2
      else { return nil }
      return defect(stem + String(odd.key), stem + String(usual.key), at: place, first: usual.value.first)
    }
  }
}
