import AuditTrials
import ReportSource
import Testing

/// A fixed sample of what `scripts/mutations` tries in full.
@Suite struct MutationTests {
  /// Every so many changes of the full run; a multiple of what a shorter run may leave out.
  private static let step = 96

  @Test func noFigureOfTheSampleSurvivesUnlisted() async throws {
    let content = try ExampleContent.tree()
    let verdicts = await MutationAudit(content).verdicts(
      on: content.slips(in: [.figure]).sample(every: Self.step), jobs: 4)
    let list = try Self.survivors()
    let listed = Survivors.names(under: "Figures: with the ledger", in: list)
    let alone = Survivors.names(under: "Figures: by contradiction alone", in: list)
    #expect(verdicts.count > 20)
    #expect(Self.unlisted(verdicts.filter { !$0.isNoticed }, listed) == [])
    #expect(Self.unlisted(verdicts.filter { !$0.isContradicted }, alone) == [])
    // A signature is no second statement.
    #expect(verdicts.contains { $0.isNoticed && !$0.isContradicted })
    // 98 in a hundred of all changes: of so few, one may be among the rest.
    #expect(verdicts.count { !$0.isNoticed } <= 1)
    #expect(verdicts.count { $0.isContradicted } * 100 >= verdicts.count * 85)
  }

  @Test func noBlockOfTheSampleSurvivesUnlisted() async throws {
    let content = try ExampleContent.tree()
    let verdicts = await MutationAudit(content).verdicts(on: content.moves.sample(every: Self.step), jobs: 4)
    let list = try Self.survivors()
    let listed = Survivors.names(under: "Blocks: with the ledger", in: list)
    let alone = Survivors.names(under: "Blocks: by contradiction alone", in: list)
    #expect(verdicts.count > 20)
    #expect(Self.unlisted(verdicts.filter { !$0.isNoticed }, listed) == [])
    #expect(Self.unlisted(verdicts.filter { !$0.isContradicted }, alone) == [])
  }

  private static func unlisted(_ verdicts: [MutationAudit.Verdict], _ listed: Set<String>) -> [String] {
    verdicts.map(\.mutation.name).filter { !listed.contains($0) }
  }

  private static func survivors() throws -> String {
    let disk = try #require(FilesOnDisk(folder: ExampleContent.root))
    return String(decoding: try disk.read("docs/audit-survivors.md", limit: 16 << 20), as: UTF8.self)
  }

  /// What a number is, by what stands around it.
  @Test(arguments: [
    ("facts.yaml", "calls:\n  value: 2031\n", "2031 figure"),
    ("facts.yaml", "a:\n  decimals: 2\n", "2 setting"),
    ("facts.yaml", "fans-2016: {value: 5}\n", "2016 identifier; 5 figure"),
    ("report.yaml", "date: 2018-05-31\n", "2018 date; 05 date; 31 date"),
    (
      "errata.yaml", "- id: a\n  reason: {zh: 见表 1-3, en: RMB 2.56 million}\n",
      "1 citation; 3 citation; 2.56 figure"
    ),
    ("errata.yaml", "- id: a\n  reason: {zh: 沪财绩〔2014〕22 号}\n", "2014 name; 22 name"),
    (
      "zh/01.md", "1. 2017 年 6 月 30 日接听 {{fact.b2}} 个，共 12 人\n",
      "1 ordinal; 2017 date; 6 date; 30 date; 2 identifier; 12 figure"
    ),
    ("en/01.md", "From 1 to 14 May 2018, 12 people\n", "1 date; 14 date; 2018 date; 12 figure"),
  ])
  func tellsFiguresFromOtherNumbers(_ file: String, _ text: String, _ kinds: String) {
    let tree = ContentTree(["content/reports/r/" + file: text])
    #expect(tree.numbers.map { "\($0.text) \($0.kind.rawValue)" }.joined(separator: "; ") == kinds)
  }

  @Test func slipsAreThoseOfTheHand() {
    let tree = ContentTree(["content/reports/r/facts.yaml": "a: {value: 12.30}\n"])
    let texts = tree.slips(in: [.figure]).map(\.text)
    #expect(texts.count == 5)
    for changed in ["value: 123.0}", "value: 1230}", "value: -12.30}"] {
      #expect(texts.contains { $0.contains(changed) }, "\(texts)")
    }
    #expect(Set(texts).count == 5)
  }

  @Test func movesAreThoseOfEntriesAndBlocks() {
    let yaml = ContentTree(["content/reports/r/a.yaml": "- a: 1\n- b: 2\n"]).moves.map(\.text)
    #expect(
      yaml == [
        "- b: 2\n", "- a: 1\n- a: 1\n- b: 2\n", "- b: 2\n- a: 1\n", "- a: 1\n", "- a: 1\n- b: 2\n- b: 2\n",
      ])
    let pairs = ContentTree(["content/reports/r/a.yaml": "a: 1\nb: 2\n"]).moves.map(\.text)
    #expect(pairs == ["b: 2\n", "a: 1\na: 1\nb: 2\n", "a: 1\n", "a: 1\nb: 2\nb: 2\n"])
    let markdown = ContentTree(["content/reports/r/zh/a.md": "one\n\ntwo\n"]).moves.map(\.text)
    #expect(markdown.contains("two\n"))
    #expect(markdown.contains("one\n\none\n\ntwo\n"))
  }
}
