internal import Diagnostics
internal import Evaluation

/// The whole is above the amount that asks for an open tender, each part below it, and all were bought otherwise.
struct PurchaseSplitBelowTender: TextRule {
  let page = RulePage(
    code: "JX2205", severity: .note,
    title: Message(
      zh: "合计达到公开招标限额，各部分均在限额以下", en: "A whole above the limit for open tenders, its parts below"),
    meaning: Message(
      zh: """
        正文写明公开招标的限额，项目合计高于限额，拆开的各部分都低于限额，又都没有公开招标；报告没有说明限额按合计还是按各部分适用。把同一项目化整为零\
        以避开公开招标，是采购检查常问的问题（《政府采购法实施条例》第二十八条）。
        """,
      en: """
        The text gives the amount from which an open tender is due; the whole is above it, each of its parts below, and \
        all parts were bought in another way. Nothing says whether the whole counts. Auditors ask whether a purchase was \
        split to avoid the tender.
        """),
    bad: "服务预算在 200 万元以上的应当公开招标。项目预算 260 万元，分为三个部分：培训 90 万元，宣传 80 万元，热线 90 万元。三个部分均以单一来源方式采购。",
    good: "服务预算在 200 万元以上的应当公开招标。项目预算 260 万元，分为三个部分：培训 90 万元，宣传 80 万元，热线 90 万元。三个部分均以公开招标方式采购。",
    fix: Message(
      zh: "说明限额按合计还是按各部分适用，有无拆分采购",
      en: "say whether the limit applies to the whole, and whether the purchase was split"),
    criterion: Criterion.logic)

  /// A whole of money and its parts.
  private struct Split {
    let total: Fraction
    let words: String
    let place: Place
    let parts: [Fraction]
  }

  private struct Limit {
    let number: StatedNumber
    let isOfWorks: Bool
  }

  private struct Purchase {
    let place: Place
    let text: String
    /// How many parts it says were bought; nil where it does not count them.
    let count: Fraction?
  }

