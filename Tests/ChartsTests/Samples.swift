import Charts
import Markup
import Testing

/// A chart as the tests handle it: its name and its drawing.
struct Sample: Sendable, CustomTestStringConvertible {
  let name: String
  let svg: @Sendable (_ id: String) -> Node

  var testDescription: String { name }

  init(_ name: String, _ svg: @escaping @Sendable (String) -> Node) {
    self.name = name
    self.svg = svg
  }
}

/// The figures of the example report (2017, 12355 Shanghai youth service platform), in both languages.
enum Samples {
  static let chinese: [Sample] = [
    Sample("scale-zh", scale(["不合格", "合格", "良", "优"]).svg),
    Sample("strip-zh", strip.svg),
    Sample("ledger-zh", ledger(ledgerNames.map(\.0)).svg),
    Sample("rates-zh", rates(["A 项目决策", "B 项目管理", "C 项目绩效", "合计"]).svg),
    Sample("completion-zh", completion(completionRows.map { ($0.0, $0.1) }, plan: "计划 = 100%").svg),
    Sample("composition-zh", composition(groups.map(\.chinese)).svg),
    Sample("ranking-zh", ranking(districts.map(\.0)).svg),
    Sample("flow-payment-zh", paymentFlow(chinese: true).svg),
    Sample("flow-management-zh", managementFlow(chinese: true).svg),
  ]

  static let english: [Sample] = [
    Sample("scale-en", scale(["Fail", "Pass", "Good", "Excellent"]).svg),
    Sample("ledger-en", ledger(ledgerNames.map(\.1)).svg),
    Sample(
      "rates-en",
      rates(["A Project decision-making", "B Project management", "C Project performance", "Total"]).svg),
    Sample("completion-en", completion(completionRows.map { ($0.2, $0.3) }, plan: "Plan = 100%").svg),
    Sample("composition-en", composition(groups.map(\.english)).svg),
    Sample("ranking-en", ranking(districts.map(\.1)).svg),
    Sample("flow-payment-en", paymentFlow(chinese: false).svg),
    Sample("flow-management-en", managementFlow(chinese: false).svg),
  ]

  static let all = chinese + english + [Sample("rate") { _ in RateBar(share: 0.7969).svg }]

  static func scale(_ names: [String]) -> GradeScaleChart {
    let bounds = [0.0, 60, 75, 90, 100]
    return GradeScaleChart(
      title: "89.87", description: "0–60–75–90–100",
      bands: names.enumerated().map { index, name in
        .init(name: name, lower: bounds[index], upper: bounds[index + 1], isCurrent: index == 2)
      },
      ticks: bounds.map { .init(value: $0, label: String(Int($0))) }, score: 89.87, full: 100)
  }

  static let strip = PointsStrip(
    title: "100 分的去向", description: "A 11.50/12，B 25.50/32，C 52.87/56",
    parts: [
      .init(label: "A", weight: 12, earned: 11.5), .init(label: "B", weight: 32, earned: 25.5),
      .init(label: "C", weight: 56, earned: 52.87),
    ], full: 100)

  static let ledgerNames = [
    ("项目管理制度健全性", "Soundness of project management rules"),
    ("热线专业督导次数计划完成率", "Completion rate of planned professional supervision"),
    ("热线接通率", "Hotline answer rate"),
    ("热线质量评估合格率", "Pass rate of hotline quality assessments"),
  ]

  static func ledger(_ names: [String]) -> PointsLedger {
    let rows = [
      ("B31", "3.00/5", "−2.00", 5.0, 3.0), ("C12", "2.04/4", "−1.96", 4.0, 2.04),
      ("C11", "3.15/4", "−0.85", 4.0, 3.15), ("C18", "3.69/4", "−0.31", 4.0, 3.69),
    ]
    return PointsLedger(
      title: "−5.12", description: "B31 C12 C11 C18",
      rows: zip(rows, names).map { row, name in
        .init(code: row.0, name: name, scoreLabel: row.1, lostLabel: row.2, weight: row.3, earned: row.4)
      }, maximum: 5)
  }

