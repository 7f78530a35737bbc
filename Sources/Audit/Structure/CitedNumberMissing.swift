internal import Diagnostics
internal import ReportSource

/// The text cites a table or figure by a number that none has.
struct CitedNumberMissing: FigureRule {
  let page = RulePage(
    code: "JX1604", severity: .error,
    title: Message(zh: "引用了不存在的表号或图号", en: "A table or figure is cited by a number that none has"),
    meaning: Message(
      zh: "正文里手写的“表 1-4”“图 2-1”没有对应的表或图；增删表格以后手写的编号最容易错。",
      en:
        "A typed “Table 1-4” or “Figure 2-1” leads to nothing; typed numbers go wrong as soon as a table is added or removed."
    ),
    bad: "见表 1-9。", good: "见[](#tbl-budget)。", fix: Message(zh: "改用空链接引用", en: "cite it by an empty link"),
    criterion: Criterion.tables)

  private static let words = ["表": "table", "图": "figure", "Table": "table", "Figure": "figure"]

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    report.languages.flatMap { language -> [Defect] in
      let known = numbers(report, language)
      return report.chapterFiles(in: language, sources).flatMap { sources.lines(of: $0) }.flatMap { line in
        citations(in: line).filter { !known.contains($0.value) }.map { citation in
          let text = line.text(at: citation.place)
          return Defect(
            Message(zh: "没有“\(text)”", en: "there is no “\(text)”"), at: citation.place, about: [text],
            fix: page.fix)
        }
      }
    }
  }

  /// `table 1-2` for each table and figure as it is numbered.
  private func numbers(_ report: Report, _ language: Language) -> Set<String> {
    var known: Set<String> = []
    var chapterNumber = 0
    for chapter in report.chapters {
      if chapter.file.numberedFrom == 1 { chapterNumber += 1 }
      let number = chapter.file.numberedFrom == 1 ? chapterNumber : 0
      var counts: [String: Int] = [:]
      let document = chapter.text(in: language, main: report.mainLanguage).document
      for block in document.blocks {
        guard case .directive(let directive) = block, ["table", "figure"].contains(directive.name) else {
          continue
        }
        if directive.name == "figure", report.diagram(directive.argument)?.isNumbered != true { continue }
        counts[directive.name, default: 0] += 1
        known.insert("\(directive.name) \(number)-\(counts[directive.name] ?? 0)")
      }
    }
    return known
  }

  private func citations(in line: TextLine) -> [Located<String>] {
    Self.words.flatMap { word, kind in
      line.ranges(of: word).compactMap { range -> Located<String>? in
        let next = line[range.upperBound] == " " ? range.upperBound + 1 : range.upperBound
        guard let first = line.digits(from: next), line[first.end] == "-" || line[first.end] == "－",
          let second = line.digits(from: first.end + 1), first.text.count < 3, second.text.count < 3
        else { return nil }
        return Located("\(kind) \(first.text)-\(second.text)", at: line.place(range.lowerBound..<second.end))
      }
    }
  }
}

extension TextLine {
  /// What stands at a place of this line.
  func text(at place: Place) -> String {
    let bytes = Array(text.utf8).dropFirst(place.column - 1).prefix(place.length)
    return String(decoding: bytes, as: UTF8.self)
  }
}
