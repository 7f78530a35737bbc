internal import Diagnostics

/// Steps that a passage, a cell or the rows of a table tell one after the other.
extension TypedDatesOutOfOrder {
  private struct Told {
    let date: WrittenDate
    let year: Int
    let step: Int
    /// What stands before the date in its clause, without the words of steps.
    let subject: String
    /// Whether any noun stands before the date in its clause.
    let isNamed: Bool
    /// From its clause to the end of what it tells, in bytes of the passage.
    let range: Range<Int>
  }

  /// What is seldom done in another order, from the first step to the last.
  private static let customs: [[[String]]] = [
    [
      ["签订", "签署", "签约"],
      ["首付款", "首款", "预付款", "支付合同", "支付货款", "支付设备款", "支付工程款", "支付进度款", "支付第一", "支付首"],
    ],
    [["签订", "签署", "签约"], ["到货", "交货", "送达"], ["安装", "调试"]],
    [["完成采购", "采购完成", "完成购置", "采购到位"], ["安装", "调试"], ["验收"]],
    [["可研", "可行性研究"], ["初步设计", "初设"], ["施工图"]], [["施工许可"], ["开工", "动工"]],
    [["报名"], ["开班", "开课", "开训"], ["结业", "结课", "结训"]],
    [
      ["形成初稿", "完成初稿", "形成报告初稿"], ["征求专家意见", "专家评议", "征求被评价单位意见", "征求意见", "专家评审会"],
      ["定稿", "形成正式报告", "提交正式报告"],
    ],
    [["初步验收", "初验", "县级验收", "区级验收"], ["市级验收", "省级验收", "终验", "最终验收"]],
    [["竣工", "完工"], ["结算审计", "结算审核", "竣工决算", "决算审计"]],
    [["举办", "开班"], ["满意度问卷", "满意度调查", "问卷调查"]],
  ]
  /// What is in its order only where it is told in it: another agreement may be told of behind the beginning.
  private static let tales: [[[String]]] = [
    [["签订", "签署", "签约"], ["开班", "开课", "开训", "开园", "开馆", "试运行", "上线运行", "开始服务", "启动服务"]],
    [["完工", "交付", "安装完成"], ["试运行", "正式运行", "投入使用", "启用", "通车", "开馆"]],
    [["通过验收", "验收合格", "完成验收"], ["对外开放", "正式开放", "开馆", "投入使用", "启用", "正式运行"]],
    [["公示", "公布结果"], ["签订", "签署", "签约"]], [["公示"], ["发放", "拨付", "兑付"]],
    [["受理"], ["审核通过", "审批通过", "发放", "拨付"]],
  ]
  /// The same of columns, where less is said.
  private static let columns: [[[String]]] = [
    [["签订", "签署", "签约"], ["首付款", "预付款", "付款", "支付"]],
    [["签订", "签署", "签约"], ["实际交付", "交付日期", "交货", "到货", "进场"]], [["到货", "交货"], ["安装", "调试"], ["验收"]],
    [["报名"], ["开班", "开课"], ["结业", "结课"]], [["申报", "受理"], ["评审", "审核"], ["公示"], ["拨付", "发放", "兑付"]],
  ]

  /// Steps of works in another order than they can come.
  func told(_ report: WrittenReport) -> [Defect] {
    told(report, [Self.steps])
      + report.tables.map(\.upright).flatMap { steps(in: $0, Self.steps) + rows($0) + stages($0) }
  }

  /// Payments before their contract, deliveries before their order and the like.
  func unusual(_ report: WrittenReport) -> [Defect] {
    told(report, Self.customs) + told(report, Self.tales, areTales: true)
      + report.tables.map(\.upright).flatMap { table in Self.columns.flatMap { steps(in: table, $0) } }
  }

