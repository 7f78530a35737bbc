import Audit
import Diagnostics
import Evaluation
import ReportSource
import Testing

/// The example report as a text without any data behind it.
@Suite struct TypedPageTests {
  private static let report = "12355-2017"

  private func page() async throws -> TypedPage {
    TypedPage(try await NamedSite("example", TestSite.example).built().report("zh", Self.report))
  }

  private struct Finding: Hashable {
    let code: String
    let line: String
  }

  private func findings(in page: TypedPage) -> [Finding] {
    let file = SourceFile(path: "report.md", bytes: Array(page.text.utf8))
    return Audit().findings(inDocuments: [file]).compactMap { finding in
      finding.place.map {
        Finding(code: finding.code, line: String(decoding: file.line($0.line), as: UTF8.self))
      }
    }
  }

  /// A contradiction of the source, put back where it printed it.
  private struct Printed {
    let erratum: String
    /// What the content has now, and what the source had; empty where the content still has it.
    let changes: [(now: String, source: String)]
    let code: String
    /// What the line of the finding has in it.
    let words: String

    init(_ erratum: String, _ changes: [(now: String, source: String)], _ code: String, _ words: String) {
      (self.erratum, self.changes, self.code, self.words) = (erratum, changes, code, words)
    }
  }

  /// What the content still says as the source does; the errata of the site explain it.
  private static let kept = [
    Printed("annex-one", [], "JX2156", "附件 2"),
    Printed("hotline-service-volume", [], "JX2176", "全年热线服务 8500 个"),
    Printed("quantity-units", [], "JX2176", "预计咨询 500 次"),
    Printed("expert-studio-output", [], "JX2172", "298 人次"),
    Printed("closing-shares", [], "JX2116", "5.1%"),
    Printed("closure-or-timeliness", [], "JX2137", "结案率为 100%"),
    Printed("cases-over-four-hundred", [], "JX2109", "400 余例"),
    Printed("survey-respondents", [], "JX2169", "随机选取主管部门的管理人员"),
    Printed("sharing-direction", [], "JX2180", "严格控制在 50% 以下"),
    Printed("undivided-goals", [], "JX2139", "320 场、各类宣传活动"),
    Printed("fans-scope", [], "JX2140", "微博及微信粉丝 2016 年度"),
    Printed("who-procures", [], "JX2212", "把各项工作直接委托给 12355 中心"),
    Printed("who-supervises", [], "JX2212", "由团市委实施业务领导和监督考核"),
    Printed("recommendation-addressee", [], "JX2213", "补齐监督考核制度，以考核促进目标实现"),
    Printed("hotline-staffing", [], "JX2214", "补齐监督考核制度，以考核促进目标实现"),
    Printed("single-payments", [], "JX2215", "均为一次付清，没有执行协议中按月支付的条款"),
    Printed("assessment-object", [], "JX2216", "绩效考核结果，团市委据此监督和考核"),
    Printed("execution-basis", [], "JX2216", "资金已全部支付给 12355 中心"),
    Printed("publicity-goal", [], "JX2217", "各类宣传活动 500 场"),
    Printed("free-counselling-name", [], "JX2218", "C13 困难青少年免费咨询时长"),
    Printed("procurement-threshold", [], "JX2205", "在 200 万元以下的"),
    Printed("satisfaction-class", [], "JX2206", "满意率不低于 90%"),
    // Likewise the class of the registration rate.
    Printed("satisfaction-class", [], "JX2206", "志愿者注册率不低于 95%"),
    Printed("quality-scope", [], "JX2207", "监测维权热线与网络咨询"),
    Printed("grade-bounds", [], "JX2130", "75 分至 90 分的"),
    Printed("returned-calls", [], "JX2208", "另由热线回复 1320 个"),
  ]

