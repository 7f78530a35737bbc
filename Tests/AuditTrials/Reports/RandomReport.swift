/// A small report in which nothing is wrong, of a shape that a seed decides.
struct RandomReport {
  /// What the shape is made of, for a histogram: `depth 3`, `rule bands`.
  private(set) var traits: [String] = []
  /// In the order of the file.
  private(set) var leaves: [Leaf] = []
  /// Codes of inner nodes.
  private(set) var inner: [String] = []
  let isBilingual: Bool
  let scorePlaces: Int
  let ratePlaces: Int

  /// A leaf with what its measure and its rule need.
  struct Leaf {
    let code: String
    let topic: Topic
    let weight: Int
    /// Lines of `indicators.yaml` below the weight.
    let scoring: [String]
  }

  /// What a report may be about; a leaf and a budget line have one each.
  struct Topic {
    let id: String
    let zh: String
    let en: String
  }

  private static let topics = [
    Topic(id: "roads", zh: "道路养护", en: "Road upkeep"), Topic(id: "wells", zh: "机井修缮", en: "Well repair"),
    Topic(id: "loans", zh: "图书借阅", en: "Book lending"), Topic(id: "exams", zh: "健康体检", en: "Health checks"),
    Topic(id: "foods", zh: "食品抽检", en: "Food sampling"),
    Topic(id: "rivers", zh: "河道清理", en: "River clearing"),
    Topic(id: "skills", zh: "技能培训", en: "Skills training"), Topic(id: "legal", zh: "法律援助", en: "Legal aid"),
    Topic(id: "trees", zh: "苗木补植", en: "Tree planting"), Topic(id: "lamps", zh: "路灯更换", en: "Lamp renewal"),
    Topic(id: "films", zh: "公益放映", en: "Public screenings"),
    Topic(id: "visits", zh: "入户走访", en: "Home visits"),
  ]