  private static let tenders = ["公开招标", "公开招投标", "招标限额", "必须招标", "应当招标", "应招标"]
  private static let bounds = ["以上", "以下", "以内", "达到", "限额", "超过", "不足", "未达", "低于", "高于", "数额标准"]
  private static let methods = [
    "单一来源", "竞争性磋商", "竞争性谈判", "磋商方式", "谈判方式", "询价", "比选", "比价", "直接委托", "直接采购", "框架协议", "定点采购", "未公开招标",
    "未经公开招标", "没有公开招标", "未招标",
  ]
  private static let allOfThem = ["均", "都", "全部", "一并", "分别", "同一", "一家"]
  private static let partNames = ["子项目", "分项", "标段", "包", "部分", "项目", "合同", "内容", "任务", "子任务", "服务"]
  private static let explained = [
    "化整为零", "拆分", "规避", "合并计算", "累计计算", "合计计算", "分别适用", "分别计算", "按子项目", "按单个", "按各", "单独立项",
  ]
  /// Who pays or where is no part that is bought.
  private static let sources = ["中央", "省级", "市级", "区级", "县级", "财政", "自筹", "上级", "本级", "债券"]
  private static let places = ["街道", "镇", "乡", "村", "区", "县", "市"]

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isChinese, case let limits = limits(report), !limits.isEmpty,
      case let purchases = purchases(report), !purchases.isEmpty, !isExplained(report)
    else { return [] }
    let splits = report.sentences.compactMap(Self.split) + report.tables.map(\.upright).flatMap(Self.splits)
    for limit in limits {
      for purchase in purchases where !limit.isOfWorks || purchase.text.hasAny(["工程", "施工"]) {
        let split = splits.first { split in
          split.total > limit.number.value && split.parts.allSatisfy { $0 < limit.number.value }
            && purchase.count.map { $0 == Fraction(split.parts.count) } ?? true
        }
        guard let split else { continue }
        return [
          Defect(
            Message(
              zh: "合计 \(split.words)，高于公开招标限额 \(limit.number.words)，各部分均低于限额，又都没有公开招标",
              en:
                "the whole of \(split.words) is above the limit for open tenders, \(limit.number.words), each part is below it, and none was put to tender"
            ),
            at: limit.number.place, about: [limit.number.words], values: [limit.number.value, split.total],
            fix: page.fix,
            notes: [
              Message(zh: "合计", en: "the whole").note(at: split.place),
              Message(zh: "采购方式", en: "how it was bought").note(at: purchase.place),
            ])
        ]
      }
    }
    return []
  }

  /// `各类服务的预算金额在 200 万元以下的，可以不公开招投标`.
  private func limits(_ report: WrittenReport) -> [Limit] {
    (report.sentences + report.cellSentences).filter { $0.hasAny(Self.tenders) }.flatMap { sentence in
      let amounts = sentence.numbers.filter { $0.number.kind == .money }
      return Self.parts(of: sentence).compactMap { part -> Limit? in
        let own = amounts.filter { part.contains($0.range.lowerBound) }
        let text = sentence.passage.text(part)
        guard own.count == 1, text.hasAny(Self.tenders), text.hasAny(Self.bounds),
          !text.hasAny(["本项目", "中标", "成交", "合同价", "合同金额为"])
        else { return nil }
        return Limit(
          number: own[0], isOfWorks: text.hasAny(["工程", "施工"]) && !text.hasAny(["服务", "货物"]))
      }
    }
  }

  /// What stands between the semicolons of a sentence, in bytes of its passage.
  private static func parts(of sentence: Sentence) -> [Range<Int>] {
    var start = sentence.range.lowerBound
    return
      (sentence.passage.bytes[sentence.range].ranges(of: "；").map(\.upperBound)
      + [sentence.range.upperBound]).map { end in
        defer { start = end }
        return start..<max(start, end)
      }
  }

  /// `四个子项目均以单一来源采购方式委托`, or a table whose rows were all bought in one such way.
  private func purchases(_ report: WrittenReport) -> [Purchase] {
    let told = (report.sentences + report.cellSentences).compactMap { sentence -> Purchase? in
      guard sentence.hasAny(Self.methods), sentence.hasAny(Self.allOfThem),
        sentence.hasAny(Self.partNames), !Self.isOpen(sentence.text),
        let method = Self.methods.lazy.compactMap({ sentence.passage.bytes[sentence.range].range(of: $0) })
          .first
      else { return nil }
      let before = sentence.passage.text(from: sentence.range.lowerBound, to: method.lowerBound)
      guard before.hasAny(Self.allOfThem), before.hasAny(Self.partNames) else { return nil }
      let counts = sentence.numbers.filter {
        $0.range.lowerBound < method.lowerBound && $0.number.kind == .count
      }
      return Purchase(
        place: sentence.passage.place(method), text: sentence.text,
        count: counts.count == 1 ? counts[0].value : nil)
    }
    let listed = report.tables.compactMap { table -> Purchase? in
      guard let column = table.head.indices.first(where: { table.head[$0].text.hasAny(["采购方式", "招标方式"]) })
      else { return nil }
      let rows = table.rows.indices.filter { !table.isTotal($0) }
      guard rows.count > 1, let first = rows.first.map({ table.rows[$0][column] }),
        rows.allSatisfy({ table.rows[$0][column].text == first.text }), first.text.hasAny(Self.methods)
      else { return nil }
      return Purchase(
        place: first.place, text: table.caption + rows.map { table.label($0) }.joined(),
        count: Fraction(rows.count))
    }
    return told + listed
  }

  /// Whether a sentence speaks of open tenders, and not only of what was bought without one.
  private static func isOpen(_ text: String) -> Bool {
    text.without(["未公开招标", "未经公开招标", "没有公开招标"]).hasAny(tenders)
  }

  private func isExplained(_ report: WrittenReport) -> Bool {
    report.sentences.contains { sentence in
      sentence.hasAny(Self.explained) && sentence.hasAny(["招标", "限额", "采购"])
    }
  }

  /// `预算为 256 万元，分为四个部分：热线 100 万元，……`, `合同金额分别为 88 万元、92 万元，合计 180 万元`.
  private static func split(_ sentence: Sentence) -> Split? {
    let amounts = sentence.numbers.filter { $0.number.kind == .money && $0.number.bound == .exact }
    guard (3...13).contains(amounts.count), let first = amounts.first, let last = amounts.last else {
      return nil
    }
    let isBehind = last.lead.hasAny(["合计", "共计", "总计", "共"])
    let (total, parts) =
      isBehind ? (last, Array(amounts.dropLast())) : (first, Array(amounts.dropFirst()))
    guard isBehind || sentence.hasAny(["分为", "分成", "包括", "组成", "其中", "包含", "分别"]),
      parts.map(\.value).reduce(.zero, +) == total.value, !parts.contains(where: { isElsewhere($0.lead) })
    else { return nil }
    return Split(total: total.value, words: total.words, place: total.place, parts: parts.map(\.value))
  }

  /// The columns of money of a table with a row of totals.
  private static func splits(of table: WrittenTable) -> [Split] {
    let columns = table.head.indices.filter { [.budget, .paid, .amount, .total].contains(table.roles[$0]) }
    guard !columns.isEmpty, let last = table.rows.indices.last(where: { table.isTotal($0) }),
      !table.rows.indices.contains(where: { !table.isTotal($0) && isElsewhere(table.label($0)) })
    else { return [] }
    return columns.compactMap { column in
      let parts = table.numbers(column).map { table.inOwnUnit($0.number, column: column) }
      let cell = table.rows[last][column]
      guard let total = cell.number.map({ table.inOwnUnit($0, column: column) }), total.kind == .money,
        (2...12).contains(parts.count), parts.map(\.value).reduce(.zero, +) == total.value
      else { return nil }
      return Split(
        total: total.value, words: total.words(for: total.value), place: cell.place,
        parts: parts.map(\.value))
    }
  }

  /// Whether a part is one of who pays or of where.
  private static func isElsewhere(_ label: String) -> Bool {
    label.hasAny(sources) || label.bare.endsInAny(places)
  }
}