  private static let printed = [
    Printed(
      "figure-number-twice", [("图 1-2 项目管理流程", "图 1-1 项目管理流程"), ("见图 1-2", "见图 1-1")], "JX2151",
      "图 1-1 项目管理流程"),
    Printed("heading-number-skipped", [("##### （2）资金使用情况\n\n", "")], "JX1606", "（3）资金拨付流程"),
    Printed(
      "numbering-forms",
      [
        ("#### 1.基础数据采集\n\n基础表", "#### 1、基础数据采集\n\n基础表"), ("#### 2.问卷", "#### 2、问卷"),
        ("#### 3.访谈", "#### 3、访谈"),
      ],
      "JX2157", "1、基础数据采集"),
    Printed(
      "project-name", [("表 1-2 2017 年 12355 上海青少年", "表 1-2 2017 年上海青少年")], "JX1607", "表 1-2 2017 年上海青少年"),
    Printed(
      "contract-indicator-name", [("###### B322 合同管理执行有效性", "###### B322 合同执行有效性")], "JX2154", "B322 合同执行有效性"),
    Printed(
      "guardians-indicator-name", [("困难青少年免费咨询时长、“青春守护者计划”、", "“青春守护者计划”计划完成率、困难青少年免费咨询时长、")],
      "JX1607", "“青春守护者计划”计划完成率"),
    Printed("quality-rate", [("质量合格率 92.28%", "质量合格率 92.1%")], "JX2121", "92.1%"),
    Printed("quality-counts", [("有等级记录的来电合计 325 个，比评估总数少 23 个，", "")], "JX2114", "348 个"),
    Printed(
      "delivery-missing-lines", [("志愿者年度总结活动 | 原报告", "志愿者年会 | 原报告")], "JX2174", "志愿者年度总结活动"),
    Printed("key-cases", [("；同一案例可能涉及多类问题", "")], "JX2114", "13 例"),
    Printed("fan-growth", [("微博及微信粉丝增长 2.02%", "微博及微信粉丝增长 2.2%")], "JX2121", "2.2%"),
    Printed("grade-words", [("不足 90 分的为“良”", "不足 90 分的为“良好”")], "JX2132", "“良好”"),
    Printed("c14-value", [("工作计划完成率 | 4 | 201.25%", "工作计划完成率 | 4 | 201%")], "JX2128", "201%"),
    Printed("c16-value", [("人次计划完成率 | 3 | 132.13%", "人次计划完成率 | 3 | 132%")], "JX2128", "132%"),
    Printed("c31-value", [("青少年满意率 | 5 | 98.52%", "青少年满意率 | 5 | 99%")], "JX2128", "99%"),
    Printed("c33-levels", [("| C33 长效管理机制", "| C33 长效管理制机制")], "JX2154", "C33 长效管理"),
    Printed("unfinished-target", [("正确的成长知识。", "正确的成长知识；根据 12355 的各项服务内容。")], "JX2136", "各项服务内容"),
    Printed("document-number-forms", [("沪财绩〔2014〕22号）提出", "沪财绩[2014]22号文）提出")], "JX1904", "[2014]"),
  ]

