internal import Diagnostics
internal import ReportSource

/// The same target stands in a declaration twice.
struct DuplicateTarget: DeclarationRule {
  let page = RulePage(
    code: "JX2004", severity: .warning,
    title: Message(zh: "目标重复", en: "A target stands twice"),
    meaning: Message(
      zh: "两个目标名称相同（或只差名称里的数量），值相同或不同：以哪个为准？",
      en: "Two targets have the same name, or differ by a quantity in it only: which one counts?"),
    bad: "研究成果共享10家: 10家\n研究成果共享5家: 5家", good: "研究成果共享: 10家",
    fix: Message(zh: "合并成一个目标", en: "make one target of them"),
    criterion: Criterion.logic)

  func defects(in declaration: Declaration, sources: ReportSources) -> [Defect] {
    var first: [String: Declaration.Target] = [:]
    return declaration.allTargets.compactMap { target in
      guard let other = first[target.stem] else {
        first[target.stem] = target
        return nil
      }
      return Defect(
        Message(
          zh:
            "目标“\(target.name.message.zh)”（\(target.value.words.zh)）与“\(other.name.message.zh)”（\(other.value.words.zh)）重复",
          en:
            "the target “\(target.name.message.en)” (\(target.value.words.en)) repeats “\(other.name.message.en)” (\(other.value.words.en))"
        ),
        at: target.name.written.values.first { $0.value == target.title }?.place ?? target.place,
        about: [target.title],
        fix: page.fix, notes: [Message(zh: "第一次在这里", en: "first here").note(at: other.place)])
    }
  }
}

extension TargetValue {
  var words: Message {
    switch self {
    case .number(let number): Message(zh: number.written, en: number.written)
    case .words(let label): label.message
    }
  }
}
