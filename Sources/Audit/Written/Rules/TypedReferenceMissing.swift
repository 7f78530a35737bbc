internal import Diagnostics

/// A text cites an entry that its list of references does not have.
struct TypedReferenceMissing: TextRule {
  let page = RulePage(
    code: "JX2158", severity: .warning,
    title: Message(zh: "引用的文献不在参考文献中", en: "A reference that the list does not have"),
    meaning: Message(
      zh: "正文用【3】、[3] 等引用文献，而文末“参考文献”从 1 编起，没有这一条。",
      en: "The text cites [3], and the numbered list of references at its end has no such entry."),
    bad: "参照省级办法[3]。\n\n参考文献\n\n[1] 甲。\n\n[2] 乙。", good: "参照省级办法[2]。\n\n参考文献\n\n[1] 甲。\n\n[2] 乙。",
    fix: Message(zh: "改正编号，或补上这一条", en: "correct the number, or add the entry"), criterion: Criterion.logic)

  func defects(in report: WrittenReport) -> [Defect] {
    guard
      let start = report.passages.firstIndex(where: { passage in
        ["参考文献", "主要参考文献", "参考资料", "References"].contains(passage.text.without(["*", "#", " ", "：", "一、"]))
      })
    else { return [] }
    let listed = report.passages[start...].compactMap {
      Self.numbers(in: $0).first { $0.range.lowerBound < 2 }?.number
    }
    guard listed.count > 1, listed == Array(1...listed.count) else { return [] }
    return report.passages[..<start].flatMap { passage in
      Self.numbers(in: passage).filter { $0.range.lowerBound > 0 && $0.number > listed.count }.map {
        number, range in
        Defect(
          Message(
            zh: "参考文献只有 \(listed.count) 条，没有\(passage.text(range))",
            en: "the list has \(listed.count) references, and no \(passage.text(range))"),
          at: passage.place(range), about: [passage.text(range)], fix: page.fix,
          notes: [Message(zh: "参考文献", en: "the list").note(at: report.passages[start].place)])
      }
    }
  }

  /// 3 of `[3]` and `【3】`.
  private static func numbers(in passage: WrittenPassage) -> [(number: Int, range: Range<Int>)] {
    [("[", "]"), ("【", "】")].flatMap { open, close in
      passage.bytes.ranges(of: open).compactMap { range -> (number: Int, range: Range<Int>)? in
        let digits = passage.bytes[range.upperBound...].prefix { (0x30...0x39).contains($0) }
        guard (1...2).contains(digits.count), let number = Int(String(decoding: digits, as: UTF8.self)),
          passage.bytes[digits.endIndex...].starts(with: close.utf8)
        else { return nil }
        return (number, range.lowerBound..<(digits.endIndex + close.utf8.count))
      }
    }
  }
}
