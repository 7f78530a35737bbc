internal import Diagnostics

/// The project under another name once, between the same beginning and end.
extension NameVaries {
  private static let ends = ["项目", "工程", "计划", "资金", "专项"]

  /// `12355青年求助热线购买服务项目` in a report on `江州市12355青少年服务台购买服务项目`.
  func projectTwins(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese,
      let title = report.headings.first(where: { $0.level == 1 }) ?? report.headings.first,
      let name = Self.project(in: title.title), name.count > 7
    else { return [] }
    let tail = String(name.suffix(6)), head = name.prefix(12)
    let texts = report.passages.filter { [.body, .note].contains($0.role) }
    let found =
      name.count < 12
      ? []
      : texts.flatMap { passage -> [(word: String, place: Place)] in
        passage.bytes.ranges(of: tail).compactMap { range in
          let before = passage.text(from: 0, to: range.lowerBound)
          let run = String(
            before.reversed().prefix { $0.isHan || $0.isArabicDigit }.prefix(name.count + 2).reversed())
          // From the first two characters of the name on that stand there.
          let start = (0..<(head.count - 2)).lazy.compactMap { offset -> (Int, String)? in
            let piece = head.dropFirst(offset).prefix(2)
            guard let found = run.firstRange(of: String(piece)) else { return nil }
            return (offset, String(run[found.lowerBound...]))
          }.first
          guard let (offset, rest) = start else { return nil }
          let written = rest + tail, own = String(name.dropFirst(offset))
          guard written != own, (own.count - 3...own.count + 3).contains(written.count), offset < 5 else {
            return nil
          }
          let front = zip(written, own).prefix { $0 == $1 }.count
          let back = zip(written.reversed(), own.reversed()).prefix { $0 == $1 }.count
          let changed = written.count - front - back
          // Words put in or left out shorten the name.
          guard front > 2, back > 5, changed > 1, changed < 8, own.count - front - back > 1 else {
            return nil
          }
          let length = written.utf8.count
          let end = range.upperBound
          return (written, passage.place((end - length)..<end))
        }
      }
    let begun = found.isEmpty ? Self.begun(name, texts) : []
    guard (found + begun).count == 1, let one = (found + begun).first,
      report.passages.reduce(0, { $0 + $1.bytes.ranges(of: one.word).count }) == 1
    else { return [] }
    return [defect(one.word, name, at: one.place, first: title.place)]
  }

  /// `农村饮用水维修保护项目` for 农村饮水维修养护项目: what begins with the same three characters and ends as a project does, most of
  /// its characters in their order.
  private static func begun(_ name: String, _ texts: [WrittenPassage]) -> [(word: String, place: Place)] {
    let characters = Array(name)
    guard name.count > 7, let end = ends.first(where: name.hasSuffix) else { return [] }
    return texts.flatMap { passage in
      passage.bytes.ranges(of: String(name.prefix(3))).compactMap { range -> (word: String, place: Place)? in
        let rest = passage.text(from: range.lowerBound, to: passage.bytes.count).prefix {
          $0.isHan || $0.isArabicDigit
        }
        guard let stop = rest.firstRange(of: end), case let word = String(rest[..<stop.upperBound]),
          word != name,
          (name.count - 3...name.count + 3).contains(word.count), !name.has(word), !word.has(name)
        else { return nil }
        var index = 0
        let shared = word.count { character in
          guard let found = characters[index...].firstIndex(of: character) else { return false }
          index = found + 1
          return true
        }
        guard shared * 4 >= name.count * 3 else { return nil }
        return (word, passage.place(range.lowerBound..<(range.lowerBound + word.utf8.count)))
      }
    }
  }

  /// `云岭县森林防火能力建设项目` of `云岭县2023年森林防火能力建设项目绩效评价报告`, without its year.
  private static func project(in title: String) -> String? {
    let text = title.without(["年度", "*", " "])
    guard let end = ends.lazy.compactMap({ text.firstRange(of: $0)?.upperBound }).first else { return nil }
    let name = text[..<end]
    // A year divides the place from the project.
    let parts = name.split { "（）()《》“”".contains($0) }
    guard parts.count == 1, let whole = parts.first else { return nil }
    let digits = ["2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025"]
    if let year = digits.lazy.compactMap({ whole.firstRange(of: $0) }).first {
      let rest = whole[year.upperBound...]
      return String(rest.hasPrefix("年") ? rest.dropFirst() : rest)
    }
    return String(whole)
  }
}
