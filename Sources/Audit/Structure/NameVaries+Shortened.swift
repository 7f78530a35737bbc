internal import Diagnostics

/// Short names that a report declares, shortened otherwise once; names that an authority had before a reform; names of
/// halls and villages of which one character is another.
extension NameVaries {
  private struct Declared {
    let full: [Character]
    let short: String
    let place: Place
  }

  private static let ends = [
    "中心", "公司", "集团", "学院", "医院", "大队", "协会", "基金会", "管理处", "管理局", "研究院", "研究所", "事务所",
  ]
  private static let borders = Set("，。；、：（）“” 由与和及对经向为在是至：委托")

  /// Every `云溪区心晴社会工作服务中心（以下简称“心晴中心”）`.
  private static func declared(_ report: WrittenReport) -> [Declared] {
    let texts =
      report.passages.map { ($0.text, $0.place) }
      + report.tables.flatMap { $0.rows.joined() }.map { ($0.text, $0.place) }
    return texts.flatMap { text, place -> [Declared] in
      let bytes = Array(text.utf8)
      return bytes.ranges(of: "简称“").compactMap { range in
        let short = String(decoding: bytes[range.upperBound...], as: UTF8.self).prefix {
          $0 != "”" && $0.isHan
        }
        let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
        guard let open = before.lastIndex(where: { "（(".contains($0) }) else { return nil }
        let full = before[..<open].reversed().prefix(while: \.isHan).prefix(30)
        return Declared(full: full.reversed(), short: String(short), place: place)
      }
    }
  }

  /// Names of organisations that two rows of tables have: `州非遗保护中心`.
  private static func listed(_ report: WrittenReport) -> [Declared] {
    let cells = report.tables.flatMap { $0.rows.joined() }.filter {
      (6...12).contains($0.text.count) && $0.text.allSatisfy(\.isHan) && $0.text.endsInAny(ends)
    }
    return Dictionary(grouping: cells) { $0.text }.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
      .map {
        Declared(full: Array($0.key), short: $0.key, place: $0.value[0].place)
      }
  }

  /// `心情社工中心` of a report that says `心晴中心`, `州非遗中心` of one that says `州非遗保护中心`: other characters of the full
  /// name in their order, one of them wrong at most, once.
  func shortened(_ report: WrittenReport) -> [Defect] {
    let declared = Self.declared(report) + Self.listed(report)
    let names = declared.map(\.short) + declared.map { String($0.full) }
    let texts =
      report.passages.filter { $0.role != .caption }.map { ($0.text, $0.place) }
      + report.tables.flatMap { $0.rows.joined() }.filter { $0.number == nil }.map { ($0.text, $0.place) }
    return declared.flatMap { name -> [Defect] in
      guard (4...12).contains(name.short.count),
        let end = Self.ends.first(where: { name.short.hasSuffix($0) }),
        name.full.count >= name.short.count
      else { return [] }
      // Of a name in full only words may have been left out.
      let isWhole = name.full.count == name.short.count
      let found = texts.flatMap { text, place -> [(word: String, place: Place)] in
        Array(text.utf8).ranges(of: end).compactMap { range in
          let before = String(decoding: Array(text.utf8)[..<range.lowerBound], as: UTF8.self)
          let stem = String(before.reversed().prefix { !Self.borders.contains($0) && $0.isHan }.reversed())
          let word = stem + end
          guard (end.count + 2...name.short.count + 3).contains(word.count), word.first == name.short.first,
            !names.contains(where: { $0.has(word) || $0.count > 3 && word.has($0) }),
            Self.isOrdered(Array(word), of: name.full),
            !isWhole || (5..<name.short.count).contains(word.count) && name.short.hasPrefix(word.prefix(3))
          else { return nil }
          let start = range.lowerBound - stem.utf8.count
          return (word, place.advanced(by: start, length: word.utf8.count))
        }
      }
      let uses = texts.reduce(0) { $0 + Array($1.0.utf8).ranges(of: name.short).count }
      guard found.count == 1, uses > 3, let one = found.first else { return [] }
      return [defect(one.word, name.short, at: one.place, first: name.place)]
    }
  }

  /// Whether a word is made of a name's characters in their order, but for one at most.
  private static func isOrdered(_ word: [Character], of name: [Character]) -> Bool {
    func isTaken(_ word: [Character]) -> Bool {
      var rest = name[...]
      for character in word {
        guard let index = rest.firstIndex(of: character) else { return false }
        rest = rest[(index + 1)...]
      }
      return true
    }
    return isTaken(word)
      || word.count > 4
        && word.indices.dropFirst().contains { index in
          isTaken(Array(word[..<index] + word[(index + 1)...]))
        }
  }

  private static let otherEnds = [
    "服务所", "管理所", "服务站", "服务处", "管理处", "办公室", "服务部", "服务中心", "管理中心", "所", "站", "处", "办",
  ]

