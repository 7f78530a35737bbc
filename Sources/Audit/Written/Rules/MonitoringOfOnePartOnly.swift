internal import Diagnostics
internal import Evaluation

/// A plan asks to check two things; what was done, and the indicator that rests on it, speak of one.
struct MonitoringOfOnePartOnly: TextRule {
  let page = RulePage(
    code: "JX2207", severity: .note,
    title: Message(zh: "计划检查两项，只报了一项", en: "Two things to check, one reported"),
    meaning: Message(
      zh: "计划内容要监测、检查或评估两类对象，同一行的执行情况和用到这个数的指标分析只提到其中一类，另一类有没有检查不得而知。",
      en: """
        The plan is to monitor, inspect or assess two sorts of things; the actual in the same row, and the analysis that \
        takes its number, speak of one of them only. Whether the other was looked at stays open.
        """),
    bad: "| 内容 | 计划内容 | 执行情况 |\n|---|---|---|\n| 安全检查 | 检查学校食堂与小卖部的卫生状况 | 共检查食堂 42 家，合格 40 家 |",
    good: "| 内容 | 计划内容 | 执行情况 |\n|---|---|---|\n| 安全检查 | 检查学校食堂与小卖部的卫生状况 | 共检查食堂 42 家、小卖部 30 家 |",
    fix: Message(zh: "补报另一类，或说明范围为何缩小", en: "report the other one, or say why the scope is narrower"),
    criterion: Criterion.logic)

  private static let verbs = [
    "监测", "检测", "检查", "评估", "抽查", "抽检", "巡查", "督导", "督查", "考核", "核查", "检验", "监督", "测评", "回访", "审核", "质检",
  ]
  /// What many names end in.
  private static let kinds = ["样品", "产品", "单位", "企业", "机构", "人员", "用户", "项目"]
  /// Units of how often something was done.
  private static let occasions = ["次", "场", "轮", "期"]
  /// How the names of what is looked at end where they are not the things that are counted.
  private static let aspects = [
    "情况", "进度", "质量", "环境", "安全", "效果", "状况", "水平", "管理", "使用", "落实", "执行", "台账", "资料", "记录", "制度", "措施",
    "问题",
  ]
  private static let everything = ["均", "全部", "所有", "各类", "两类", "全覆盖", "分别"]

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    return report.tables.map(\.upright).flatMap { table -> [Defect] in
      guard
        let done = table.head.indices.last(where: {
          table.head[$0].text.hasAny(["执行", "完成", "实施", "实际", "落实"]) && !table.head[$0].text.has("率")
        }),
        let plan = table.head.indices.last(where: {
          $0 < done && table.head[$0].text.hasAny(["计划", "目标", "要求", "任务"])
        })
      else { return [] }
      return table.rows.indices.compactMap { row in
        defect(plan: table.rows[row][plan], done: table.rows[row][done], table, row, report)
      }
    }
  }

  private func defect(
    plan: WrittenTable.Cell, done: WrittenTable.Cell, _ table: WrittenTable, _ row: Int,
    _ report: WrittenReport
  ) -> Defect? {
    guard plan.text.count > 6, done.text.count > 6, done.text.hasAny(Self.verbs),
      let (first, second) = Self.objects(of: plan.text), !Self.isNamed(second, in: done.text),
      !done.text.hasAny(Self.everything),
      !table.rows.contains(where: { cells in
        cells.contains { $0.place != plan.place && $0.text.has(second) && $0.text.hasAny(Self.verbs) }
      }),
      let count = Self.count(in: done.text)
    else { return nil }
    // What the text says of the same number.
    let uses = report.sentences.filter { sentence in
      sentence.passage.role == .body
        && sentence.numbers.contains {
          $0.value == count.value && $0.number.unit == count.unit && $0.number.kind == .count
        }
    }
    let texts = uses.map { use in
      use.passage.text + (report.headings(use.passage.section).last?.title ?? "")
    }
    guard Self.isNamed(first, in: done.text) || texts.contains(where: { Self.isNamed(first, in: $0) }),
      !texts.contains(where: { $0.has(second) || $0.has(String(second.prefix(2))) })
    else { return nil }
    let start = Array(plan.text.utf8).range(of: second)?.lowerBound ?? 0
    return Defect(
      Message(
        zh: "计划的对象有“\(first)”和“\(second)”，执行情况和指标分析没有提到“\(second)”",
        en:
          "the plan speaks of “\(first)” and “\(second)”, the actual and its analysis do not mention “\(second)”"
      ),
      at: plan.place.advanced(by: start, length: second.utf8.count), about: [second], fix: page.fix,
      notes: [Message(zh: "执行情况", en: "the actual").note(at: done.place)]
        + uses.prefix(1).map { Message(zh: "指标分析", en: "the analysis").note(at: $0.passage.place($0.range)) })
  }

  /// Words of a part or a result of what was looked at.
  private static let results = [
    "合格", "其中", "发现", "问题", "整改", "达标", "优", "良", "不", "超标", "完成", "未", "办结", "有效", "扣",
  ]

  /// The one count of what was looked at; nil where there are two, which may be of both: `食堂 42 家，其他 30 家`.
  private static func count(in text: String) -> TextNumber? {
    let bytes = Array(text.utf8)
    let figures = NumberScanner().scan(text).figures.filter {
      $0.kind == .count && $0.bound == .exact && !occasions.contains($0.unitWord)
    }
    guard let first = figures.first else { return nil }
    let isAlone = zip(figures, figures.dropFirst()).allSatisfy { before, number in
      number.unit != first.unit
        || String(decoding: bytes[before.range.upperBound..<number.range.lowerBound], as: UTF8.self).hasAny(
          results)
    }
    return isAlone ? first : nil
  }

  /// 维权热线 and 网络咨询 of `监测维权热线与网络咨询的服务质量`.
  private static func objects(of text: String) -> (String, String)? {
    for clause in text.split(whereSeparator: { "，；。".contains($0) }) {
      guard let object = object(of: clause) else { continue }
      let parts = object.split { "与和及、".contains($0) }.map {
        String($0).trimming(leading: [" "], trailing: kinds + [" "])
      }
      guard parts.count == 2, parts.allSatisfy({ (2...8).contains($0.count) && $0.allSatisfy(\.isHan) }),
        !parts[1].hasAny(verbs), !parts.contains(where: { $0.endsInAny(aspects) }),
        Terms.all(in: parts[0]).isDisjoint(with: Terms.all(in: parts[1]))
      else { continue }
      return (parts[0], parts[1])
    }
    return nil
  }

  /// What is looked at: between the verb and 的, or between 对 and the verb (`对热线和网络咨询进行质量监测`).
  private static func object(of clause: Substring) -> Substring? {
    guard let verb = verbs.lazy.compactMap({ clause.firstRange(of: $0) }).first else { return nil }
    if let mark = clause.firstRange(of: "对"), mark.upperBound < verb.lowerBound,
      let end = ["进行", "开展", "实施", "的"].lazy.compactMap({ clause[mark.upperBound...].firstRange(of: $0) })
        .first
    {
      return clause[end.upperBound...].bare.endsInAny(verbs) ? clause[mark.upperBound..<end.lowerBound] : nil
    }
    let behind = clause[verb.upperBound...]
    let object = behind.prefix { $0 != "的" }
    return object.count < behind.count || object.count < 16 ? object : nil
  }

  /// Whether a text speaks of something: by two characters side by side of its name.
  private static func isNamed(_ name: String, in text: String) -> Bool {
    !Terms.all(in: name).isDisjoint(with: Terms.all(in: text))
  }
}