  private func told(_ report: WrittenReport, _ orders: [[[String]]], areTales: Bool = false) -> [Defect] {
    let bodies = report.passages.filter { $0.role == .body || $0.role == .note }
    return (bodies + Self.cells(report)).flatMap { passage -> [Defect] in
      let dates = WrittenDate.all(in: passage).filter(\.exists)
      return dates.count < 2 ? [] : orders.flatMap { told(passage, dates, $0, isTale: areTales) }
    }
  }

  private func told(
    _ passage: WrittenPassage, _ dates: [WrittenDate], _ order: [[String]], isTale: Bool
  ) -> [Defect] {
    let told = Self.told(passage, dates, order)
    return zip(told, told.dropFirst()).compactMap { first, second in
      let (earlier, later) = first.step < second.step ? (first, second) : (second, first)
      let text = passage.text(from: first.range.lowerBound, to: second.range.upperBound)
      guard earlier.step < later.step, later.date.end(in: later.year) < earlier.date.start(in: earlier.year),
        text.count < 90, !Self.isKnown(text),
        !isTale || first.step < second.step && !text.hasAny(["补充", "续签", "变更", "首批", "下一"]),
        // A later year may be left out.
        second.date.year != nil || first.date.month < 10 || second.date.month > 3,
        // `西区工程 7 月 15 日验收` is of another thing.
        second.subject.isEmpty || first.subject.has(second.subject),
        // `设计于 1 月 10 日中标；施工于 2 月 20 日开标`
        first.subject.isEmpty || !second.subject.isEmpty || !second.isNamed || !text.hasAny(["；", "。"])
      else { return nil }
      return outOfOrder(
        later.date, other: earlier.date,
        Message(zh: "早于应在它之前的一步", en: "is before the step that must come before it"))
    }
  }

  private static func told(_ passage: WrittenPassage, _ dates: [WrittenDate], _ order: [[String]]) -> [Told] {
    var year: Int?
    return dates.indices.compactMap { index -> Told? in
      let date = dates[index]
      year = date.year ?? year
      let start = index > 0 ? dates[index - 1].range.upperBound : 0
      let end = index + 1 < dates.count ? dates[index + 1].range.lowerBound : passage.bytes.count
      let before = passage.text(from: start, to: date.range.lowerBound)
      let lead =
        before.split(omittingEmptySubsequences: false) { "，。；、：".contains($0) }.last.map(String.init) ?? ""
      let rest = passage.text(from: date.range.upperBound, to: end)
      let open = rest.prefix { "，、 ".contains($0) }
      let clause = rest.dropFirst(open.count).prefix { !"，；。、".contains($0) }
      guard let year, clause.count < 24, clause.contains(where: \.isHan),
        !clause.hasPrefix("前")
      else { return nil }
      // `招标于 12 月 20 日公告`: what stands before the date belongs to it.
      let typed = (lead.bare.endsInAny(["于", "在"]) ? lead : "") + clause
      let words = plain(typed, order)
      let found = order.indices.filter { words.hasAny(order[$0]) }
      guard let step = found.last else { return nil }
      let length = open.utf8.count + clause.utf8.count
      return Told(
        date: date, year: year, step: step, subject: subject(of: lead, order),
        isNamed: lead.without(["于", "在", "并", "随后", "后"]).contains(where: \.isHan),
        range: (date.range.lowerBound - lead.utf8.count)..<(date.range.upperBound + length))
    }
  }

  /// Without the names of accounts that hold the word of a step, where the order does not ask for them: `竣工结算审定`.
  static func plain(_ words: String, _ order: [[String]]) -> String {
    let names = ["竣工结算", "竣工决算", "完工结算"]
    return words.hasAny(names) && !order.contains { $0.joined().hasAny(["结算", "决算"]) }
      ? words.without(names) : words
  }

  // MARK: tables

