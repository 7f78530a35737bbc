internal import Diagnostics

/// A contract that is signed after what it provides for, an approval given before it was asked for or after the tender.
struct TypedActBeforeItsGround: TextRule {
  let page = RulePage(
    code: "JX2196", severity: .warning,
    title: Message(zh: "先办后批、先做后签", en: "An act dated before its ground"),
    meaning: Message(
      zh:
        "按叙述的先后，批复早于请示，招标公告早于方案批复，初步设计早于可研，或者合同的签订日期晚于它的服务期开始、首次付款、到货、发放、开工或验收，报名晚于开班，安装早于采购，发放早于公示，文中也没有当作问题说明。",
      en: """
        As the text tells them, an approval is dated before the request for it, a tender notice before the approval of \
        its plan, or a contract is signed after its own period began, or after the first payment, delivery, works or \
        acceptance under it, enrolment follows its course, installation comes before the purchase, payment before the public notice, and the text does not tell of it as a fault.
        """),
    bad: "运维合同 2023 年 2 月 20 日签订，服务期为 2023 年 1 月 6 日至 2023 年 12 月 31 日。",
    good: "运维合同 2023 年 1 月 5 日签订，服务期为 2023 年 1 月 6 日至 2023 年 12 月 31 日。",
    fix: Message(zh: "核对日期；确有其事的，写进问题", en: "check the dates; if they are right, tell of the fault"),
    criterion: Criterion.evidence)

  private static let known = [
    "未批先", "先施工", "先实施", "先开工", "倒签", "补签", "补办", "续签", "提前", "滞后", "晚于", "迟于", "早于", "先行", "试运行", "超前", "调整",
    "变更",
    "补充协议", "before approval", "retroactiv", "earlier than", "amend", "supplement",
  ]

  func defects(in report: WrittenReport) -> [Defect] {
    (told(report) + paid(report) + lots(report) + begun(report) + TypedDatesOutOfOrder().unusual(report))
      .reduce(into: []) {
        all, one in
        if !all.contains(where: { $0.place == one.place }) { all.append(one) }
      }
  }

  /// `开工 | 2022-08-25` in a table of steps, where the first of the contracts for works in another was signed later.
  private func begun(_ report: WrittenReport) -> [Defect] {
    func dates(_ heads: [String], _ labels: [String]) -> [WrittenDate] {
      report.tables.map(\.upright).flatMap { table -> [WrittenDate] in
        guard let column = table.head.indices.first(where: { table.head[$0].text.hasAny(heads) }) else {
          return []
        }
        return table.rows.filter { row in row[..<column].contains { $0.text.hasAny(labels) } }.compactMap {
          TypedDatesOutOfOrder.date($0[column])
        }.filter { $0.year != nil && $0.day != nil }
      }
    }
    let begun = dates(["实际日期", "实际时间", "实际完成日期", "实际完成时间"], ["开工"])
    let signed = dates(["签订日期", "签订时间", "签约日期", "签署日期"], ["施工"])
    guard begun.count == 1, let start = begun.first,
      let first = signed.min(by: { $0.start(in: 0) < $1.start(in: 0) }),
      start.end(in: 0) < first.start(in: 0)
    else { return [] }
    return [
      defect(
        start, first,
        Message(zh: "开工，早于第一份施工合同签订的", en: "is when the works began, before the first contract was signed on")
      )
    ]
  }

  private func told(_ report: WrittenReport) -> [Defect] {
    report.passages.filter { passage in
      passage.role == .body && !passage.text.lowercased().hasAny(Self.known)
        && !report.headings(passage.section).contains { $0.title.hasAny(["问题", "建议", "Finding", "Problem"]) }
    }.flatMap { passage -> [Defect] in
      let clauses = DatedClause.all(in: passage)
      guard clauses.count > 1 else { return [] }
      let awarded = awards(clauses, passage)
      let known = awarded.isEmpty ? [] : TypedDatesOutOfOrder().told(report).compactMap { $0.place?.line }
      return approvals(clauses) + periods(clauses, passage) + performed(clauses, passage)
        + awarded.filter { one in !known.contains { $0 == one.place?.line } }
    }
  }

  // MARK: approvals

