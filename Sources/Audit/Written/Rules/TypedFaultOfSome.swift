internal import Diagnostics
internal import Evaluation

/// Some lines are faulted for being paid at once, where the table of payments shows every line paid at once.
struct TypedFaultOfSome: TextRule {
  let page = RulePage(
    code: "JX2215", severity: .note,
    title: Message(zh: "只说几项一次付清，付款表中各项都是一次付清", en: "Paid at once, as all the others are"),
    meaning: Message(
      zh: "问题只说其中几份协议应当按月、分期支付而一次付清，资金拨付表里其余各项也都只有一笔。其余各项的付款条款是否相同，报告没有说明。",
      en: """
        A finding says that some agreements were paid at once against their terms, while the table of payments has one \
        payment for each of the others, too. Whether their terms allow it the report does not say.
        """),
    bad: "两份协议约定按月支付，实际一次付清。\n\n项目 | 拨付日期 | 拨付金额\n\n热线 | 6月30日 | 100\n\n培训 | 6月30日 | 22\n\n宣传 | 9月30日 | 32",
    good: "两份协议约定按月支付，实际一次付清；热线的协议约定一次支付。",
    fix: Message(zh: "写明其余各项的付款条款", en: "say what the terms of the others are"),
    criterion: Criterion.logic)

  private static let once = ["一次付清", "一次性付清", "一次性支付", "一次性拨付", "一次全额", "一次性全额", "一次支付"]
  private static let terms = ["按月", "逐月", "按季", "分期", "按进度", "分批"]
  private static let settled = ["其余", "其他协议", "另两", "约定一次", "全部为一次", "各份协议", "每份协议"]

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let told = report.passages.filter {
      $0.role == .body && $0.bytes.hasAnyWord(Self.once) && $0.bytes.hasAnyWord(Self.terms)
    }
    guard let first = told.first, !told.contains(where: { $0.bytes.hasAnyWord(Self.settled) }) else {
      return []
    }
    guard
      let payments = report.tables.map(\.upright).first(where: { table in
        table.head.contains { $0.text.hasAny(["拨付", "支付"]) }
          && table.head.contains { $0.text.hasAny(["日期", "时间"]) }
      }), let paid = payments.columns(.paid).first(where: { !payments.numbers($0).isEmpty })
    else { return [] }
    let rows = payments.numbers(paid).map(\.row)
    let names = rows.map { payments.row($0) }
    guard (3...12).contains(rows.count), Set(names).count == rows.count, names.allSatisfy({ $0.count > 3 })
    else {
      return []
    }
    let faulted = names.filter { name in
      told.contains { sentence in
        Terms.all(in: sentence.text).intersection(Terms.all(in: name)).count * 2 > Terms.all(in: name).count
      }
    }
    let counted = told.lazy.compactMap { Self.count(in: $0.text) }.first ?? faulted.count
    guard counted > 0, counted < rows.count else { return [] }
    return [
      Defect(
        Message(
          zh: "这里只说 \(counted) 项一次付清，而付款表的 \(rows.count) 项都只有一笔",
          en:
            "\(counted) lines are said to have been paid at once, and all \(rows.count) of the table have one payment"
        ),
        at: first.place, about: ["一次付清"], fix: page.fix,
        notes: payments.rows.first.map { [Message(zh: "付款表", en: "the payments").note(at: $0[0].place)] }
          ?? [])
    ]
  }

  /// 2 of `两份协议`, `两个子项目`.
  private static func count(in text: String) -> Int? {
    for (word, number) in [("两", 2), ("2 ", 2), ("2", 2), ("三", 3), ("3 ", 3), ("3", 3)] {
      if ["份协议", "份合同", "个子项目", "笔资金", "个项目", "项资金"].contains(where: { text.has(word + $0) }) {
        return number
      }
    }
    return nil
  }
}

extension WrittenTable {
  /// All words of a row, by which it can be told from others.
  fileprivate func row(_ row: Int) -> String {
    rows[row].indices.filter {
      rows[row][$0].number == nil && !head[$0].text.hasAny(["方式", "日期", "时间", "备注"])
    }
    .map { rows[row][$0].text }.joined()
  }
}
