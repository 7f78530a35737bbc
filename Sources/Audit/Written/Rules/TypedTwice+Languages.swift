internal import Diagnostics
internal import Evaluation

/// The two languages of a row, and the two partitions of one number of people.
extension TypedTwice {
  /// `路面修补 16,800 平方米 | 18,600 square metres of pavement repaired`: one number of the row differs.
  func languages(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let scanner = NumberScanner()
    return report.tables.flatMap { table -> [Defect] in
      guard table.head.count < 5 else { return [] }
      return table.rows.flatMap { cells -> [Defect] in
        zip(cells, cells.dropFirst()).compactMap { left, right -> Defect? in
          guard Self.isChinese(left.text), Self.isEnglish(right.text) else { return nil }
          let own = scanner.scan(left.text).figures, others = scanner.scan(right.text).figures
          guard own.count == others.count, !own.isEmpty, own.count < 6 else { return nil }
          let odd = own.indices.filter { index in
            !others.contains { $0.value == own[index].value || $0.digits == own[index].digits }
          }
          guard odd.count == 1, let index = odd.first,
            let other = others.first(where: { one in
              !own.contains { $0.value == one.value || $0.digits == one.digits }
            }), Slip.isLikely(other.digits, for: own[index].digits), own[index].digits >= Fraction(10)
          else { return nil }
          return Defect(
            Message(
              zh: "中文是 \(own[index].shown)，英文是 \(other.shown)",
              en: "\(own[index].shown) in Chinese and \(other.shown) in English"),
            at: right.place.advanced(by: other.range.lowerBound, length: other.range.count),
            about: [other.shown],
            values: [other.digits, own[index].digits], fix: page.fix,
            notes: [Message(zh: "中文", en: "the Chinese").note(at: left.place)])
        }
      }
    }
  }

  private static func isChinese(_ text: String) -> Bool { text.count(where: \.isHan) > 2 }

  private static func isEnglish(_ text: String) -> Bool {
    text.count { $0.isASCII && $0.isLetter } > 7 && !text.contains(where: \.isHan)
  }

  /// `男性 8,556 人、女性 9,944 人；65 至 69 岁 7,360 人，70 至 79 岁 8,464 人，80 岁及以上 2,576 人`: both of all.
  func partitions(_ sentence: Sentence) -> Defect? {
    guard !sentence.hasReferences, sentence.has("男"), sentence.has("女"), sentence.has("岁") else { return nil }
    let people = sentence.numbers.filter {
      $0.number.kind == .count && $0.words.endsInAny(["人", "名"]) && $0.number.bound == .exact
        && !$0.number.isRange
    }
    guard let men = people.firstIndex(where: { $0.lead.bare.endsInAny(["男性", "男"]) }),
      people.indices.contains(men + 1),
      people[men + 1].lead.bare.endsInAny(["女性", "女"]), men < 2
    else { return nil }
    let women = people[men + 1]
    let ages = people[(men + 2)...]
    guard ages.count > 2,
      ages.allSatisfy({ age in
        let start = people.last { $0.place < age.place }?.range.upperBound ?? sentence.range.lowerBound
        return sentence.passage.text(from: start, to: age.range.lowerBound).has("岁")
      }), let first = ages.first,
      sentence.passage.text(from: women.range.upperBound, to: first.range.lowerBound).hasPrefix("；"),
      case let sexes = people[men].value + women.value, case let all = ages.map(\.value).sum, sexes != all,
      Slip.isNear(sexes, all)
    else { return nil }
    return Defect(
      Message(
        zh: "男女合计 \(women.number.words(for: sexes))，各年龄段合计 \(women.number.words(for: all))",
        en: "men and women are \(women.number.words(for: sexes)), all ages \(women.number.words(for: all))"),
      at: women.place, about: [women.words], values: [sexes, all], fix: page.fix,
      notes: [Message(zh: "年龄段", en: "the ages").note(at: first.place)])
  }

  private static let totals = ["共", "全年共", "合计", "总计", "共计", "全年"]

  /// `[^1]: 各期见附件 B，全年共 66 期。` below `全年共开办 68 期培训班[^1]`.
  func footnotes(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    return report.sentences.filter { $0.passage.role == .note && !$0.hasReferences }.compactMap {
      note -> Defect? in
      guard let mark = note.passage.text.prefix(while: { $0 != "]" }).split(separator: "^").last,
        note.passage.text.hasPrefix("[^"),
        let stated = note.numbers.first(where: {
          $0.number.kind == .count && $0.number.bound == .exact && $0.lead.bare.endsInAny(Self.totals)
        })
      else { return nil }
      let citing = report.sentences.filter { $0.passage.role == .body && $0.has("[^" + mark + "]") }
      guard citing.count == 1, let sentence = citing.first else { return nil }
      let kin = sentence.numbers.filter {
        $0.isComparable(to: stated) && $0.number.unitWord == stated.number.unitWord
          && $0.number.bound == .exact
      }
      guard kin.count == 1, let other = kin.first, other.value != stated.value,
        other.lead.hasAny(Self.totals),
        Slip.isNear(stated.value, other.value)
      else { return nil }
      var defect = Defect(
        Message(
          zh: "脚注写共 \(stated.words)，注码所在的句子是 \(other.words)",
          en: "\(stated.words) in the footnote, \(other.words) in the sentence that it belongs to"),
        at: stated.place, about: [stated.words], values: [stated.value, other.value], fix: page.fix,
        notes: [Message(zh: "正文", en: "the text").note(at: other.place)])
      // What is a part of it elsewhere has that number, too.
      defect.isOfAnotherRow = true
      return defect
    }
  }
}