  /// From the request to the tender.
  private static let steps = [
    ["请示", "上报", "提出申请", "递交申请", "提交申请", "立项申请", "申请报告", "申请文件", "报送", "requested", "applied for"],
    ["批复", "批准", "获批", "审批同意", "approved"],
    ["招标公告", "采购公告", "磋商公告", "发布招标", "挂网", "tender notice", "invitation to tender"],
  ]

  /// `2024 年 2 月……报送请示，同年 1 月 12 日获批复`: told in their order, and dated the other way round.
  private func approvals(_ clauses: [DatedClause]) -> [Defect] {
    let told = clauses.compactMap { clause -> (clause: DatedClause, step: Int)? in
      let found = Self.steps.indices.filter {
        (clause.behind + " " + clause.rest.prefix(40)).hasAny(Self.steps[$0])
          && !clause.behind.hasAny(["决算", "预算"])
      }
      return found.count == 1 ? (clause, found[0]) : nil
    }
    return zip(told, told.dropFirst()).compactMap { first, second in
      guard first.step < second.step, second.clause.end < first.clause.start,
        told.count(where: { $0.step == first.step }) == 1, told.count(where: { $0.step == second.step }) == 1
      else { return nil }
      return defect(
        second.clause.date, first.clause.date,
        Message(zh: "早于在它之前叙述的一步", en: "is before the step that is told before it,"))
    }
  }

  // MARK: contracts

  private static let terms = ["服务期", "合同期", "履约期", "服务期限", "合同期限", "履行期", "运营期", "养护期"]

  /// `2023 年 2 月 20 日签订，服务期为 2023 年 1 月 6 日至……`.
  private func periods(_ clauses: [DatedClause], _ passage: WrittenPassage) -> [Defect] {
    zip(clauses, clauses.dropFirst()).compactMap { signed, begun in
      let between = passage.text(from: signed.date.range.upperBound, to: begun.date.range.lowerBound)
      guard Self.isSigning(signed), !between.hasAny(["。", "；"]), between.hasAny(Self.terms),
        begun.before.bare.trimming(leading: [], trailing: ["为", "自", "从", "是", "限"]).endsInAny(Self.terms),
        begun.end < signed.start, signed.date.day != nil
      else { return nil }
      return defect(
        signed.date, begun.date,
        Message(zh: "签订合同，晚于合同期开始的", en: "the contract was signed, after its period began on"))
    }
  }

  /// `3 月 24 日发出中标通知书；施工合同于 3 月 20 日签订`: the next contract that is told behind an award.
  private func awards(_ clauses: [DatedClause], _ passage: WrittenPassage) -> [Defect] {
    zip(clauses, clauses.dropFirst()).compactMap { award, signed in
      let between = passage.text(from: award.date.range.upperBound, to: signed.date.range.lowerBound)
      guard ["中标通知书", "成交通知书", "中标通知"].contains(where: award.behind.has), award.date.day != nil,
        signed.date.day != nil, Self.isSigning(signed), !between.has("。"), signed.end < award.start,
        !between.hasAny(["勘察", "设计", "前期"])
      else { return nil }
      return defect(
        award.date, signed.date,
        Message(zh: "发出中标通知书，晚于合同签订的", en: "the award was sent out, after the contract was signed on"))
    }
  }

  private static func isSigning(_ clause: DatedClause) -> Bool {
    clause.behind.bare.trimming(leading: ["双方", "正式", "与", "共同", "，"], trailing: []).prefix(20).hasAny([
      "签订", "签署", "签约",
    ])
      || clause.before.bare.endsInAny([
        "signed on", "was signed", "signed in", "were signed on", "contract of",
      ])
      || clause.before.hasAny(["contract"]) && clause.before.hasAny(["signed with"])
        && clause.before.bare.hasSuffix(" on")
  }

  /// What opens a sentence about the goods of the contract before.
  private static let firsts = ["首批", "第一批", "首次", "首笔"]
  private static let acts = [
    "到货", "交付", "交货", "发放", "首付款", "首款", "预付款", "上线", "安装", "handed out", "delivered",
    "installed",
    "accepted", "were paid", "was paid",
  ]

