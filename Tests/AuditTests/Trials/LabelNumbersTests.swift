import AuditTrials
import Testing

/// Numbers of one text that its two languages give differently.
@Suite struct LabelNumbersTests {
  @Test(arguments: [
    ("errata.yaml", "11231 answered, 1320 returned", "11231 answered, 1302 returned"),
    ("errata.yaml", "{zh: 接听 11231 个，回复 1320 个", "{zh: 接听 12131 个，回复 1320 个"),
    ("errata.yaml", "actual expenditure of RMB 2.56 million", "actual expenditure of RMB 25.6 million"),
    ("errata.yaml", "en: 14 to 16 May", "en: 14 to 17 May"),
    (
      "delivery.yaml", "\"{{fact.supervisions-done}} professional",
      "\"{{fact.supervisions-planned}} professional"
    ),
  ])
  func findsANumberThatOneLanguageHas(_ file: String, _ text: String, _ changed: String) throws {
    let path = "content/reports/12355-2017/" + file
    let content = try ExampleContent.tree()
    let old = try #require(content[path])
    #expect(old.contains(text))
    let mutation = Mutation(name: text, file: path, text: old.replacing(text, with: changed), number: nil)
    #expect(MutationAudit(content).noticed(mutation).contains("JX1851"))
  }

  @Test func findsItInADeclaration() throws {
    let path = "content/targets/youth-services-2020.yaml"
    let content = try ExampleContent.tree()
    let old = try #require(content[path])
    let changed = old.replacing("[2003] No. 761", with: "[2003] No. 716")
    #expect(changed != old)
    let mutation = Mutation(name: "761", file: path, text: changed, number: nil)
    #expect(MutationAudit(content).noticed(mutation).contains("JX2051"))
  }
}
