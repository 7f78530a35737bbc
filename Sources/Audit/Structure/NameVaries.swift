internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// A name is written almost, but not quite, as it is declared.
struct NameVaries: FigureRule {
  let page = RulePage(
    code: "JX1607", severity: .warning,
    title: Message(zh: "名称前后不一", en: "A name varies"),
    meaning: Message(
      zh: "正文里的项目、单位、指标或预算明细名称与声明的名称只差一两个字，或漏了、多了一个词，又不是声明过的简称或别名。",
      en: """
        A project, unit, indicator or budget line is named in the text almost as it is declared, one or two characters \
        or a word off, and not by a declared short name or alias.
        """),
    bad: "上海市青少年服务及权益保护办公室", good: "上海市青少年服务和权益保护办公室",
    fix: Message(zh: "用声明的名称，或把写法列入 aliases", en: "use the declared name, or list this one under aliases"),
    criterion: Criterion.logic)

  /// Names shorter than this have too many neighbours that mean something else.
  private static let shortest = 7

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    let names = Dictionary(grouping: declared(report).filter { $0.name.count >= Self.shortest }, by: \.head)
    return report.chapterFiles(in: report.mainLanguage, sources).flatMap { sources.lines(of: $0) }.flatMap {
      defects(of: names, in: $0)
    }
  }

  private func defects(of names: [ArraySlice<UInt32>: [Name]], in line: TextLine) -> [Defect] {
    guard line.count >= Self.shortest - 1 else { return [] }
    let begun = line.codes.indices.dropLast().flatMap { start in
      (names[line.codes[start...(start + 1)]] ?? []).map { (name: $0, start: start) }
    }
    // What is a declared name, whole, is no variant of another one.
    let exact = begun.filter { line.has($0.name.word, at: $0.start) }
      .map { $0.start..<($0.start + $0.name.name.count) }
    return begun.flatMap { name, start -> [Defect] in
      variants(of: name, in: line, at: start).filter { range in !exact.contains { $0.overlaps(range) } }.map {
        range in
        let written = line.text(range)
        return Defect(
          Message(
            zh: "“\(written)”与声明的名称“\(String(name.name))”不一致",
            en: "“\(written)” is not quite the declared name, “\(String(name.name))”"),
          at: line.place(range), about: [name.figure, written],
          fix: Message(zh: "写成“\(String(name.name))”", en: "write “\(String(name.name))”"),
          notes: name.place.map { [Message(zh: "声明在这里", en: "declared here").note(at: $0)] } ?? [])
      }
    }
  }

  private struct Name {
    let word: TextLine.Word
    let figure: String
    let place: Place?

    var name: [Character] { word.characters }
    /// How the first two characters are compared.
    var head: ArraySlice<UInt32> { word.codes.prefix(2) }
  }

  private func declared(_ report: Report) -> [Name] {
    let language = report.mainLanguage
    func name(_ label: Label, _ figure: String) -> Name {
      Name(
        word: TextLine.Word(label.reading(in: language).text), figure: figure,
        place: label.written[language]?.place)
    }
    var names = [name(report.head.project.name, "project.name"), name(report.head.title, "title")]
    names += report.head.project.aliases.map { name($0, "project.name") }
    for party in report.head.parties {
      names += [
        name(party.name, "party.\(party.id.value.text).name"),
        name(party.brief, "party.\(party.id.value.text).brief"),
      ]
    }
    names += report.indicators.notes.map { name($0.name, $0.id.value.text + ".name") }
    names += (report.budget?.groups ?? []).map { name($0.name, "budget.\($0.id.value.text).name") }
    names += (report.budget?.lines ?? []).map { name($0.name, "budget.\($0.id.value.text).name") }
    names += report.head.references.map { name($0.title, "ref.\($0.id.value.text)") }
    names += report.head.sources.map { name($0.title, $0.id.value.text) }
    names += report.facts.map { name($0.label, $0.name) }
    names += report.findings.map { name($0.title, "finding.\($0.id.value.text).title") }
    return names
  }

  /// Stretches from an index on that end like the name and differ in one or two characters before.
  private func variants(of declared: Name, in line: TextLine, at start: Int) -> [Range<Int>] {
    let name = declared.name
    let tail = declared.word.codes.suffix(2)
    let allowed = name.count >= 14 ? 2 : 1
    // In a long name a word of up to three characters may have been left out or put in.
    let reach = name.count >= 9 ? 3 : allowed
    let lengths = (name.count - reach)...(name.count + reach)
    return lengths.compactMap { length in
      let end = start + length
      guard end <= line.count, line.codes[(end - 2)..<end] == tail else { return nil }
      let window = Array(line.text(start..<end))
      guard !window.contains("{"), !window.contains("}") else { return nil }
      // A particle between its words is grammar.
      guard window.filter({ $0 != "的" }) != name.filter({ $0 != "的" }) else { return nil }
      let (removed, added) = Self.changes(window, name)
      // Of a short stretch with a number in it too little is left to be sure.
      let isTelling = window.count { $0.isHan } >= Self.shortest - 1
      let isSlip =
        max(removed, added) <= allowed
        || min(removed, added) == 0 && max(removed, added) <= reach && isTelling
      return removed + added > 0 && isSlip ? start..<end : nil
    }
  }

  /// How many characters of a name one text has not and the other has, in one stretch between what they share.
  private static func changes(_ written: [Character], _ name: [Character]) -> (removed: Int, added: Int) {
    let shortest = min(written.count, name.count)
    var front = 0
    while front < shortest, written[front] == name[front] { front += 1 }
    var back = 0
    while back < shortest - front, written[written.count - 1 - back] == name[name.count - 1 - back] {
      back += 1
    }
    return (name.count - front - back, written.count - front - back)
  }
}

