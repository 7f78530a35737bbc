import Testing

/// Sentences that are right, or say nothing of the figures.
@Suite struct ProseSilenceTests {
  @Test(arguments: [
    "热线接通率约 85%。", "接听数近 900 个。", "接听数超过八百个。", "接听数 800 余个。", "来电人满意率不低于 85%。", "热线接通率超过八成。",
    "2022 年热线接通率约六成。", "2023 年 5 月 1 日至 5 月 14 日开展评价。", "依据沪府发〔2014〕12号实施。",
    "按 GB/T 33358-2016 执行。", "分四个部分，两笔拨付。", "每低 1 个百分点扣 0.1 分。", "绩效得分 90 分以上的等级为“优”。", "第三方机构于 9:00 到场。",
    "三级指标共同构成体系。", "满分为 100 分。", "办公室（市级）负责“试点”工作，见《规划》。", "提供 24 小时热线。", "指标 B1 与 B2 相关。",
    "比率 {{B1.value}}，`a,b` 见 [表](#tbl-budget)。", "目的的确明确。", "IT 部门（Information Technology, IT）负责。",
  ])
  func saysNothing(_ sentence: String) {
    let report = MarkedReport([.init("zh/01.md", "市青少年服务和权益保护办公室负责实施。", sentence)])
    #expect(report.found == [])
  }

  @Test func findsAnErratumsReadingExplained() {
    let report = MarkedReport([
      .init("zh/01.md", "市青少年服务和权益保护办公室负责实施。", "热线接通率为 58%。"),
      .init(
        "errata.yaml", "",
        "- id: answer-rate\n  about: B1.value\n  title: {zh: 接通率}\n  readings: [{where: {zh: 正文}, value: {zh: 58%}}, {where: {zh: 表}, value: {zh: 85%}}]\n  used: {zh: 85%}\n  reason: {zh: 可复算}\n"
      ),
    ])
    #expect(report.found.filter { $0.contains("JX13") } == [])
  }
}