  /// Columns of dates: `开工日期 | 完工日期 | 验收日期`.
  private func steps(in table: WrittenTable, _ order: [[String]]) -> [Defect] {
    let columns = table.head.indices.compactMap { column -> (column: Int, step: Int)? in
      let head = table.head[column].text
      guard !head.hasAny(Self.plannedHeads),
        head.hasAny(["日期", "时间", "Date", "date"])
          || table.rows.count > 1 && table.rows.allSatisfy({ Self.date($0[column])?.year != nil }),
        let step = order.indices.last(where: { head.hasAny(order[$0]) })
      else { return nil }
      return (column, step)
    }
    // Each row is of one lot.
    let known = Self.known.filter { !["标段", "lot "].contains($0) }
    return table.rows.flatMap { row in
      zip(columns, columns.dropFirst()).compactMap { first, second -> Defect? in
        let (earlier, later) = first.step < second.step ? (first, second) : (second, first)
        guard earlier.step < later.step, !row.contains(where: { $0.text.hasAny(known) }) else { return nil }
        return reversed(row[earlier.column], row[later.column])
      }
    }
  }

  private static let plannedHeads = [
    "计划", "约定", "应", "预计", "要求", "合同工期", "合同竣工", "合同完工", "合同交工", "planned", "due",
  ]

  /// Two cells of dates, of which the later step has the earlier one.
  private func reversed(_ earlier: WrittenTable.Cell, _ later: WrittenTable.Cell) -> Defect? {
    guard let from = Self.date(earlier), let to = Self.date(later), let year = from.year, to.year != nil,
      to.end(in: year) < from.start(in: year)
    else { return nil }
    return outOfOrder(
      to, other: from, Message(zh: "早于应在它之前的一步", en: "is before the step that must come before it"))
  }

  /// Rows of steps: `签订合同 | 2023年2月28日` below `开标 | 2023年3月2日`; each step once.
  private func rows(_ table: WrittenTable) -> [Defect] {
    let dated = table.head.indices.filter { column in
      column > 0 && !table.head[column].text.hasAny(Self.plannedHeads)
        && table.rows.count { Self.date($0[column])?.year != nil } * 3 >= table.rows.count * 2
    }
    guard dated.count == 1, let column = dated.first, table.rows.count > 2 else { return [] }
    let told = table.rows.compactMap { row -> (cell: WrittenTable.Cell, step: Int)? in
      let label = row[..<column].last { !$0.isBlank && $0.number == nil }?.text ?? ""
      guard label.count < 14, !label.hasAny(Self.known), Self.date(row[column])?.year != nil,
        let step = Self.steps.indices.last(where: { label.hasAny(Self.steps[$0]) })
      else { return nil }
      return (row[column], step)
    }
    guard told.count > 2, Set(told.map(\.step)).count == told.count else { return [] }
    return zip(told, told.dropFirst()).compactMap { first, second in
      let (earlier, later) = first.step < second.step ? (first, second) : (second, first)
      return reversed(earlier.cell, later.cell)
    }
  }

  /// Rows of stages, of which one alone begins before the one above it.
  private func stages(_ table: WrittenTable) -> [Defect] {
    guard let first = table.head.first?.text,
      table.head.prefix(2).contains(where: { $0.text.lowercased().hasAny(["阶段", "环节", "stage", "phase"]) }),
      !first.hasAny(["学校", "乡镇", "标段"]), table.rows.count > 2
    else { return [] }
    return table.head.indices.flatMap { column -> [Defect] in
      let begun = table.rows.compactMap { row -> WrittenDate? in
        WrittenDate.all(in: row[column].passage).first.flatMap { $0.year != nil && $0.exists ? $0 : nil }
      }
      guard begun.count == table.rows.count else { return [] }
      let falls = zip(begun, begun.dropFirst()).filter { $1.end(in: 0) < $0.start(in: 0) }
      guard falls.count == 1, let (before, date) = falls.first else { return [] }
      return [outOfOrder(date, other: before, Message(zh: "早于前一阶段", en: "is before the stage before it"))]
    }
  }
}