  /// The same, each put back alone: several are of one section.
  private static let printedAlone = [
    Printed(
      "management-steps",
      [
        ("2017 年，本项目依次经过以下管理环节，见图", "项目管理流程分为申报、批复、实施三个环节，见图"),
        ("图 1-2 项目管理流程", "图 1-2 项目管理流程（申报、审核、下达、实施四个环节）"),
      ],
      "JX2110", "四个环节"),
    Printed("calls-dialled-scope", [("服务时间内热线拨入 13845 个", "热线全年共被拨打 13845 个")], "JX2140", "服务时间内拨打 13845"),
    Printed(
      "quality-grade-bounds",
      [("80 分以上、不足 90 分", "90 分以下 80 分以上"), ("60 分以上、不足 80 分", "80 分以下 60 分以上")], "JX2130", "90 分以下"),
    Printed(
      "supervision-indicator-name",
      [("计划完成率等于实际督导次数除以计划督导次数", "热线专业督导次数＝实际督导次数÷计划督导次数×100%")], "JX2137", "热线专业督导次数＝"),
    Printed(
      "recruitment-indicator-name",
      [("计划完成率等于实际招募人数除以计划招募人数", "俱乐部新增志愿者人数计划完成率＝实际招募人数÷计划招募人数×100%")], "JX2137", "俱乐部新增志愿者人数"),
    Printed(
      "registration-indicator-name",
      [("注册率等于已注册志愿者人数除以志愿者总人数", "志愿者注册计划完成率＝实际注册人数÷计划注册人数×100%")], "JX2137", "志愿者注册计划完成率"),
    Printed(
      "strictly-but",
      [("资金使用遵守了《共青团上海市委机关财务管理制度》", "资金使用严格按照《共青团上海市委机关财务管理制度》执行")], "JX2197",
      "资金使用严格按照"),
    Printed(
      "targets-sound-or-incomplete",
      [("#### 3.绩效目标未覆盖全部计划内容，难以据此衡量实施效果", "#### 3.绩效目标设置不够全面，难以据此衡量实施效果")], "JX2214", "绩效目标设置不够全面"),
    Printed(
      "service-indicator-name",
      [
        (
          "困难青少年免费咨询时长、“青春守护者计划”、志愿者招募和直接服务人次四项计划的完成率和面询服务结案及时率都达到了预期",
          "志愿者招募计划完成率、热线直接服务人次计划完成率、面询服务结案及时率和困难青少年免费咨询时长计划完成率都达到了预期"
        )
      ], "JX1607", "热线直接服务人次计划完成率"),
    Printed(
      "centre-name", [("热线等业务由 12355 中心按照", "热线等业务由 12355 热线服务中心按照")], "JX1607", "12355 热线服务中心"),
    Printed("five-year-plan", [("《上海市青少年发展“十三五”规划》提出，共青团", "上海市“十三五规划”提出，共青团")], "JX1607", "“十三五规划”"),
    Printed(
      "unmet-targets", [("除这两项和未列入考核的热线接通率外，其他指标均达到或超过要求", "除这两项外，其他考核指标均超额完成")], "JX2197", "其他考核指标均超额完成"),
    Printed("all-quantified", [("这些指标较为明确、可衡量，符合申报要求", "所有评价指标均可量化")], "JX2197", "所有评价指标均可量化"),
    Printed("missing-negation", [("两份协议的款项已于 9 月 30 日一次全额付清", "两份协议的款项按月支付，均为一次性全额支付")], "JX2197", "按月支付"),
    Printed(
      "c3-heading",
      [
        (
          "##### C3 影响力 14.00 / 14\n\n\n- 得分计算：C31 5.00 + C32 4.00 + C33 5.00 = 14，得 14.00 分（权重 14，得分率 100.00%，扣分 0）\n\n",
          ""
        )
      ], "JX1606", "C31 青少年满意率"),
    Printed("misprints", [("“青年之声”互动社交平台服务能力", "“青年之声冶互动社交平台服务能力")], "JX1902", "青年之声冶"),
    Printed("recruits-only-in-text", [("新招募志愿者 70 名。", "")], "JX2209", "服务市民逾 16000 人次"),
    Printed(
      "youth-voice-documents",
      [("有市级规划、法律、团章及团中央文件为依据，依据充分。", "依据《上海市青少年发展“十三五”规划》和中青办发〔2017〕23号，依据充分。")], "JX2210", "| A12"),
    Printed(
      "budgeting-misprint",
      [
        ("测算依据明确，细化到单价和数量，并与计划内容相符。", "测算依据明确，明细数量其余计划内容一致。"),
        ("明细中的数量与年度计划相符", "明细数量与年度计划内容一致"),
      ], "JX2211", "| B12"),
    Printed(
      "unprinted-full-marks", [("- 评分标准：按比例得分，达到 100% 及以上得满分。\n", "")], "JX2219", "困难青少年提供免费咨询的时长"),
    Printed(
      "rules-not-printed",
      [
        ("，在 60% 与 100% 之间按比例计分", ""), ("- 评分标准：不高于 60%（下限）不得分，达到 100%（标杆值）得满分，其间按直线计分。\n", ""),
        ("- 业绩值：热线专业督导完成数 ÷ 热线专业督导计划数 = 683 ÷ 850 = 80.35%\n", ""),
        (
          "- 得分计算：权重 × (业绩值 − 下限) ÷ (标杆值 − 下限) = 4 × (683 ÷ 850 − 60%) ÷ (100% − 60%) = 2.035294…，得 2.04 分\n",
          ""
        ),
      ], "JX2138", "得 2.04 分"),
  ]

  @Test func isSilentButForWhatErrataAndWaiversExplain() async throws {
    let found = findings(in: try await page())
    // A satisfaction that rests on ten questionnaires: waived on the site with a reason.
    let waived = found.filter { $0.code == "JX2164" && $0.line.contains("98.33%") }
    #expect(waived.count == 1)
    let rest = found.filter { finding in
      !waived.contains(finding)
        && !Self.kept.contains { $0.code == finding.code && finding.line.contains($0.words) }
    }
    #expect(rest == [])
  }

  @Test func findsWhatTheSourcePrinted() async throws {
    let page = try await page()
    #expect(unseen(Self.kept + Self.printed, in: page) == [])
    let alone = Self.printedAlone.flatMap { unseen([$0], in: page) }
    #expect(alone == [])
  }

  /// The errata that are not found in a page with what the source printed for each.
  private func unseen(_ printed: [Printed], in page: TypedPage) -> [String] {
    var page = page
    for printed in printed {
      for change in printed.changes {
        let isThere = page.replace(change.now, with: change.source)
        #expect(isThere, "\(printed.erratum): \(change.now)")
      }
    }
    let found = findings(in: page)
    return printed.filter { printed in
      !found.contains { $0.code == printed.code && $0.line.contains(printed.words) }
    }.map(\.erratum)
  }

  @Test func speaksOfErrataThatTheReportHas() throws {
    let errata = try TestSite.example()["content/reports/\(Self.report)/errata.yaml"]
    let unknown = (Self.kept + Self.printed + Self.printedAlone).map(\.erratum).filter {
      !errata.contains("- id: \($0)\n")
    }
    #expect(unknown == [])
  }
}