  static func rates(_ names: [String]) -> RateBars {
    let values = [("95.83%", 0.9583), ("79.69%", 0.7969), ("94.41%", 0.9441), ("89.87%", 0.8987)]
    return RateBars(
      title: "3-1", description: "A 95.83%, B 79.69%, C 94.41%, 89.87%",
      rows: zip(names, values).enumerated().map { index, row in
        .init(label: row.0, valueLabel: row.1.0, share: row.1.1, isTotal: index == 3)
      })
  }

  static let completionRows = [
    ("C14 “青春守护者计划”工作", "644 / 320 场", "C14 Youth Guardian Programme activities", "644 / 320 sessions"),
    ("C13 困难青少年免费面询", "50.5 / 28 小时", "C13 Free counselling for young people in need", "50.5 / 28 hours"),
    ("C15 志愿者招募", "70 / 50 人", "C15 Volunteer recruitment", "70 / 50 people"),
    ("C16 直接服务人次", "11231 / 8500 人次", "C16 People served directly", "11,231 / 8,500 attendances"),
    ("C12 热线专业督导", "683 / 850 次", "C12 Professional supervision of the hotline", "683 / 850 times"),
  ]

  static func completion(_ rows: [(String, String)], plan: String) -> CompletionBars {
    let ratios = [
      ("201.25%", 2.0125), ("180.36%", 50.5 / 28), ("140.00%", 1.4), ("132.13%", 11231.0 / 8500),
      ("80.35%", 683.0 / 850),
    ]
    return CompletionBars(
      title: "计划完成率", description: "C14 201.25%, C13 180.36%, C15 140%, C16 132.13%, C12 80.35%",
      rows: zip(rows, ratios).map { row, ratio in
        .init(
          label: row.0, detail: row.1, valueLabel: ratio.0, ratio: ratio.1, isBelow: ratio.1 < 1)
      }, planLabel: plan)
  }

  typealias BudgetGroup = (label: String, values: [String], segments: [(String, Double)])

  static let groups: [(chinese: BudgetGroup, english: BudgetGroup)] = [
    (
      (
        "维权热线", ["100.3 万元", "39.2%"],
        [
          ("热线服务 56", 56), ("质量监测 25.5", 25.5), ("专业督导 8.5", 8.5), ("专家工作室 5.4", 5.4),
          ("网络咨询 3.5", 3.5), ("免费面询 1.4", 1.4),
        ]
      ),
      (
        "Rights-protection hotline", ["RMB 1.003 million", "39.2%"],
        [
          ("Hotline service 56", 56), ("Quality monitoring 25.5", 25.5), ("Supervision 8.5", 8.5),
          ("Expert studio 5.4", 5.4), ("Online advice 3.5", 3.5), ("Free counselling 1.4", 1.4),
        ]
      )
    ),
    (
      (
        "服务和权益保护项目", ["101.7 万元", "39.7%"],
        [("青春守护者计划 96", 96), ("青年公益交友 3", 3), ("职业青年心理健康 2.7", 2.7)]
      ),
      (
        "Services and rights-protection projects", ["RMB 1.017 million", "39.7%"],
        [("Youth Guardian Programme 96", 96), ("Social events 3", 3), ("EAP 2.7", 2.7)]
      )
    ),
    (
      (
        "宣传", ["32 万元", "12.5%"],
        [("平面媒体 10", 10), ("电台 2.5", 2.5), ("移动端 3", 3), ("宣传品 6.5", 6.5), ("视频 10", 10)]
      ),
      (
        "Publicity", ["RMB 0.32 million", "12.5%"],
        [("Print 10", 10), ("Radio 2.5", 2.5), ("Mobile 3", 3), ("Materials 6.5", 6.5), ("Video 10", 10)]
      )
    ),
    (
      ("志愿者俱乐部", ["22 万元", "8.6%"], [("培训 7.2", 7.2), ("名师讲坛 4", 4), ("管理 4", 4), ("其他 6.8", 6.8)]),
      (
        "Volunteer club", ["RMB 0.22 million", "8.6%"],
        [("Training 7.2", 7.2), ("Lectures 4", 4), ("Administration 4", 4), ("Other 6.8", 6.8)]
      )
    ),
  ]

