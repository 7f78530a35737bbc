internal import Diagnostics

/// Names of parties in which a word that says little was left out, put in or changed: `公路事业服务中心` for
/// `公路事业发展中心`, `指导站` for `指导中心`, `Event Center` for `Events Centre`.
extension NameVaries {
  struct Stretch {
    let text: String
    let place: Place
  }

  private static let words = ["服务", "发展", "管理", "指导", "保障", "促进", "综合", "事务", "有限", "有限责任", "股份"]
  private static let kinds = ["中心", "站", "总站", "所", "处", "办公室", "公司", "局", "院", "大队"]

  /// Stretches of a text that say a name with such a word otherwise, where no other text says the same.
  static func generics(of name: [Character], in text: String, at place: Place, _ texts: [String]) -> [Stretch]
  {
    let forms = forms(of: String(name))
    return forms.flatMap { form -> [Stretch] in
      let bytes = Array(text.utf8)
      let ranges = bytes.ranges(of: form)
      guard ranges.count == 1, let range = ranges.first else { return [] }
      // What stands twice, or is declared, is a name of its own.
      let times = texts.reduce(0) { $0 + Array($1.utf8).ranges(of: form).count }
      let behind = String(decoding: bytes[range.upperBound...].prefix(48), as: UTF8.self)
      let clause = String(behind.prefix { !"。；;".contains($0) })
      let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
      guard times == 1, !before.hasSuffix("简称"), !before.hasSuffix("“"),
        !behind.hasPrefix("（") && !behind.hasPrefix("("),
        !clause.hasAny(["另一", "不同", "不是同一", "独立", "两家", "不参与", "不承担", "名称相近"])
      else { return [] }
      return [Stretch(text: form, place: place.advanced(by: range.lowerBound, length: form.utf8.count))]
    }
  }

  /// What a name becomes with one such word left out or changed.
  private static func forms(of name: String) -> [String] {
    guard let border = name.lastIndex(where: { "市县区".contains($0) }),
      name.distance(from: name.startIndex, to: border) < 8
    else { return [] }
    let own = String(name[name.index(after: border)...])
    var forms: Set<String> = []
    for word in words {
      guard let range = own.firstRange(of: word), range.lowerBound > own.startIndex else { continue }
      let (head, tail) = (String(own[..<range.lowerBound]), String(own[range.upperBound...]))
      guard head.count > 1 else { continue }
      if head.count + tail.count > 3 { forms.insert(head + tail) }
      if !word.hasPrefix("有限"), word != "股份" {
        forms.formUnion(
          words.filter { $0 != word && !$0.hasPrefix("有限") && $0 != "股份" }.map { head + $0 + tail })
      }
    }
    // The place with the changed name; of a short name the whole place.
    var all = Set(forms.map { String(name[...border]) + $0 })
    if let kind = kinds.first(where: { own.hasSuffix($0) }) {
      let stem = String(own.dropLast(kind.count))
      if stem.count > 3 {
        all.formUnion(kinds.filter { $0 != kind }.map { String(name[border]) + stem + $0 })
      }
    }
    return all.filter { !name.has($0) }.sorted()
  }

  // MARK: English

  private static let english = [
    "Commissioned by", "Implementing unit", "Implementing agency", "Responsible department",
    "Competent department",
    "Evaluator", "Evaluated unit", "Project unit",
  ]

  /// `Lakeside Sports Event Center` in a report whose first lines name the `Lakeside Sports Events Centre`.
  func englishParties(_ report: WrittenReport) -> [Defect] {
    guard let file = report.files.first else { return [] }
    let texts =
      report.passages.map { ($0.text, $0.place) }
      + report.tables.flatMap { [$0.head] + $0.rows }.joined().filter { $0.number == nil }.map {
        ($0.text, $0.place)
      }
    return (1...min(30, file.lineCount)).flatMap { number -> [Defect] in
      let line = String(decoding: file.line(number), as: UTF8.self)
      guard let label = Self.english.first(where: { line.has($0) }), let range = line.firstRange(of: label)
      else {
        return []
      }
      let rest = line[range.upperBound...].drop { "：: |*".contains($0) }
      let name = rest.prefix { $0.isLetter || $0 == " " || $0 == "-" }.split(separator: " ").map(String.init)
      guard name.count > 2 else { return [] }
      let place = Place(file: file.path, line: number, column: 1, length: line.utf8.count)
      return texts.flatMap { text, start in
        Self.variants(of: name, in: text).map { written, offset in
          defect(
            written, name.joined(separator: " "), at: start.advanced(by: offset, length: written.utf8.count),
            first: place)
        }
      }
    }
  }

  /// Stretches of as many words, each the same or another form of the same word, with their offsets.
  private static func variants(of name: [String], in text: String) -> [(String, Int)] {
    let bytes = Array(text.utf8)
    return bytes.ranges(of: name[0] + " ").compactMap { range -> (String, Int)? in
      let behind = String(decoding: bytes[range.lowerBound...].prefix(160), as: UTF8.self)
      var words = behind.split(separator: " ").prefix(name.count).map(String.init)
      guard words.count == name.count, let last = words.popLast() else { return nil }
      words.append(String(last.prefix { $0.isLetter || $0 == "-" }))
      let changed = zip(words, name).filter { $0 != $1 }
      guard !changed.isEmpty, changed.allSatisfy({ isForm($0, of: $1) }) else { return nil }
      return (words.joined(separator: " "), range.lowerBound)
    }
  }

  /// `Event` of `Events`, `Center` of `Centre`.
  private static func isForm(_ word: String, of name: String) -> Bool {
    guard word.first?.isUppercase == true, word.count > 4, abs(word.count - name.count) < 2 else {
      return false
    }
    return word.prefix(4) == name.prefix(4)
      && Set(word.lowercased()).symmetricDifference(name.lowercased()).count < 2
  }
}
