internal import Diagnostics

/// Names of one centre or platform with a number or Latin letters in front: `12355 中心` and `12355 热线服务中心`; and
/// names of indicators with a word in front, in a list of indicators.
extension NameVaries {
  private static let brandedTails = ["中心", "大厅", "基地"]

  func branded(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let texts =
      report.passages.filter { $0.role != .caption }.map { ($0.bytes, $0.place) }
      + report.tables.flatMap { $0.rows.joined() }.filter { $0.number == nil }.map {
        (Array($0.text.utf8), $0.place)
      }
    return Self.brandedTails.flatMap { tail -> [Defect] in
      let found = texts.flatMap { bytes, place in
        bytes.ranges(of: tail).compactMap { range -> (brand: String, middle: String, place: Place)? in
          guard let name = Self.brand(before: range.lowerBound, in: bytes) else { return nil }
          return (
            name.brand, name.middle, place.advanced(by: name.start, length: range.upperBound - name.start)
          )
        }
      }
      return Dictionary(grouping: found, by: \.brand).sorted { $0.key < $1.key }.flatMap {
        brand, names -> [Defect] in
        let forms = Dictionary(grouping: names, by: \.middle)
        guard (2...4).contains(forms.count),
          let usual = forms.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }),
          usual.value.count > 2
        else { return [] }
        return forms.filter {
          $0.key != usual.key && Self.isTaken($0.key, from: usual.key) && $0.value.count < 3
        }
        .sorted { $0.key < $1.key }.map { form in
          defect(
            brand + form.key + tail, brand + usual.key + tail, at: form.value[0].place,
            first: usual.value[0].place)
        }
      }
    }
  }

  /// A number or letters and up to six characters that end before an offset.
  private static func brand(before end: Int, in bytes: [UInt8]) -> (
    brand: String, middle: String, start: Int
  )? {
    var start = end
    var middle: [Character] = []
    while middle.count < 7, start >= 3 {
      let text = String(decoding: bytes[(start - 3)..<start], as: UTF8.self)
      guard text.count == 1, let last = text.first, last.isHan else { break }
      middle.insert(last, at: 0)
      start -= 3
    }
    if start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    let first = bytes[..<start].lastIndex { !Self.isBrandByte($0) }.map { $0 + 1 } ?? 0
    let brand = String(decoding: bytes[first..<start], as: UTF8.self)
    guard (3...8).contains(brand.count), middle.count < 7, !TypedYears.all(in: brand + "年").contains(brand),
      !String(middle).hasAny(brandedTails),
      !middle.contains(where: { "和与及的等年月日个家所处座名人在由向受万元".contains($0) })
    else { return nil }
    return (brand, String(middle), first)
  }

  private static func isBrandByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Whether one middle is the other with characters left out.
  private static func isTaken(_ one: String, from other: String) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    var rest = Array(long)[...]
    for character in short {
      guard let index = rest.firstIndex(of: character) else { return false }
      rest = rest[(index + 1)...]
    }
    return true
  }

  private static let openings = [
    "其中", "包括", "以及", "如", "除", "本项目", "有", "即", "为", "对", "将", "使", "因", "但", "不", "未", "无", "零",
  ]

  /// `志愿者招募计划完成率、热线直接服务人次计划完成率和面询服务结案及时率` of an indicator `直接服务人次计划完成率`.
  func listedIndicators(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let rows = report.indicatorRows.filter { $0.isLeaf && $0.key.count > 5 }
    let keys = Set(rows.map(\.key))
    guard keys.count > 3 else { return [] }
    return report.sentences.filter { $0.passage.role == .body && $0.has("、") }.flatMap {
      sentence -> [Defect] in
      let items = Self.items(of: sentence)
      guard items.count > 2, items.count(where: { keys.contains($0.key) }) > 1 else { return [] }
      return items.dropFirst().compactMap { item -> Defect? in
        guard !keys.contains(item.key),
          let row = rows.first(where: {
            item.key.hasSuffix($0.key) && (2...4).contains(item.key.count - $0.key.count)
          }),
          !items.contains(where: { $0.key == row.key }),
          case let word = String(item.key.dropLast(row.key.count)), word.allSatisfy(\.isHan),
          !word.hasAny(Self.openings),
          !report.headings.contains(where: { IndicatorName.plain($0.title).has(item.key) })
        else { return nil }
        return defect(
          item.key, row.key, at: sentence.passage.place(item.range), first: row.weight?.cell.place)
      }
    }
  }

  /// What a sentence lists, by `、`, `和` and `及`.
  private static func items(of sentence: Sentence) -> [(key: String, range: Range<Int>)] {
    let bytes = sentence.passage.bytes
    let cuts = ["、", "，", "。", "和", "以及", "；", "均", "都", "等", "达到"].flatMap {
      bytes[sentence.range].ranges(of: $0)
    }
    .sorted { $0.lowerBound < $1.lowerBound }
    var start = sentence.range.lowerBound
    var items: [(key: String, range: Range<Int>)] = []
    for cut in cuts where cut.lowerBound >= start {
      items.append(
        (IndicatorName.plain(sentence.passage.text(start..<cut.lowerBound)), start..<cut.lowerBound))
      start = cut.upperBound
    }
    return items
  }
}