  static func composition(_ groups: [BudgetGroup]) -> CompositionBars {
    CompositionBars(
      title: "256 万元", description: "100.3 + 101.7 + 32 + 22",
      groups: groups.map { group in
        .init(
          label: group.label, valueLabels: group.values,
          segments: group.segments.map { .init(label: $0.0, value: $0.1) })
      })
  }

  static let districts = [
    ("浦东新区", "Pudong New Area", 122), ("杨浦区", "Yangpu", 105), ("嘉定区", "Jiading", 76),
    ("长宁区", "Changning", 75), ("闵行区", "Minhang", 62), ("松江区", "Songjiang", 36),
    ("虹口区", "Hongkou", 31), ("黄浦区", "Huangpu", 29), ("奉贤区", "Fengxian", 27), ("徐汇区", "Xuhui", 18),
    ("普陀区", "Putuo", 17), ("宝山区", "Baoshan", 14), ("静安区", "Jing’an", 12), ("青浦区", "Qingpu", 9),
    ("金山区", "Jinshan", 7), ("崇明区", "Chongming", 4),
  ]

  static func ranking(_ names: [String]) -> RankingBars {
    RankingBars(
      title: "644", description: districts.map { "\($0.0) \($0.2)" }.joined(separator: "；"),
      rows: zip(names, districts).map { name, district in
        .init(label: name, valueLabel: String(district.2), value: Double(district.2))
      })
  }

  /// The report's first figure 1-1: disbursement through the treasury.
  static func paymentFlow(chinese: Bool) -> FlowDiagram {
    diagram(
      nodes: chinese
        ? [
          .init(id: "league", label: "共青团上海市委员会"), .init(id: "finance", label: "上海市财政局"),
          .init(id: "bank", label: "代理银行"), .init(id: "centre", label: "上海青春在线青少年公共服务中心"),
        ]
        : [
          .init(id: "league", label: "Shanghai Municipal Committee of the Communist Youth League"),
          .init(id: "finance", label: "Shanghai Municipal Finance Bureau"),
          .init(id: "bank", label: "Agent bank"),
          .init(id: "centre", label: "Shanghai Youth Online Public Service Centre"),
        ],
      edges: [
        .init(from: "league", to: "finance", label: chinese ? "支付申请" : "Payment application"),
        .init(from: "finance", to: "bank", label: chinese ? "直接支付凭证" : "Direct payment voucher"),
        .init(from: "bank", to: "finance", label: chinese ? "支付回单" : "Payment receipt"),
        .init(from: "bank", to: "centre", label: chinese ? "付款" : "Payment"),
      ])
  }

  /// The report's second figure 1-1: management of the project.
  static func managementFlow(chinese: Bool) -> FlowDiagram {
    diagram(
      nodes: chinese
        ? [
          .init(
            id: "apply", label: "预算申报",
            detail: "上海市青少年服务和权益保护办公室上报项目年度预算至共青团上海市委员会"),
          .init(id: "review", label: "预算审核", detail: "共青团上海市委员会审核预算，上报市财政"),
          .init(id: "approve", label: "预算下达", detail: "上海市财政局下达预算批复"),
          .init(
            id: "carry-out", label: "项目实施",
            detail: "共青团上海市委员会通过单一来源采购的方式，由上海青春在线青少年公共服务中心负责实施"),
        ]
        : [
          .init(
            id: "apply", label: "Budget application",
            detail: "The Office for Youth Services and Rights Protection submits the annual budget"),
          .init(
            id: "review", label: "Budget review",
            detail: "The Municipal Committee reviews the budget and submits it to the Finance Bureau"),
          .init(
            id: "approve", label: "Budget approval", detail: "The Finance Bureau issues the budget"),
          .init(
            id: "carry-out", label: "Implementation",
            detail: "Shanghai Youth Online carries the project out under single-source procurement"),
        ],
      edges: [
        .init(from: "apply", to: "review"), .init(from: "review", to: "approve"),
        .init(from: "approve", to: "carry-out"),
      ])
  }

  static func diagram(nodes: [FlowNode], edges: [FlowEdge]) -> FlowDiagram {
    do {
      return try FlowDiagram(title: "流程", description: "流程图", nodes: nodes, edges: edges)
    } catch {
      preconditionFailure("a sample is no graph: \(error.defects)")
    }
  }
}
