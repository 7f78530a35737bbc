internal import Diagnostics
internal import ReportSource

/// The sections or paragraphs of a translation stand in another order than those of the original.
struct OrderOfLanguagesDiffers: FigureRule {
  let page = RulePage(
    code: "JX1805", severity: .warning,
    title: Message(zh: "两种语言的次序不同", en: "The languages stand in different orders"),
    meaning: Message(
      zh: "译文的一节、一段或一张图表与主语言的次序或层级不同。标题、图表的编号两种语言会对不上，对照阅读时左右不是同一段。段落按它引用的数、图表和脚注辨认。",
      en: """
        A section, paragraph, table or figure of the translation stands elsewhere than in the main language, or a \
        section at another level. Numbers of headings, tables and figures then differ, and what stands side by side \
        is not the same. Paragraphs are told by the figures, tables and footnotes that they name.
        """),
    bad:
      "zh: 接通率为 {{C11.value}}。\n\n    得 {{C11.score}} 分。\nen: It scored {{C11.score}}.\n\n    {{C11.value}} were answered.",
    good:
      "zh: 接通率为 {{C11.value}}。\n\n    得 {{C11.score}} 分。\nen: {{C11.value}} were answered.\n\n    It scored {{C11.score}}.",
    fix: Message(zh: "按主语言的次序排列", en: "put it where the main language has it"), criterion: Criterion.outline)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    TextOutline.pairs(of: report).flatMap { pair in
      moves(of: pair.other.headings, from: pair.main.headings).map { heading, original in
        defect(
          Message(
            zh: "“\(heading.id)”这一节的次序与主语言不同",
            en: "the section “\(heading.id)” stands elsewhere in the main language"),
          at: heading.place, original.place, about: heading.id)
      } + levels(pair) + pair.main.sections.flatMap { section in blocks(of: section, in: pair.other) }
    }
  }

  private func levels(_ pair: TextOutline.Pair) -> [Defect] {
    pair.other.headings.compactMap { heading in
      guard let original = pair.main.headings.first(where: { $0 == heading }), original.level != heading.level
      else { return nil }
      return defect(
        Message(
          zh: "“\(heading.id)”是 \(heading.level) 级标题，主语言里是 \(original.level) 级",
          en:
            "“\(heading.id)” is a heading of level \(heading.level), in the main language of \(original.level)"
        ),
        at: heading.place, original.place, about: heading.id)
    }
  }

  private func blocks(of section: TextOutline.Section, in other: TextOutline) -> [Defect] {
    guard let counterpart = other.section(section.heading.id) else { return [] }
    let moved = moves(of: counterpart.blocks, from: section.blocks)
    let elsewhere = other.directives.filter { directive in
      section.blocks.contains(directive) && !counterpart.blocks.contains(directive)
    }
    return
      (moved + elsewhere.compactMap { mark in section.blocks.first { $0 == mark }.map { (mark, $0) } })
      .map { mark, original in
        defect(
          mark.isDirective
            ? Message(
              zh: "“\(mark.words)”的位置与主语言不同", en: "“\(mark.words)” stands elsewhere in the main language")
            : Message(
              zh: "这一段的次序与主语言不同", en: "this paragraph stands elsewhere in the main language"),
          at: mark.place, original.place, about: section.heading.id)
      }
  }

  private func defect(_ message: Message, at place: Place?, _ original: Place?, about subject: String)
    -> Defect
  {
    Defect(
      message, at: place, about: [subject], fix: page.fix,
      notes: original.map { [Message(zh: "主语言在这里", en: "in the main language").note(at: $0)] } ?? [])
  }

  /// What both have, and in another order, each with its counterpart; as few as explain the difference.
  private func moves<Element: Hashable>(
    of blocks: [Element], from originals: [Element]
  ) -> [(Element, Element)] {
    blocks.difference(from: originals).inferringMoves().compactMap { change in
      guard case .insert(let offset, _, let origin?) = change else { return nil }
      return (blocks[offset], originals[origin])
    }
  }
}
