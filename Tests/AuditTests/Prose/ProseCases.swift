extension RuleTests {
  /// Replaces a sentence of the clean chapter.
  private static func sentence(_ text: String) -> Case { sentence(text, text) }

  private static func sentence(_ id: String, _ text: String) -> Case {
    Case(id, ("zh/01.md", "市青少年服务和权益保护办公室负责实施。", text))
  }

  static let prose = [
    sentence("热线接通率为 «JX1301|58%»。"),
    sentence("热线接通率（B1）达到了**«JX1301|58%»**，得 «JX1302|18.75 分»。"),
    sentence("全年接听数共 «JX1301|805 个»，接通率有所提高。"),
    sentence("全年接听数达到了 «JX1302|850 个»。"),
    sentence("热线接通率为«JX1301|百分之五十八»。"),
    sentence("热线接通率为«JX1302|百分之八十五»。"),
    sentence("来电人满意率超过«JX1301|95%»。"),
    sentence("接听数超过 «JX1301|860 个»。"),
    sentence("接听数约 «JX1301|700 个»。"),
    sentence("预算总额为 «JX1301|3.5 万元»，分两笔拨付。"),
    sentence("预算总额为 «JX1302|35 万元»，分两笔拨付。"),
    sentence("预算总额为«JX1301|人民币三万五千元»。"),
    sentence("综合得分为 «JX1301|85.01 分»。"),
    sentence("绩效类指标权重为 «JX1302|60 分»，得 «JX1301|47.85 分»。"),
    sentence("绩效类指标得分率 «JX1302|81.25%»。"),
    sentence("热线的接通率较高，有 «JX1303|83%» 的来电接通。"),
    sentence("另有 «JX1304|37 家»企业参与。"),
    sentence("本项目总分为 «JX1301|85.10 分»。"), sentence("本项目得 «JX1301|58.00 分»。"),
    sentence("热线共有{{budget.hotline.name}} «JX1301|33 万元»。"),
    sentence("{{B1.name}}得 «JX1301|17.85 分»，{{B2.name}}得 «JX1302|10.00 分»。"),
    sentence("达到 90 分的为“优”，«JX1301|75 分»至 90 分的为“良”。"),
    sentence("与上年相比，来电增多，热线接通率为 «JX1301|58%»。"),
    sentence("接听 «JX1302|八百五十个»来电，接听数比上年增加。"),
    sentence("抽查合格率为 «JX1302|92.24%»。"),
    sentence("评价等级为“«JX1305|优»”。"),
    sentence("项目评为«JX1305|中»，需要改进。"),
    Case("in an indicator's section", ("zh/indicators.md", "接通率。", "按比例得 «JX1301|17.85 分»。")),
    Case(
      "in a plan", ("delivery.yaml", "{zh: 接听来电}}\n  actual", "{zh: 接听来电，预算总额 «JX1301|53 万元»}}\n  actual")),
    Case("in a reason", ("indicators.yaml", "reason: {zh: 申报材料不全。}", "reason: {zh: 热线接通率为 «JX1301|58%»。}")),
  ]

  static let wording = [
    sentence("制度健全«JX1901|,»执行有效«JX1901|.»"), sentence("办公室«JX1901|(»上级«JX1901|)»负责实施。"),
    sentence("注意«JX1901|:»已经完成。"), sentence("总体评价«JX1902|“»较好。"), sentence("总体评价«JX1902|”»较好。"),
    sentence("按«JX1903|《»青少年发展规划实施。"), sentence("按规划（草案«JX1903|】»）实施。"),
    sentence("按沪府发〔2014〕12号、沪财〔2015〕3号和财预«JX1904|【2020】»10号实施。"), sentence("办公室负责实施«JX1905|。。»"),
    sentence("办公室«JX1905|进行进行»检查。"), sentence("办公室«JX1905|的的»职责。"), sentence("办公室分为«JX1906|ＡＢ»两组。"),
    sentence("所谓«JX1907|\"»试点«JX1907|\"»工作。"), sentence("办公室负责实施。\n\n«JX1908|办公室负责实施。»"),
  ]
}
