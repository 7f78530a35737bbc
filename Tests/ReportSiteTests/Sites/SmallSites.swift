import Testing

/// A site by its name, for tests that run over several.
struct NamedSite: CustomTestStringConvertible, Sendable {
  let name: String
  let make: @Sendable () throws -> TestSite
  var testDescription: String { name }

  init(_ name: String, _ make: @escaping @Sendable () throws -> TestSite) {
    self.name = name
    self.make = make
  }

  /// The site, built once for all tests.
  func built() async throws -> BuiltSite { try await Builds.shared.build(self) }
}

/// Sites that several tests look at.
private actor Builds {
  static let shared = Builds()
  private var builds: [String: Task<BuiltSite, any Error>] = [:]

  func build(_ site: NamedSite) async throws -> BuiltSite {
    let build = builds[site.name] ?? Task { try await site.make().build() }
    builds[site.name] = build
    return try await build.value
  }
}

/// Small sites, each for one thing that a page must get right.
enum SmallSites {
  static let all = [
    NamedSite("one-leaf", oneLeaf), NamedSite("mixed-depth", mixedDepth),
    NamedSite("half-translated", halfTranslated), NamedSite("footnotes", footnotes),
    NamedSite("merged-cells", mergedCells), NamedSite("errata", errata),
    NamedSite("declaration", declaration),
    NamedSite("exact-subtotals") { try thirds("exact") },
    NamedSite("rounded-subtotals") { try thirds("rounded") },
  ]

  /// One indicator, one chapter.
  @Sendable static func oneLeaf() throws -> TestSite {
    var site = try TestSite()
    site.add(TestReport())
    return site
  }

  /// Indicators of three levels beside a leaf of the first, and a finding with its recommendation.
  @Sendable static func mixedDepth() throws -> TestSite {
    var report = TestReport()
    report["indicators.yaml"] = """
      - {id: A, name: {zh: 项目决策, en: Decisions}, weight: 6}
      - {id: A1, name: {zh: 立项, en: Approval}, weight: 4}
      - id: A11
        name: {zh: 立项依据, en: Grounds}
        weight: 2.5
        actual: {zh: 依据充分。, en: Well grounded.}
        rule: {judgement: {score: 2.5, reason: {zh: 文件齐备。, en: All papers are there.}}}
      - id: A12
        name: {zh: 立项程序, en: Procedure}
        weight: 1.5
        rule: {judgement: {score: 1, reason: {zh: 缺一次会议记录。, en: The minutes of one meeting are missing.}}}
      - id: A2
        name: {zh: 投诉, en: Complaints}
        weight: 2
        measure: {quantity: complaints}
        rule: {deduction: {per: 0.4}}
      - id: B
        name: {zh: 完成率, en: Completion}
        weight: 4
        measure: {ratio: [done, planned]}
        rule: {linear: {floor: 30%, benchmark: 95%}}
      """
    report["facts.yaml"] += """

      complaints: {label: {zh: 投诉数, en: complaints}, value: 2, unit: case, source: form}
      """
    report["findings.yaml"] = """
      findings:
        - {id: late, title: {zh: 进度偏慢, en: Work was late}, lost-on: [B, A2], recommendation: plan}
        - {id: minutes, title: {zh: 记录不全, en: Minutes are missing}, lost-on: [A12]}
      recommendations:
        - {id: plan, title: {zh: 按月安排, en: Plan by month}, brief: {zh: 按月安排进度。, en: Plan the work by month.}, to: evaluator}
      """
    for (language, title) in [("zh", "问题和建议"), ("en", "Findings and recommendations")] {
      report["\(language)/01-body.md"] = report["\(language)/01-body.md"].replacing(
        "A.value", with: "B.value")
      report["\(language)/01-body.md"] += """


        ## \(title) {#lessons}

        [](#A11) [](#finding-late) [](#lessons)

        ```{finding} late
        ```

        ```{recommendation} plan
        ```
        """
      report["\(language)/indicators.md"] = ["A11", "A12", "A2", "B"].map { "## \($0)\n\n…\n" }.joined(
        separator: "\n")
    }
    var site = try TestSite()
    site.add(report)
    return site
  }

