internal import Diagnostics
internal import ReportSource

/// A grade is named by a word that the methodology does not have.
struct GradeWordNotOfMethodology: FigureRule {
  let page = RulePage(
    code: "JX1507", severity: .error,
    title: Message(zh: "等级用词不属于评价办法", en: "A grade word that the methodology does not have"),
    meaning: Message(
      zh: "报告写出的评价等级不是评价办法里的等级名称，例如办法是“优、良、合格、不合格”，报告写“良好”。",
      en: "The report names a grade by a word that is none of the methodology's, such as 良好 where it has 良."),
    bad: "评价等级为“良好”", good: "评价等级为“{{total.grade}}”",
    fix: Message(
      zh: "用 {{total.grade}}，或改用办法里的名称", en: "write {{total.grade}}, or a word of the methodology"),
    criterion: Criterion.grade)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    let names = report.methodology.grades.map(\.name.inMainLanguage)
    let list = names.joined(separator: "、")
    var words: [Located<String>] = []
    if let grade = report.head.published?.grade { words.append(grade) }
    for file in report.chapterFiles(in: report.mainLanguage, sources) {
      for line in sources.lines(of: file) { words += quoted(in: line) }
    }
    return words.filter { !names.contains($0.value) }.map { word in
      Defect(
        Message(
          zh: "评价办法没有等级“\(word.value)”，只有\(list)",
          en: "the methodology has no grade “\(word.value)”; it has \(list)"),
        at: word.place, about: ["total.grade"], fix: page.fix)
    }
  }

  /// `等级为“良好”`, but not `等级为“{{total.grade}}”`.
  private func quoted(in line: TextLine) -> [Located<String>] {
    line.ranges(of: "等级").compactMap { range in
      var index = range.upperBound
      while let character = line[index], "为是：:评定".contains(character) { index += 1 }
      guard let open = line[index], "“\"「".contains(open) else { return nil }
      let start = index + 1
      var end = start
      while let character = line[end], !"”\"」".contains(character) { end += 1 }
      guard end < line.count, (1...4).contains(end - start) else { return nil }
      let word = line.text(start..<end)
      return word.contains("{") ? nil : Located(word, at: line.place(start..<end))
    }
  }
}
