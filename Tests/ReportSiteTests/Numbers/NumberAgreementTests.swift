import Foundation
import Testing

/// One figure, one number: sentence, table, chart, analysis, JSON and CSV agree digit by digit on random reports.
@Suite struct NumberAgreementTests {
  private static let treesInEach = 20

  /// 10,000 trees, 400 in each of 25 sites, which speak Chinese and English by turns.
  @Test(arguments: 0..<25) func everyPlaceSaysTheSame(ofSite number: Int) async throws {
    let language = number.isMultiple(of: 2) ? "zh" : "en"
    var site = try TestSite()
    var randoms: [String: RandomReport] = [:]
    for index in (number * 20)..<((number + 1) * 20) {
      let random = RandomReport(seed: UInt64(index), trees: Self.treesInEach)
      let name = "r\(index)"
      randoms[name] = random
      var report = random.report
      report["report.yaml"] = report["report.yaml"].replacing(
        "methodology: small", with: "methodology: \(name)")
      site.add(report, as: name)
      site["content/methodologies/\(name).yaml"] = Self.methodology(random.fullScore, isExact: index % 2 == 0)
    }
    site.speak(only: language)
    let built = try await site.build(jobs: 2)
    try #require(!built.hasErrors, "\(built.words.prefix(2000))")
    var disagreements: [String] = []
    for (name, random) in randoms.sorted(by: { $0.key < $1.key }) {
      let reading = try ReportReading(built, name, language)
      disagreements += reading.disagreements(of: random).map { "\(name) \(language): \($0)" }
    }
    #expect(
      disagreements.isEmpty, "\(disagreements.count):\n\(disagreements.prefix(20).joined(separator: "\n"))")
  }

  private static func methodology(_ hundredths: Int, isExact: Bool) -> String {
    let score = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    return """
      title: {zh: 办法, en: Measures}
      full-score: \(score)
      grades: [{id: good, name: {zh: 良, en: good}, from: 1}, {id: poor, name: {zh: 差, en: poor}, from: 0}]
      rounding: {scores: 2, rates: 2, subtotals: \(isExact ? "exact" : "rounded")}
      """
  }
}

/// Everywhere that a report's numbers are printed.
private struct ReportReading {
  /// What JSON says of an indicator: score, loss, score rate, weight.
  private var scores: [String: [String]] = [:]
  private var facts: [String: (printed: String, isPercent: Bool, parts: [String: String])] = [:]
  private let csv: [String: [String]]
  private let page: HTMLPage
  private let rows: [String: [String]]
  private let sentences: [String: [String]]
  private let annex: [String: String]
  private let language: String

  init(_ built: BuiltSite, _ name: String, _ language: String) throws {
    self.language = language
    page = try built.report(language, name)
    let csv = try built.csv("reports/\(name)/data/table-1-1.csv").texts
    self.csv = Dictionary(csv.map { ($0[0].split(separator: " ").first.map(String.init) ?? "", $0) }) {
      first, _ in first
    }
    let main = try #require(page.main)
    let prefix = "row-"
    rows = Dictionary(
      main.all("tr").compactMap { row in
        row["id"].flatMap {
          $0.hasPrefix(prefix) ? (String($0.dropFirst(prefix.count)), row.all("td").map(\.text)) : nil
        }
      }
    ) { first, _ in first }
    sentences = Dictionary(
      main.all("li").map(\.text).compactMap { line in
        let parts = line.components(separatedBy: ": ")
        return parts.count == 2 ? (parts[0], parts[1].components(separatedBy: "; ")) : nil
      }
    ) { first, _ in first }
    annex = Dictionary(
      main.all("tr").compactMap { row in
        row["id"].flatMap {
          $0.hasPrefix("src-") ? (String($0.dropFirst(4)), row.first("td")?.text ?? "") : nil
        }
      }
    ) { first, _ in first }
    let json = try built.json(name)
    let verdict = try #require(json["verdict"])
    scores["total"] = [verdict["score"], verdict["lost"], verdict["scoreRate"]].compactMap { $0?.number }
    for indicator in json["indicators"]?.items ?? [] { enter(indicator) }
    for fact in json["facts"]?.items ?? [] {
      var parts: [String: String] = [:]
      for part in fact["parts"]?.items ?? [] {
        parts[part["name"]?[language]?.string ?? ""] = part["value"]?["printed"]?.number
      }
      facts[fact["id"]?.string ?? ""] = (
        fact["value"]?["printed"]?.number ?? "", fact["value"]?["unit"] == .string("percent"), parts
      )
    }
  }