  /// A report whose English lacks a chapter, a label and an analysis.
  @Sendable static func halfTranslated() throws -> TestSite {
    var report = TestReport()
    report["report.yaml"] = report["report.yaml"]
      .replacing("chapters: [{file: 01-body.md}]", with: "chapters: [{file: 01-body.md}, {file: 02-more.md}]")
    report["facts.yaml"] = report["facts.yaml"].replacing("{zh: 完成数, en: items done}", with: "{zh: 完成数}")
    report["zh/02-more.md"] = """
      # 其他 {#more}

      完成 {{fact.done | unit}}，见[](#tbl-scores)[^a]。

      ## 小结 {#close}

      完。

      [^a]: 只有中文。
      """
    report.files["en/indicators.md"] = nil
    var site = try TestSite()
    site.add(report)
    return site
  }

  /// One footnote referred to twice, the same label in two chapters, and one in an analysis.
  @Sendable static func footnotes() throws -> TestSite {
    var report = TestReport()
    report["report.yaml"] = report["report.yaml"]
      .replacing("chapters: [{file: 01-body.md}]", with: "chapters: [{file: 01-body.md}, {file: 02-more.md}]")
    for language in ["zh", "en"] {
      report["\(language)/01-body.md"] = """
        # One {#one}

        First[^n], other[^other] and first again[^n].

        - A list refers[^n] to it, too[^list].

        ```{indicators}
        ```

        [^n]: The note of chapter one, {{total.score}} points.
        [^other]: The other note.

            Its second paragraph.
        [^list]: The list’s note.
        """
      report["\(language)/02-more.md"] = """
        # Two {#two}

        The same label[^n].

        [^n]: The note of chapter two.
        """
      report["\(language)/indicators.md"] = """
        ## A

        In an analysis[^n].

        [^n]: The note of an analysis.
        """
    }
    var site = try TestSite()
    site.add(report)
    return site
  }

  /// Budget, payments and delivery: heads over several columns, groups over several rows, merged cells.
  @Sendable static func mergedCells() throws -> TestSite {
    var report = TestReport()
    report["budget.yaml"] = """
      unit: wan-yuan
      source: form
      groups:
        - {id: hotline, name: {zh: 热线, en: Hotline}}
        - {id: events, name: {zh: 活动, en: Events}}
      lines:
        - {id: calls, group: hotline, name: {zh: 接听, en: Calls}, unit: call, quantity: 8500, unit-price: 0.007}
        - {id: training, group: hotline, name: {zh: 培训, en: Training}, unit: session, quantity: 1, unit-price: 10.5}
        - {id: lectures, group: events, name: {zh: 讲座, en: Lectures}, unit: session, quantity: 20, unit-price: 1.5}
      methods: {treasury: {zh: 国库直接支付, en: Treasury}}
      payments:
        - {id: first, date: 2020-06-09, name: {zh: 首付, en: First payment}, group: hotline, amount: 60, method: treasury}
        - {id: rest, date: 2020-12-31, name: {zh: 尾款, en: Balance}, amount: 39.25}
      """
    report["delivery.yaml"] = """
      - line: calls
        plan: {quantity: 8500, unit: call, text: {zh: "接听 {{plan.calls.quantity}} 个", en: "{{plan.calls.quantity}} calls"}}
        actual: {fact: done, text: {zh: "完成 {{fact.done}} 个", en: "{{fact.done}} done"}}
      - line: training
        plan: {text: {zh: 一次培训, en: One training}}
        actual: above
      - line: lectures
        plan: {text: {zh: 二十场, en: Twenty lectures}}
        actual: {text: {zh: 如期举行, en: Held as planned}}
      """
    for (language, title) in [("zh", "预算"), ("en", "Budget")] {
      report["\(language)/01-body.md"] = """
        # \(title) {#budget}

        {{budget.total | unit}}, {{budget.hotline.amount | unit}}, {{payments.total}}, {{budget.execution-rate}}, \
        {{payment.first.amount}}, [](#tbl-delivery)

        ```{table} budget
        ```

        ```{table} payments
        ```

        ```{table} delivery
        ```
        """
    }
    var site = try TestSite()
    site.add(report)
    return site
  }

