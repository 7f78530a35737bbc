/// A small seeded generator, so that random cases are the same in every run.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A report of many small random trees, each with its own facts, as an author would write it.
struct RandomReport {
  /// In the order of the file.
  private(set) var leaves: [String] = []
  private(set) var inner: [String] = []
  private(set) var facts: [String] = []
  /// Leaves measured by a ratio, which a chart of completion takes.
  private(set) var ratios: [String] = []
  private(set) var ranked: [String] = []
  private(set) var report = TestReport()
  /// The weights' sum, in hundredths.
  private(set) var fullScore = 0

  private var random: SplitMix64
  private var factLines: [String] = []
  private var indicatorLines: [String] = []

  init(seed: UInt64, trees: Int) {
    random = SplitMix64(seed: seed)
    for index in 0..<trees { tree("T\(Self.letters(index))") }
    report["facts.yaml"] = factLines.joined(separator: "\n")
    report["indicators.yaml"] = indicatorLines.joined(separator: "\n")
    report["lists.yaml"] =
      "place: {north: {zh: 北, en: North}, south: {zh: 南, en: South}, east: {zh: 东, en: East}}"
    report["figures.yaml"] = figures
    report["findings.yaml"] = findings
    for language in ["zh", "en"] {
      report["\(language)/01-body.md"] = chapter
      report.files["\(language)/indicators.md"] = nil
    }
  }

  /// Letters only, so that no code begins with another one's: AA, AB…
  private static func letters(_ index: Int) -> String {
    [index / 26, index % 26].map { String(Character(Unicode.Scalar(UInt8(65 + $0)))) }.joined()
  }

  // MARK: Trees

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }

  private mutating func number(_ range: ClosedRange<Int>, places: Int) -> String {
    let digits = String(Int.random(in: range, using: &random))
    guard places > 0 else { return digits }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return padded.dropLast(places) + "." + padded.suffix(places)
  }

  private mutating func tree(_ id: String) {
    guard Int.random(in: 0..<4, using: &random) > 0 else {
      leaf(id)
      return
    }
    inner.append(id)
    indicatorLines.append("- {id: \(id), name: {zh: 部分, en: Part}}")
    for child in 1...Int.random(in: 1...3, using: &random) {
      if Int.random(in: 0..<5, using: &random) == 0 {
        inner.append("\(id)\(child)")
        indicatorLines.append("- {id: \(id)\(child), name: {zh: 小组, en: Group}}")
        for grandchild in 1...2 { leaf("\(id)\(child)\(grandchild)") }
      } else {
        leaf("\(id)\(child)")
      }
    }
  }

  private mutating func leaf(_ id: String) {
    leaves.append(id)
    let hundredths = pick([100, 150, 200, 300, 333, 1000, Int.random(in: 1...2000, using: &random)])
    fullScore += hundredths
    let digits = String(repeating: "0", count: max(0, 3 - String(hundredths).count)) + String(hundredths)
    let weight = "\(digits.dropLast(2)).\(digits.suffix(2))"
    let scoring: String
    switch Int.random(in: 0..<6, using: &random) {
    case 0: scoring = "rule: {judgement: {score: \(share(of: hundredths)), reason: {zh: 评定, en: Judged}}}"
    case 1:
      let name = fact(number(0...9, places: 0), unit: "case")
      scoring = "measure: {quantity: \(name)}, rule: {deduction: {per: \(number(1...90, places: 2))}}"
    case 2:
      let name = fact(number(0...99_999, places: 2) + "%", unit: nil)
      scoring =
        "measure: {quantity: \(name)}, rule: {reverse: {target: \(number(1...500, places: 1))%, method: difference}}"
    case 3:
      let name = fact(number(0...9_999_999, places: pick([0, 1, 2, 4])), unit: "hour")
      scoring = "measure: {quantity: \(name)}, rule: {threshold: {at-least: \(number(1...9999, places: 0))}}"
    default:
      let (upper, lower) = (
        fact(number(0...99_999, places: 0), unit: "item"), fact(number(1...99_999, places: 0), unit: "item")
      )
      ratios.append(id)
      let floor = number(0...60, places: 0)
      let rule = pick(["{proportional: {target: 100%}}", "{linear: {floor: \(floor)%, benchmark: 95.5%}}"])
      scoring = "measure: {ratio: [\(upper), \(lower)]}, rule: \(rule)"
    }
    indicatorLines.append("- {id: \(id), name: {zh: 指标, en: Leaf}, weight: \(weight), \(scoring)}")
  }

  private mutating func share(of hundredths: Int) -> String {
    number(0...hundredths, places: 2)
  }

  private mutating func fact(_ value: String, unit: String?) -> String {
    let name = "f\(facts.count)"
    facts.append(name)
    let unit = unit.map { ", unit: \($0)" } ?? ""
    if unit.hasSuffix("item"), Int.random(in: 0..<4, using: &random) == 0 {
      ranked.append(name)
      let parts = ["north", "south", "east"].map { "\($0): \(number(1...9999, places: 0))" }.joined(
        separator: ", ")
      factLines.append(
        "\(name): {label: {zh: 数, en: fact}, by: place, parts: {\(parts)}\(unit), source: form}")
    } else {
      factLines.append("\(name): {label: {zh: 数, en: fact}, value: \(value)\(unit), source: form}")
    }
    return name
  }

  // MARK: Files

  private var figures: String {
    let rankings = ranked.prefix(3).map { "r-\($0): {title: {zh: 图, en: Chart}, chart: {ranking: \($0)}}" }
    let completion =
      ratios.isEmpty
      ? []
      : [
        "done: {title: {zh: 图, en: Chart}, chart: {completion: [\(ratios.prefix(6).joined(separator: ", "))]}}"
      ]
    return (["rates: {title: {zh: 图, en: Chart}, chart: score-rates}"] + completion + rankings).joined(
      separator: "\n")
  }

  private var findings: String {
    "findings: [{id: one, title: {zh: 问题, en: Finding}, lost-on: [\(leaves.prefix(8).joined(separator: ", "))]}]"
  }

  /// A line for each indicator and fact with every number that a sentence can name.
  private var chapter: String {
    let scores = (inner + leaves).map { id in
      "- \(id): {{\(id).score}}; {{\(id).lost}}; {{\(id).score-rate}}; {{\(id).weight}}"
    }
    let total = "- total: {{total.score}}; {{total.lost}}; {{total.score-rate}}; {{total.weight}}"
    let facts = facts.map { "- \($0): {{fact.\($0)}}" }
    let figures = (ratios.isEmpty ? ["rates"] : ["rates", "done"]) + ranked.prefix(3).map { "r-\($0)" }
    return "# 一 {#one}\n\n" + (scores + [total] + facts).joined(separator: "\n")
      + "\n\n```{table} scores\n```\n\n"
      + figures.map { "```{figure} \($0)\n```\n" }.joined(separator: "\n") + "\n```{indicators}\n```\n"
  }
}