  private var random: SplitMix64
  private var facts: [String] = []
  private var delivered: [(topic: Topic, planned: Int, done: Int)] = []
  private var unused = Self.topics
  private let fullScore = 100
  private let hasBudget: Bool
  private let hasDelivery: Bool
  private let hasTotals: Bool
  private let hasChart: Bool
  private var budgetLines: [(topic: Topic, quantity: Int, price: Int)] = []

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    isBilingual = Bool.random(using: &random)
    scorePlaces = Int.random(in: 1...3, using: &random)
    ratePlaces = Int.random(in: 0...2, using: &random)
    hasBudget = Int.random(in: 0..<4, using: &random) > 0
    hasDelivery = hasBudget && Int.random(in: 0..<3, using: &random) > 0
    hasTotals = Bool.random(using: &random)
    hasChart = Bool.random(using: &random)
    unused.shuffle(using: &random)
    if hasBudget { makeBudget() }
    makeTree()
    traits += [
      isBilingual ? "two languages" : "one language", "scores at \(scorePlaces) places",
      "rates at \(ratePlaces) places", hasBudget ? "budget of \(budgetLines.count) lines" : "no budget",
      hasDelivery ? "delivery" : "no delivery", hasTotals ? "printed totals" : "no printed totals",
      hasChart ? "chart" : "no chart", "\(leaves.count) leaves", "subtotals \(subtotals)",
    ]
  }

  private var subtotals: String { scorePlaces == 2 ? "rounded" : "exact" }

  // MARK: Choices

  private mutating func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[pick(0...(values.count - 1))] }

  /// Amounts of whole thousandths, written without zeros at the end.
  private static func decimal(_ thousandths: Int) -> String {
    let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1000)
    guard rest > 0 else { return "\(whole)" }
    var digits = String(String(rest + 1000).dropFirst())
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(whole).\(digits)"
  }

  private func label(_ zh: String, _ en: String) -> String {
    isBilingual ? "{zh: \"\(zh)\", en: \"\(en)\"}" : "{zh: \"\(zh)\"}"
  }

  // MARK: Budget and delivery

  private mutating func makeBudget() {
    for _ in 0..<pick(1...4) {
      let topic = unused.removeLast()
      budgetLines.append((topic, pick(2...900), pick(1...400)))
    }
  }

  private var budgetFile: String {
    var lines = ["unit: wan-yuan", "source: base"]
    let amounts = budgetLines.map { $0.quantity * $0.price }
    if hasTotals { lines.append("stated: \(Self.decimal(amounts.reduce(0, +)))") }
    lines.append("groups:")
    let groups = budgetLines.count > 2 ? 2 : 1
    for group in 0..<groups {
      let own = budgetLines.indices.filter { self.group(of: $0, groups) == group }.map { amounts[$0] }.reduce(
        0, +)
      let stated = hasTotals ? ", stated: \(Self.decimal(own))" : ""
      let name = group == 0 ? label("工程类", "Works") : label("服务类", "Services")
      lines.append("  - {id: group-\(group), name: \(name)\(stated)}")
    }
    lines.append("lines:")
    for (index, line) in budgetLines.enumerated() {
      let stated = hasTotals ? ", stated: \(Self.decimal(amounts[index]))" : ""
      lines.append(
        "  - {id: \(line.topic.id), group: group-\(group(of: index, groups)), name: \(label(line.topic.zh, line.topic.en)), "
          + "unit: item, quantity: \(line.quantity), unit-price: \(Self.decimal(line.price))\(stated)}")
    }
    lines += ["methods: {treasury: \(label("国库直拨", "Direct treasury payment"))}", "payments:"]
    for group in 0..<groups {
      let own = budgetLines.indices.filter { self.group(of: $0, groups) == group }.map { amounts[$0] }.reduce(
        0, +)
      lines.append(
        "  - {id: pay-\(group), date: 2023-0\(group + 5)-30, name: \(label("拨款", "Payment")), group: group-\(group), "
          + "amount: \(Self.decimal(own)), method: treasury}")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Lines of one group stand together.
  private func group(of line: Int, _ groups: Int) -> Int { line * groups / budgetLines.count }

  private var deliveryFile: String {
    budgetLines.map { line in
      let done = delivered.first { $0.topic.id == line.topic.id }
      let text =
        done.map { "完成 {{fact.\($0.topic.id)-done}} 个" } ?? "安排 {{budget.\(line.topic.id).quantity}} 个"
      let english =
        done.map { "{{fact.\($0.topic.id)-done}} carried out" }
        ?? "{{budget.\(line.topic.id).quantity}} provided for"
      let plan = label(
        "计划 {{plan.\(line.topic.id).quantity}} 个", "{{plan.\(line.topic.id).quantity}} planned")
      let actual = done.map { "fact: \($0.topic.id)-done, " } ?? ""
      return """
        - line: \(line.topic.id)
          plan: {quantity: \(line.quantity), unit: item, text: \(plan)}
          actual: {\(actual)text: \(label(text, english))}

        """
    }.joined()
  }

  // MARK: Indicators

  private mutating func makeTree() {
    let classes = pick(1...3)
    let depth = pick(2...4)
    traits.append("depth \(depth)")
    var weights: [Int] = []
    let count = min(unused.count, pick(classes...8))
    for _ in 1..<max(count, 1) { weights.append(pick(1...max(1, 90 / count))) }
    weights.append(fullScore - weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      let letter = ["A", "B", "C"][index % classes]
      var code = letter
      for level in 2...depth {
        code += level == depth ? "\(index / classes + 1)" : "1"
        if level < depth, !inner.contains(code) { inner.append(code) }
      }
      if !inner.contains(letter) { inner.append(letter) }
      leaves.append(leaf(code, weight: weight))
    }
    inner.sort()
    leaves.sort { $0.code < $1.code }
  }

  private mutating func leaf(_ code: String, weight: Int) -> Leaf {
    let waiting = budgetLines.filter { line in !delivered.contains { $0.topic.id == line.topic.id } }
    if hasDelivery, let line = waiting.first, pick(0...2) > 0 {
      return completion(code, weight, line.topic, planned: line.quantity)
    }
    let topic = unused.removeLast()
    let kind = pick([
      "proportional", "linear", "threshold", "reverse", "bands", "elements", "deduction", "survey",
      "judgement",
    ])
    traits.append("rule \(kind)")
    return Leaf(code: code, topic: topic, weight: weight, scoring: scoring(kind, topic, weight))
  }

  private mutating func completion(_ code: String, _ weight: Int, _ topic: Topic, planned: Int) -> Leaf {
    let done = planned + pick(0...planned)
    delivered.append((topic, planned, done))
    fact(
      topic.id + "-planned", "\(topic.zh)计划数", "\(topic.en), planned",
      "value: \(planned), unit: item, same-as: [plan.\(topic.id).quantity, budget.\(topic.id).quantity]")
    fact(topic.id + "-done", "\(topic.zh)完成数", "\(topic.en), done", "value: \(done), unit: item")
    traits.append("rule completion")
    return Leaf(
      code: code, topic: topic, weight: weight,
      scoring: [
        "measure: {ratio: [\(topic.id)-done, \(topic.id)-planned]}", "rule: {proportional: {target: 100%}}",
      ])
  }

  private mutating func fact(_ id: String, _ zh: String, _ en: String, _ value: String) {
    facts.append("\(id): {label: \(label(zh, en)), \(value), source: base}")
  }

  /// A share as a fact of its two counts.
  private mutating func share(_ topic: Topic) -> String {
    let all = pick(10...5000)
    let part = pick(all / 2...all)
    fact(topic.id + "-all", "\(topic.zh)应办数", "\(topic.en), due", "value: \(all), unit: item")
    fact(
      topic.id + "-part", "\(topic.zh)办结数", "\(topic.en), settled",
      "value: \(part), unit: item, whole: \(topic.id)-all")
    return "measure: {ratio: [\(topic.id)-part, \(topic.id)-all]}"
  }

  private mutating func scoring(_ kind: String, _ topic: Topic, _ weight: Int) -> [String] {
    switch kind {
    case "proportional": return [share(topic), "rule: {proportional: {target: \(pick([80, 90, 100]))%}}"]
    case "linear": return [share(topic), "rule: {linear: {floor: 40%, benchmark: \(pick([90, 95, 100]))%}}"]
    case "threshold": return [share(topic), "rule: {threshold: {at-least: \(pick([60, 75, 90]))%}}"]
    case "bands":
      return [
        share(topic), "rule: {bands: [{from: 95%, share: 100%}, {from: 80%, share: 60%}, {share: 0%}]}",
      ]
    case "reverse":
      fact(
        topic.id + "-days", "\(topic.zh)用时", "\(topic.en), days taken", "value: \(pick(3...30)), unit: day")
      return [
        "measure: {quantity: \(topic.id)-days}",
        "rule: {reverse: {target: \(pick(5...20)), method: difference}}",
      ]
    case "deduction":
      fact(topic.id + "-slips", "\(topic.zh)差错次数", "\(topic.en), slips", "value: \(pick(0...6)), unit: time")
      return ["measure: {quantity: \(topic.id)-slips}", "rule: {deduction: {per: 0.\(pick(1...9))}}"]
    case "survey":
      let answers = (pick(40...90), pick(5...40), pick(0...20))
      return [
        "measure: {survey: {answers: {\"5\": \(answers.0), \"4\": \(answers.1), \"3\": \(answers.2), \"2\": 0, \"1\": 0}}}",
        "rule: {survey: {then: {threshold: {at-least: 70%}}}}",
      ]
    case "elements":
      let has = pick(0...1) == 1
      return [
        "measure: {elements: [{id: goal, name: \(label("目标", "Goal")), share: 60%, present: true}, "
          + "{id: steps, name: \(label("步骤", "Steps")), share: 40%, present: \(has)}]}", "rule: elements",
      ]
    default:
      let points = pick(0...weight)
      return ["rule: {judgement: {score: \(points), reason: \(label("依据材料评定。", "Judged on the files."))}}"]
    }
  }

  // MARK: Files

  /// The site without what its scores decide: findings and printed values.
  /// - Parameter results: of each leaf and inner node the printed score, where they are known already.
  func files(_ results: RandomResults?) -> [String: String] {
    let folder = "content/reports/random/"
    var files = [
      "content/site.yaml": site, "content/methodologies/m.yaml": methodology,
      folder + "report.yaml": head(results), folder + "facts.yaml": facts.joined(separator: "\n") + "\n",
      folder + "indicators.yaml": indicators(results), folder + "zh/01.md": chapter(zh: true, results),
      folder + "zh/indicators.md": analyses(zh: true),
    ]
    if facts.isEmpty { files[folder + "facts.yaml"] = nil }
    if isBilingual {
      files[folder + "en/01.md"] = chapter(zh: false, results)
      files[folder + "en/indicators.md"] = analyses(zh: false)
    }
    if hasBudget { files[folder + "budget.yaml"] = budgetFile }
    if hasDelivery { files[folder + "delivery.yaml"] = deliveryFile }
    if hasChart {
      files[folder + "figures.yaml"] =
        "rates:\n  title: \(label("各类得分率", "Score rates by class"))\n  chart: score-rates\n"
    }
    if let results, !results.lost.isEmpty { files[folder + "findings.yaml"] = findings(results.lost) }
    return files
  }

  private var site: String {
    let languages = isBilingual ? "[zh, en]" : "[zh]"
    return
      "title: \(label("报告", "Reports"))\npublisher: \(label("评价中心", "Evaluation centre"))\nlanguages: \(languages)\n"
  }

  private var methodology: String {
    """
    title: \(label("评价办法", "Measures"))
    full-score: \(fullScore)
    grades:
      - {id: excellent, name: \(label("优", "excellent")), from: 90}
      - {id: good, name: \(label("良", "good")), from: 75}
      - {id: fair, name: \(label("中", "fair")), from: 60}
      - {id: poor, name: \(label("差", "poor")), from: 0}
    rounding: {scores: \(scorePlaces), rates: \(ratePlaces), subtotals: \(subtotals)}
    outline: [\(label("基本情况", "Background")), \(label("建议", "Recommendations"))]

    """
  }

  private func head(_ results: RandomResults?) -> String {
    let published = results.map { "\npublished: {score: \($0.total), grade: \($0.grade)}" } ?? ""
    return """
      title: \(label("专项绩效评价报告", "Evaluation report"))
      methodology: m
      project: {name: \(label("公共服务专项", "Public services"))}
      period: {from: 2023-01-01, to: 2023-12-31}
      evaluated: {from: 2024-03-01, to: 2024-03-31}
      date: 2024-04-30\(published)
      parties:
        - {id: unit, role: \(label("项目单位", "Project unit")), name: \(label("服务中心", "Service Centre"))}
      chapters: [{file: 01.md}]
      sources:
        - {id: base, title: \(label("基础数据表", "Base data forms")), kind: form}

      """
  }

  private func indicators(_ results: RandomResults?) -> String {
    let codes = (inner + leaves.map(\.code)).sorted()
    return codes.map { code -> String in
      let score = results.flatMap { $0.scores[code] }.map { "\n  published: {score: \($0)}" } ?? ""
      guard let leaf = leaves.first(where: { $0.code == code }) else {
        let name = label("部分\(code.count)\(code)", "Part \(code)")
        return "- id: \(code)\n  name: \(name)\(score)\n"
      }
      let scoring = leaf.scoring.map { "\n  " + $0 }.joined()
      return """
        - id: \(code)
          name: \(label(leaf.topic.zh + "情况", leaf.topic.en))
          weight: \(leaf.weight)\(scoring)
          evidence: [base]\(score)

        """
    }.joined()
  }

  private func findings(_ lost: [String]) -> String {
    let topics = leaves.filter { lost.contains($0.code) }
    let findings = topics.map { leaf in
      "  - {id: lack-\(leaf.topic.id), title: \(label(leaf.topic.zh + "不足", leaf.topic.en + " fell short")), "
        + "lost-on: [\(leaf.code)], recommendation: mend-\(leaf.topic.id)}\n"
    }
    let recommendations = topics.map { leaf in
      "  - {id: mend-\(leaf.topic.id), title: \(label("改进" + leaf.topic.zh, "Improve " + leaf.topic.en)), "
        + "brief: \(label("逐项落实。", "Step by step."))}\n"
    }
    return "findings:\n" + findings.joined() + "recommendations:\n" + recommendations.joined()
  }

  private func chapter(zh: Bool, _ results: RandomResults?) -> String {
    let placed = (hasBudget ? ["budget"] : []) + (hasDelivery ? ["delivery"] : []) + ["scores"]
    let cited = placed.map { "[](#tbl-\($0))" } + (hasChart ? ["[](#fig-rates)"] : [])
    let blocks =
      placed.map { "```{table} \($0)\n```\n\n" }.joined() + (hasChart ? "```{figure} rates\n```\n\n" : "")
    let codes = leaves.map(\.code)
    let scores = codes.map {
      zh ? "{{\($0).name}}得 {{\($0).score}} 分" : "{{\($0).name}} scored {{\($0).score}}"
    }
    if zh {
      return
        "# 基本情况 {#basics}\n\n数据见\(cited.joined(separator: "、"))。总分 {{total.score}} 分，等级为“{{total.grade}}”。\n\n"
        + blocks + scores.joined(separator: "，") + "。\n\n# 建议 {#advice}\n\n按问题逐项改进。\n"
    }
    return
      "# Background {#basics}\n\nSee \(cited.joined(separator: ", ")). The total is {{total.score}}, the grade “{{total.grade}}”.\n\n"
      + blocks + scores.joined(separator: ", ")
      + ".\n\n# Recommendations {#advice}\n\nEach problem is to be mended.\n"
  }

  private func analyses(zh: Bool) -> String {
    leaves.map { leaf in
      "## \(leaf.code)\n\n"
        + (zh ? "本项权重 {{\(leaf.code).weight}} 分。" : "The weight is {{\(leaf.code).weight}}.") + "\n\n"
    }.joined()
  }
}

/// What a report's scores are, as they are printed.
struct RandomResults {
  /// By code.
  let scores: [String: String]
  let total: String
  let grade: String
  /// Codes of the leaves that lost points.
  let lost: [String]
}