  /// `the supply contract for bins was signed on 14 May 2023; the first bins were handed out on 10 April 2023`: acts
  /// under the only contract of a passage, told behind it.
  private func performed(_ clauses: [DatedClause], _ passage: WrittenPassage) -> [Defect] {
    let signings = clauses.indices.filter { Self.isSigning(clauses[$0]) }
    guard signings.count == 1, let index = signings.first else { return [] }
    let signed = clauses[index]
    guard index + 1 < clauses.count, signed.date.day != nil else { return [] }
    let act = clauses[index + 1]
    let between = passage.text(from: signed.date.range.upperBound, to: act.date.range.lowerBound).lowercased()
    let isChinese = between.contains(where: \.isHan)
    let told = isChinese ? act.behind : act.before
    guard act.end < signed.start, told.hasAny(Self.acts),
      !between.contains("。") || Self.firsts.contains(where: act.before.bare.hasPrefix),
      isChinese ? between.count < 40 : shares(signed, between, passage)
    else { return [] }
    return [
      defect(
        act.date, signed.date,
        Message(zh: "早于所依据的合同签订的", en: "is before its contract was signed on"),
        at: signed.date)
    ]
  }

  private static let payees = ["公司", "院", "中心", "所", "厂", "社", "集团", "队"]

  /// A table's payment to somebody, before the day on which the only contract with him was signed.
  private func paid(_ report: WrittenReport) -> [Defect] {
    let signings = report.passages.filter { passage in
      passage.role == .body && !passage.text.lowercased().hasAny(Self.known)
    }.flatMap { passage in
      DatedClause.all(in: passage).filter { Self.isSigning($0) && $0.date.day != nil }.map {
        (passage: passage, clause: $0)
      }
    }
    guard !signings.isEmpty else { return [] }
    return report.tables.flatMap { table -> [Defect] in
      guard (table.caption + table.head.map(\.text).joined()).hasAny(["支付", "付款", "拨付"]),
        let column = table.head.indices.first(where: {
          table.head[$0].text.hasAny(["日期", "时间"]) && !table.head[$0].text.hasAny(["签订", "合同", "计划", "约定"])
        })
      else { return [] }
      return table.rows.compactMap { row -> Defect? in
        guard let date = TypedDatesOutOfOrder.date(row[column]), let year = date.year,
          let payee = row.first(where: {
            $0.number == nil && (3...20).contains($0.text.count) && $0.text.endsInAny(Self.payees)
          })
        else { return nil }
        let own = signings.filter { signing in
          signing.passage.bytes.range(of: payee.text) != nil
            && signings.count(where: { $0.passage.place == signing.passage.place }) == 1
        }
        guard own.count == 1, let signing = own.first, date.end(in: year) < signing.clause.start else {
          return nil
        }
        return defect(
          date, signing.clause.date,
          Message(
            zh: "向“\(payee.text)”付款，早于合同签订的",
            en: "“\(payee.text)” was paid, before the contract was signed on"))
      }
    }
  }

  private static let common: Set<String> = [
    "contract", "signed", "after", "open", "tender", "first", "were", "with", "which", "that", "supply",
    "the", "was",
  ]

  /// Whether what follows a contract in English speaks of what it is for: a word of both, or `installation`, `works`.
  private func shares(_ signed: DatedClause, _ between: String, _ passage: WrittenPassage) -> Bool {
    let start = max(0, signed.date.range.lowerBound - 160)
    let lead = passage.text(from: start, to: signed.date.range.lowerBound).lowercased()
    let contract = lead.split(separator: ".").last.map(String.init) ?? lead
    func words(_ text: String) -> Set<String> {
      Set(text.split { !$0.isLetter }.map(String.init).filter { $0.count > 3 && !Self.common.contains($0) })
    }
    return !between.has(" lot ") && between.count < 120
      && (!words(contract).isDisjoint(with: words(between))
        || between.hasAny(["installation", "which was", "works were"]))
  }

  private func defect(
    _ date: WrittenDate, _ other: WrittenDate, _ what: Message, at place: WrittenDate? = nil
  )
    -> Defect
  {
    Defect(
      Message(
        zh: "\(date.words) \(what.zh) \(other.words)", en: "\(date.words) \(what.en) \(other.words)"),
      at: (place ?? date).place, about: [date.words], fix: page.fix,
      notes: [
        Message(zh: "对照的日期", en: "the other date").note(at: (place == nil ? other : date).place)
      ])
  }
}