  /// `市热线服务所` of a report that declares the 市热线中心 and says so throughout: its stem with another end, once.
  func endedOtherwise(_ report: WrittenReport) -> [Defect] {
    let texts =
      report.passages.filter { $0.role != .caption }.map { ($0.text, $0.place) }
      + report.tables.flatMap { $0.rows.joined() }.filter { $0.number == nil }.map { ($0.text, $0.place) }
    return Self.declared(report).compactMap { name -> Defect? in
      guard let end = Self.ends.first(where: { name.short.hasSuffix($0) }),
        case let stem = String(name.short.dropLast(end.count)), stem.count > 2,
        texts.reduce(0, { $0 + Array($1.0.utf8).ranges(of: name.short).count }) > 3
      else { return nil }
      let found = texts.flatMap { text, place -> [(word: String, place: Place)] in
        Array(text.utf8).ranges(of: stem).compactMap { range in
          let behind = String(decoding: Array(text.utf8)[range.upperBound...], as: UTF8.self)
          guard let other = Self.otherEnds.first(where: behind.hasPrefix), other != end,
            behind.dropFirst(other.count).first.map({ !"有需属得在理置长方".contains($0) }) ?? true,
            case let word = stem + other, Set(word.dropLast()).isSubset(of: Set(name.full)),
            !String(name.full).has(word)
          else { return nil }
          return (word, place.advanced(by: range.lowerBound, length: word.utf8.count))
        }
      }
      guard found.count == 1, let one = found.first else { return nil }
      return defect(one.word, name.short, at: one.place, first: name.place)
    }
  }

  // MARK: former names

  /// What an authority was called one after the other.
  private static let reforms: [[String]] = [
    ["卫计委", "卫计局", "卫生局", "卫健委", "卫健局"], ["国土局", "国土资源局", "自然资源局"], ["环保局", "生态环境局"],
    ["安监局", "应急局", "应急管理局"], ["农业局", "农委", "农业农村局"], ["工商局", "质监局", "市场监管局"],
    ["文广新局", "文广局", "旅游局", "文旅局"], ["扶贫办", "乡村振兴局"], ["林业局", "林草局"], ["体育局", "教体局", "教育局"],
  ]

  /// `县卫计委` once in a report that says `县卫健局`.
  func renamed(_ report: WrittenReport) -> [Defect] {
    let texts =
      report.passages.map { ($0.text, $0.place) }
      + report.tables.flatMap { $0.rows.joined() }.filter { $0.number == nil }.map { ($0.text, $0.place) }
    return Self.reforms.flatMap { names -> [Defect] in
      ["市", "县", "区", "省", "州"].flatMap { rank -> [Defect] in
        let found = names.map { name in
          (
            name: rank + name,
            uses: texts.flatMap { text, place in
              Array(text.utf8).ranges(of: rank + name).map {
                (text, place.advanced(by: $0.lowerBound, length: $0.count))
              }
            }
          )
        }.filter { !$0.uses.isEmpty }
        guard found.count == 2, let usual = found.first(where: { $0.uses.count > 2 }),
          let odd = found.first(where: { $0.uses.count == 1 }), let use = odd.uses.first,
          !use.0.hasAny(["原" + odd.name, "改革", "更名", "组建", "职责", "《", "划转", "合并"])
        else { return [] }
        return [defect(odd.name, usual.name, at: use.1, first: usual.uses[0].1)]
      }
    }
  }

  // MARK: halls and villages

  private static let places = ["厅", "馆", "村", "镇", "乡", "园", "校", "站", "桥", "路", "库"]

  /// `智能科技厅` once in a report whose tables have `智能技术厅`.
  func placeTwins(_ report: WrittenReport) -> [Defect] {
    let cells = report.tables.flatMap { $0.rows.joined() }.filter { $0.number == nil }
    let labels = Set(
      cells.map(\.text).filter {
        (4...8).contains($0.count) && $0.allSatisfy(\.isHan) && $0.endsInAny(Self.places)
      })
    let text = report.passages.map(\.text).joined(separator: "\n") + cells.map(\.text).joined(separator: "\n")
    let bytes = Array(text.utf8)
    return labels.sorted().flatMap { name -> [Defect] in
      let own = Array(name)
      guard let last = own.last, bytes.ranges(of: name).count > 3 else { return [] }
      let found = report.passages.filter { [.body, .note].contains($0.role) }.flatMap {
        passage -> [(String, Place)] in
        let characters = Array(passage.text)
        var offset = 0
        return characters.indices.compactMap { start -> (String, Place)? in
          defer { offset += characters[start].utf8.count }
          let end = start + own.count - 1
          guard end < characters.count, characters[end] == last, characters[start] == own[0] else {
            return nil
          }
          let changed = own.indices.filter { characters[start + $0] != own[$0] }
          guard let first = changed.first, let final = changed.last, first > 0,
            changed.count == 1 || own.count > 4 && changed.count == 2 && final == first + 1,
            changed.allSatisfy({ place in
              characters[start + place].isHan && !Self.telling.contains(characters[start + place])
                && !Self.telling.contains(own[place])
            })
          else { return nil }
          let word = String(characters[start...end])
          return (word, passage.place(offset..<(offset + word.utf8.count)))
        }
      }
      guard found.count == 1, let one = found.first, !labels.contains(one.0),
        bytes.ranges(of: one.0).count == 1
      else { return [] }
      return [defect(one.0, name, at: one.1, first: cells.first { $0.text == name }?.place)]
    }
  }
}