  private mutating func enter(_ indicator: JSONText) {
    scores[indicator["id"]?.string ?? ""] = ["score", "lost", "scoreRate", "weight"].compactMap {
      indicator[$0]?.number
    }
    for child in indicator["children"]?.items ?? [] { enter(child) }
  }

  /// A line for each number that some place prints otherwise than JSON does.
  func disagreements(of random: RandomReport) -> [String] {
    var found: [String] = []
    func compare(_ place: String, _ said: String?, _ expected: String?) {
      if let said, let expected, agrees(page: said, download: expected, in: language) { return }
      found.append("\(place): \(said ?? "nothing"), but JSON says \(expected ?? "nothing")")
    }
    for id in random.inner + random.leaves + ["total"] {
      let expected = scores[id] ?? []
      let (score, lost, rate) = (
        expected.first, expected.dropFirst().first, expected.dropFirst(2).first.map { $0 + "%" }
      )
      let sentence = sentences[id] ?? []
      for (index, value) in [score, lost, rate].enumerated() {
        compare("\(id) sentence", sentence.indices.contains(index) ? sentence[index] : nil, value)
      }
      let row = rows[id] ?? []
      guard row.count == 5 else {
        found.append("\(id): no row")
        continue
      }
      compare("\(id) cell score", row[2], score)
      compare("\(id) cell rate", row[3], rate)
      compare("\(id) cell loss", row[4], negated(lost))
      let line = csv[id] ?? csv[language == "zh" ? "合计" : "Total"] ?? csv["合计"] ?? []
      found +=
        line.suffix(3).elementsEqual([score, rate, negated(lost)].compactMap { $0 })
        ? [] : ["\(id) CSV: \(line)"]
      if expected.count > 3 {
        compare("\(id) weight", row[0], expected[3])
        compare("\(id) sentence weight", sentence.last, expected[3])
      }
    }
    for name in random.facts {
      let fact = facts[name]
      let expected = fact.map { $0.printed + ($0.isPercent ? "%" : "") }
      compare("\(name) sentence", sentences[name]?.first, expected)
      compare("\(name) annex", annex[name], expected)
    }
    return found + charts(of: random)
  }

  private func negated(_ lost: String?) -> String? {
    lost.map { $0.allSatisfy { $0 == "0" || $0 == "." } ? $0 : "-" + $0 }
  }

  /// The labels of charts hold the same digits.
  private func charts(of random: RandomReport) -> [String] {
    var found: [String] = []
    func labels(_ id: String) -> [String] { page[id: id]?.first("svg")?.all("text").map(\.text) ?? [] }
    let rates = labels("fig-rates")
    for id in (random.inner + random.leaves).filter({ $0.count == 3 }) + ["total"] {
      let expected = (scores[id]?[2] ?? "?") + "%"
      if !rates.contains(where: { agrees(page: $0, download: expected, in: language) }) {
        found.append("\(id) chart of rates: no \(expected)")
      }
    }
    let ledger = page.main?.first("section", class: "why")?.all("text").map(\.text) ?? []
    for id in random.leaves.prefix(8) {
      let score = scores[id] ?? []
      guard score.count == 4 else { continue }
      let digits = ledger.filter { $0.contains("/") }.map { $0.replacing(",", with: "") }
      let lost = score[1].allSatisfy { $0 == "0" || $0 == "." } ? "0" : "−" + score[1]
      if !digits.contains("\(score[0])/\(score[3])\(lost)") { found.append("\(id) ledger: no \(score)") }
    }
    for name in random.ranked.prefix(3) {
      let said = labels("fig-r-" + name)
      for (part, expected) in facts[name]?.parts ?? [:] {
        let after = said.firstIndex(of: part).map { said[($0 + 1)...].first } ?? nil
        if after.map({ agrees(page: $0, download: expected, in: language) }) != true {
          found.append("\(name) ranking: \(said), not \(part) \(expected)")
        }
      }
    }
    return found
  }
}
