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

/// Lists of one text that its two languages divide or order differently.
@Suite struct DeclarationListTests {
  @Test(arguments: [
    ("    - 9月：中期检查；\n", "", "JX2052"),
    ("    - March: the call for studies is issued;\n", "", "JX2052"),
    ("       - 10月：结业。\n", "", "JX2052"),
    (
      "    - March: the call for studies is issued;\n    - April to May: applications are made and studies approved;\n",
      "    - April to May: applications are made and studies approved;\n    - March: the call for studies is issued;\n",
      "JX2053"
    ),
    (
      "       - 《资产管理制度》；\n       - 《档案管理制度》；\n       - 《购买社会组织服务项目实施办法》；\n       - 《共青团上海市委对外签订合同的若干规定（2018年修订版）》。\n",
      "       - 《资产管理制度》；\n       - 《档案管理制度》；\n       - 《共青团上海市委对外签订合同的若干规定（2018年修订版）》。\n       - 《购买社会组织服务项目实施办法》；\n",
      "JX2053"
    ),
  ])
  func findsAListThatDiffers(_ text: String, _ changed: String, _ code: String) throws {
    let path = "content/targets/youth-services-2020.yaml"
    let content = try ExampleContent.tree()
    let old = try #require(content[path])
    try #require(old.contains(text))
    let mutation = Mutation(name: text, file: path, text: old.replacing(text, with: changed), number: nil)
    #expect(MutationAudit(content).noticed(mutation).contains(code))
  }
}
