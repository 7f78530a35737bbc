internal import Diagnostics

/// Payments for a lot, by the rows of a table, before the day on which its contract was signed.
extension TypedActBeforeItsGround {
  private struct Signing {
    let date: WrittenDate
    let start: Int
  }

  /// `包3 | 2023-10-16 | 首付款`, where the text says `包3……于10月30日签订合同` or a table of contracts dates it so.
  func lots(_ report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    let tables = report.tables.map(\.upright)
    let payments = tables.filter { table in
      (table.caption + table.head.map(\.text).joined()).hasAny(["支付", "付款", "拨付"])
        && table.columns(.score).isEmpty
    }.compactMap { table in
      table.head.indices.first {
        table.head[$0].text.hasAny(["支付日期", "付款日期", "拨付日期", "支付时间", "付款时间", "拨付时间"])
      }.map { (table, $0) }
    }
    guard !payments.isEmpty else { return [] }
    let keys = Set(
      payments.flatMap { table, column in
        table.rows.flatMap { $0.map(\.text) }.filter { Self.isLot($0) }
      })
    guard !keys.isEmpty else { return [] }
    let signings = signings(of: keys, report, tables)
    return payments.flatMap { table, column -> [Defect] in
      table.rows.compactMap { row -> Defect? in
        guard let key = row.first(where: { keys.contains($0.text) })?.text, signings[key]?.count == 1,
          let signed = signings[key]?.first, let date = TypedDatesOutOfOrder.date(row[column]),
          let year = date.year, date.day != nil, date.end(in: year) < signed.start
        else { return nil }
        return Defect(
          Message(
            zh: "“\(key)”在 \(date.words) 付款，早于合同签订的 \(signed.date.words)",
            en: "“\(key)” was paid on \(date.words), before its contract was signed on \(signed.date.words)"),
          at: date.place, about: [date.words], fix: page.fix,
          notes: [Message(zh: "对照的日期", en: "the other date").note(at: signed.date.place)])
      }
    }
  }

  /// `包3`, `二标段`, `A包`, `第2包`.
  private static func isLot(_ text: String) -> Bool {
    guard (2...6).contains(text.count), text.hasPrefix("包") || text.endsInAny(["标段", "包", "标"]) else {
      return false
    }
    return text.without(["标段", "采购包", "包", "标", "第", "子", "分"]).allSatisfy {
      $0.isArabicDigit || "一二三四五六七八九十ABCDEFGH".contains($0)
    }
  }

  /// The days on which the contracts of lots were signed, as far as a clause or a row tells of one lot and one day.
  private func signings(of keys: Set<String>, _ report: WrittenReport, _ tables: [WrittenTable]) -> [String:
    [Signing]]
  {
    var found: [String: [Signing]] = [:]
    for passage in report.passages where passage.role == .body && passage.bytes.range(of: "签") != nil {
      let clauses = DatedClause.all(in: passage).filter { $0.date.day != nil }
      for (key, date) in Self.told(clauses, keys, passage) {
        found[key, default: []].append(Signing(date: date.date, start: date.start))
      }
    }
    for table in tables {
      let columns = table.head.indices.filter {
        table.head[$0].text.hasAny(["签订日期", "签订时间", "签约日期", "签约时间", "合同日期"])
      }
      guard columns.count == 1, let column = columns.first else { continue }
      for row in table.rows {
        guard let key = row.first(where: { keys.contains($0.text) })?.text,
          let date = TypedDatesOutOfOrder.date(row[column]), let year = date.year, date.day != nil,
          found[key]?.contains(where: { $0.start == date.start(in: year) }) != true
        else { continue }
        found[key, default: []].append(Signing(date: date, start: date.start(in: year)))
      }
    }
    return found
  }

  private static func told(_ clauses: [DatedClause], _ keys: Set<String>, _ passage: WrittenPassage) -> [(
    String, DatedClause
  )] {
    var start = 0
    var told: [(String, DatedClause)] = []
    for end in (passage.bytes.ranges(of: "；") + passage.bytes.ranges(of: "。")).map(\.lowerBound).sorted()
      + [passage.bytes.count]
    {
      defer { start = end }
      let text = passage.text(from: start, to: end)
      guard text.hasAny(["签订", "签约", "签署"]),
        !text.hasAny(["补充", "续签", "补签", "倒签", "重新", "变更", "计划", "应于", "框架"])
      else { continue }
      let own = clauses.filter { (start..<end).contains($0.date.range.lowerBound) }
      let named = keys.compactMap { key in
        Array(text.utf8).range(of: key).map { (key, $0.lowerBound) }
      }.sorted { $0.1 < $1.1 }.map(\.0)
      if named.count == own.count, named.count == 1 || text.has("分别") && named.count > 1 {
        told += zip(named, own)
      }
    }
    return told
  }
}
