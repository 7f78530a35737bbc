internal import Diagnostics
internal import Evaluation

/// A chapter of the outline that the document itself declares.
extension TypedChapterMissing {
  /// `报告分七章：项目基本情况、…、其他说明`, where no heading is about the last one.
  func declared(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese, report.headings.count > 6 else { return [] }
    let titles = report.headings.map(\.title)
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.passage.role == .body, sentence.has("报告"),
        sentence.hasAny(["章", "部分", "须包括", "应包括", "应当包括"]),
        sentence.hasAny(["分", "按", "包括", "由", "设"])
      else { return [] }
      let text = sentence.text
      guard let names = Self.outline(in: text) ?? Self.required(in: text) else { return [] }
      let missing = names.filter { name in
        let words = Self.words(of: name)
        return !titles.contains { $0.has(name) || $0.hasAny(words) }
      }
      guard missing.count == 1, let name = missing.first,
        let range = sentence.passage.bytes[sentence.range].range(of: name)
      else { return [] }
      // The place is where its chapter should stand: the last heading that serves none of the names.
      return [
        Defect(
          Message(
            zh: "按自己写明的结构应有“\(name)”一章，标题里没有",
            en: "by the outline that it states there is a chapter “\(name)”, and no heading is about it"),
          at: sentence.passage.place(range), about: [name], fix: page.fix)
      ]
    }
  }

  private static let numerals: [Character: Int] = [
    "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "5": 5, "6": 6, "7": 7, "8": 8, "9": 9,
  ]

  /// The names of a list whose number is told: `七章：a、b…` or `按 a、b… 七章编写`.
  private static func outline(in text: String) -> [String]? {
    let characters = Array(text)
    for index in characters.indices {
      guard let number = numerals[characters[index]], index + 1 < characters.count,
        case let rest = String(characters[(index + 1)...]).trimming(leading: [" ", "个", "大"], trailing: []),
        let unit = ["章", "部分"].first(where: rest.hasPrefix)
      else { continue }
      let behind = rest.dropFirst(unit.count).trimming(leading: ["编写", "撰写"], trailing: [])
      let list: Substring
      if let first = behind.first, "：:".contains(first) {
        list = behind.dropFirst().prefix { !"。；".contains($0) }
      } else {
        let before = String(characters[..<index])
        guard
          let start = ["报告按", "报告分为", "报告由", "报告包括", "报告依次设置", "报告依次为", "报告应设", "报告设置", "报告应包括", "报告须包括"]
            .compactMap({ before.firstRange(of: $0)?.upperBound })
            .max()
        else { continue }
        list = before[start...]
      }
      let names = list.split { "、，".contains($0) }.map {
        String($0).bare.trimming(leading: ["和", "以及"], trailing: ["等", "共", "这"])
      }.filter { !$0.isEmpty }
      if names.count == number, names.allSatisfy({ (2...20).contains($0.count) }) { return names }
    }
    return nil
  }

  /// `报告须包括：基本情况、……、有关建议`: a list whose number is not told.
  private static func required(in text: String) -> [String]? {
    guard let cue = ["须包括：", "应包括：", "应当包括："].lazy.compactMap({ text.firstRange(of: $0) }).first,
      text[..<cue.lowerBound].has("报告")
    else { return nil }
    let names = text[cue.upperBound...].prefix { !"。；".contains($0) }.split { "、，".contains($0) }.map {
      String($0).bare.trimming(leading: ["和", "以及"], trailing: ["等"])
    }
    return names.count > 4 && names.allSatisfy { (2...20).contains($0.count) } ? names : nil
  }

  /// The pairs of characters that tell a chapter from the others.
  private static func words(of name: String) -> [String] {
    let plain = [
      "情况", "说明", "评价", "绩效", "项目", "工作", "有关", "需要", "事项", "主要", "及其", "报告", "部分", "的问", "总体", "相关",
    ]
    let characters = Array(name.without(["需要说明的问题", "说明的问题"]))
    let pairs = zip(characters, characters.dropFirst()).map { String([$0, $1]) }
    let own = pairs.filter { pair in
      !plain.contains(pair) && !pair.hasAny(["与", "和", "及", "的"])
        && !plain.contains { $0.first == pair.last || $0.last == pair.first }
    }
    return own.isEmpty
      ? pairs.filter { !plain.contains($0) } + (name.has("工作") ? ["工作", "方法", "过程"] : []) : own
  }
}
