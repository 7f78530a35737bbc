internal import Diagnostics

/// A name that is none of the few that a table lists and the text counts: `城南厂` of 三座 that are 城东厂、城西厂、河口厂.
extension NameVaries {
  private static let listedTails = Set("厂馆站库院园场校")
  private static let counters = ["座", "个", "家", "所", "处"]
  private static let numerals = Array("零一二三四五六七八九十")
  private static let apart = [
    "新建", "拟建", "规划", "在建", "原", "周边", "邻", "外市", "外县", "关停", "停用", "迁", "扩", "二期", "另",
  ]

  func unlisted(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let bodies = report.passages.filter { [.body, .note].contains($0.role) }
    let cells = report.tables.flatMap { $0.rows.joined() }
    var seen: Set<[String]> = []
    return report.tables.flatMap { table -> [Defect] in
      let names = table.rows.indices.filter { !table.isTotal($0) }.compactMap { table.labels($0).first }
      guard (3...10).contains(names.count), Set(names).count == names.count, let length = names.first?.count,
        (3...4).contains(length), let tail = names.first?.last, Self.listedTails.contains(tail),
        names.allSatisfy({ $0.count == length && $0.last == tail && $0.allSatisfy(\.isHan) }),
        seen.insert(names.sorted()).inserted
      else { return [] }
      let counts = Self.counters.flatMap { counter in
        [String(Self.numerals[names.count]), String(names.count)].map { $0 + counter }
      }
      // `三座厂`, `三座污水处理厂`
      let total = bodies.reduce(0) { sum, passage in
        sum
          + counts.flatMap { passage.bytes.ranges(of: $0) }.count { range in
            passage.text(from: range.upperBound, to: range.upperBound + 30).prefix { $0.isHan }.prefix(8)
              .contains(tail)
          }
      }
      guard total > 1 else { return [] }
      let found = bodies.flatMap { passage -> [(word: String, place: Place)] in
        passage.bytes.ranges(of: String(tail)).compactMap { range in
          let start = range.upperBound - length * 3
          guard start >= 0 else { return nil }
          let word = passage.text(start..<range.upperBound)
          let before = String(passage.text(0..<start).suffix(2))
          guard word.count == length, word.allSatisfy(\.isHan), !names.contains(word),
            names.contains(where: { name in
              name.dropLast(2).elementsEqual(word.dropLast(2))
                && Self.sides.contains(word.dropLast().last ?? " ")
                && Self.sides.contains(name.dropLast().last ?? " ")
            }), !before.hasAny(Self.apart), !passage.text.hasAny(Self.apart.map { $0 + word })
          else { return nil }
          return (word, passage.place(start..<range.upperBound))
        }
      }
      guard found.count == 1, let one = found.first, !cells.contains(where: { $0.text.has(one.word) }) else {
        return []
      }
      return [
        Defect(
          Message(
            zh: "表中列出的 \(names.count) 个名称里没有“\(one.word)”",
            en: "“\(one.word)” is none of the \(names.count) names that the table lists"),
          at: one.place, about: [one.word], fix: Message(zh: "核对名称", en: "check the name"),
          notes: table.rows.first.map { [Message(zh: "表中", en: "in the table").note(at: $0[0].place)] } ?? [])
      ]
    }
  }

  private static let sides = Set("东西南北中")
}