extension NameVaries: TextRule {
  /// The names of indicators as their table has them, against running text; the project's, as the title has it,
  /// against captions.
  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isChinese else {
      return report.isAlone ? englishParties(report) + englishKinds(report) + englishPlaces(report) : []
    }
    let found = indicators(report) + captions(report) + organisations(report)
    return found
      + (branded(report) + listedIndicators(report)).filter { one in !found.contains { $0.place == one.place }
      }
  }

  private func indicators(_ report: WrittenReport) -> [Defect] {
    let rows = report.indicatorRows.filter { $0.isLeaf && $0.table >= 0 }
    let names = rows.compactMap { row -> Name? in
      let word = TextLine.Word(row.name.bare)
      // Prose shortens the shorter ones freely.
      let isTelling = word.characters.count >= 14 && word.characters.count < 30
      return isTelling
        ? Name(word: word, figure: row.label, place: row.weight?.cell.place ?? row.score?.cell.place) : nil
    }
    guard !names.isEmpty else { return [] }
    let heads = Dictionary(grouping: names, by: \.head)
    return report.files.flatMap { file in
      (1...file.lineCount).filter { number in
        // Tables declare names, headings are held against them by their codes.
        let first = file.line(number).first { $0 != 0x20 }
        return first != UInt8(ascii: "|") && first != UInt8(ascii: "#")
      }.flatMap { defects(of: heads, in: TextLine(file, number: $0)) }
    }
  }

  /// `表 1-2 2017 年上海服务平台专项项目拨付情况表` of a project whose name begins with `12355`.
  private func captions(_ report: WrittenReport) -> [Defect] {
    guard let title = report.headings.first(where: { $0.level == 1 }), let name = Self.project(title.title)
    else {
      return []
    }
    let characters = Array(name)
    return report.passages.filter { $0.role == .caption }.compactMap { passage -> Defect? in
      guard let caption = TypedCaption(passage.text), !passage.text.without([" "]).has(name) else {
        return nil
      }
      let text = passage.text.trimming(leading: ["*"], trailing: ["*"])
      guard let number = text.firstRange(of: caption.number) else { return nil }
      let body = Array(Self.plain(String(text[number.upperBound...])))
      guard
        let end = (4...max(4, body.count)).first(where: { end in
          end <= body.count && Array(body[(end - 4)..<end]) == characters.suffix(4)
        })
      else { return nil }
      let written = Array(body[..<end])
      let (removed, added) = Self.changes(written, characters)
      guard removed + added > 0, min(removed, added) == 0, max(removed, added) <= 6 else { return nil }
      return Defect(
        Message(
          zh: "“\(String(written))”与标题里的项目名称“\(name)”不一致",
          en: "“\(String(written))” is not quite the project of the title, “\(name)”"),
        at: passage.place, about: [name, String(written)],
        fix: Message(zh: "写成“\(name)”", en: "write “\(name)”"),
        notes: [Message(zh: "标题", en: "the title").note(at: title.place)])
    }
  }

  /// The project that a report's title names; nil where that is too short to tell it from others.
  private static func project(_ title: String) -> String? {
    let name = plain(title).trimming(
      leading: [], trailing: ["报告", "绩效评价", "财政支出", "财政", "绩效", "评价", "资金", "项目"])
    return name.count > 9 ? name : nil
  }

  /// Without spaces and the year before.
  private static func plain(_ text: String) -> String {
    let closed = text.without([" ", "　", "*"])
    let digits = closed.prefix { $0.isArabicDigit }
    let rest = closed.dropFirst(digits.count)
    guard digits.count == 4 else { return closed }
    return rest.hasPrefix("年度")
      ? String(rest.dropFirst(2)) : rest.hasPrefix("年") ? String(rest.dropFirst()) : closed
  }
}