  /// Contradictions of the source, beside a cited document.
  @Sendable static func errata() throws -> TestSite {
    var report = TestReport()
    report["report.yaml"] += """

      references:
        - {id: law, title: {zh: 预算法, en: Budget Law}, number: {zh: 第 12 号, en: No. 12}, article: {zh: 第三条, en: Article 3}}
        - {id: plan, title: {zh: 年度计划, en: Annual Plan}}
      """
    report["errata.yaml"] = """
      - id: done-twice
        title: {zh: 完成数有两种写法, en: Two numbers of items done}
        about: fact.done
        readings:
          - {value: "45", where: {zh: 正文, en: text}}
          - {value: {zh: 四十六, en: forty-six}, where: {zh: 脚注, en: footnote}}
        used: {zh: "{{fact.done}}", en: "{{fact.done}}"}
        reason: {zh: "与[](#A)的**算式**一致。", en: "Agrees with the **formula** of [](#A)."}
      """
    report["en/01-body.md"] += "\n\nUnder {{ref.law}} and {{ref.plan}}.\n"
    report["zh/01-body.md"] += "\n\n依据{{ref.law}}和{{ref.plan}}。\n"
    var site = try TestSite()
    site.add(report)
    return site
  }

  /// A target declaration without a report.
  @Sendable static func declaration() throws -> TestSite {
    var site = try TestSite()
    site["content/targets/b-2020.yaml"] = """
      title: {zh: 绩效目标表, en: Target form}
      year: 2020
      applicant: {zh: 某单位, en: Some unit}
      project: {zh: 乙项目, en: Project B}
      category: {zh: 经常性, en: recurrent}
      type: {zh: 其他, en: other}
      start: 2020-01-01
      end: 2020-12-31
      purchase-of-services: false
      unit: yuan
      budget: {total: 5601000, this-year: 5601000, last-year: 0}
      overview: {zh: "一段 **文字**。", en: "A **paragraph**."}
      basis:
        zh: |
          - 第一
          - 第二

          ## 小标题

          1. 甲
          2. 乙
      necessity: {zh: 必要。, en: Needed.}
      safeguards: {zh: 有制度。, en: There are rules.}
      plan: {zh: 全年。, en: All year.}
      overall-target: {zh: 完成。, en: To finish.}
      stage-targets:
        - {zh: 上半年完成一半。, en: Half by midsummer.}
        - {zh: 下半年完成另一半。}
      targets:
        - group: {zh: 产出, en: Output}
          subgroups:
            - name: {zh: 数量, en: Quantity}
              targets:
                - {name: {zh: 培训人次, en: Training attendances}, target: ">=2000人次"}
                - {name: {zh: 报告, en: Reports}, target: 2篇, unit: {zh: 篇, en: reports}}
            - name: {zh: 质量, en: Quality}
              targets:
                - {name: {zh: 合格率, en: Pass rate}, target: ">=95%"}
        - group: {zh: 效果, en: Outcome}
          subgroups:
            - name: {zh: 满意, en: Satisfaction}
              targets:
                - {name: {zh: 意识, en: Awareness}, target: {zh: 提升, en: improved}}
                - {name: {zh: 事故, en: Accidents}, target: "=0奇"}
      """
    return site
  }

  /// Three thirds that print 3.33 each under a printed 10.00.
  /// - Parameter subtotals: `exact`, or `rounded`.
  static func thirds(_ subtotals: String) throws -> TestSite {
    var report = TestReport()
    report["facts.yaml"] = """
      one: {label: {zh: 一, en: one}, value: 1, unit: item, source: form}
      three: {label: {zh: 三, en: three}, value: 3, unit: item, source: form}
      """
    report["indicators.yaml"] = """
      - {id: A, name: {zh: 三项, en: Three parts}, weight: 9}
      - {id: A1, name: {zh: 甲, en: First}, weight: 3, measure: {ratio: [one, three]}, rule: {proportional: {target: 100%}}}
      - {id: A2, name: {zh: 乙, en: Second}, weight: 3, measure: {ratio: [one, three]}, rule: {proportional: {target: 50%}}}
      - {id: A3, name: {zh: 丙, en: Third}, weight: 3, measure: {ratio: [one, three]}, rule: {proportional: {target: 70%}}}
      - {id: B, name: {zh: 丁, en: Fourth}, weight: 1, measure: {ratio: [one, three]}, rule: {proportional: {target: 100%}}}
      """
    for language in ["zh", "en"] {
      report["\(language)/01-body.md"] = """
        # One {#one}

        {{A.score}} {{A1.score}} {{A2.score}} {{A3.score}} {{A.lost}} {{A.rate}}

        ```{table} summary
        ```

        ```{table} scores
        ```
        """
      report.files["\(language)/indicators.md"] = nil
    }
    var site = try TestSite()
    try site.replace(
      "subtotals: exact", with: "subtotals: \(subtotals)", in: "content/methodologies/small.yaml")
    site.add(report)
    return site
  }
}
