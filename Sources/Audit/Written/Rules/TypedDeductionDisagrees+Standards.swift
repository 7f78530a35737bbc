internal import Diagnostics
internal import Evaluation

/// Faults that a row counts, against the points that its own standard takes off for each.
extension TypedDeductionDisagrees {
  private static let faults = ["缺少", "缺", "少", "漏", "逾期", "超期", "未", "不合格", "不达标"]

  /// `24 次抄核缺 2 次 | 每缺 1 次扣 1 分 | 权重 5 | 得分 5.00`.
  func standards(_ table: WrittenTable) -> [Defect] {
    guard let weight = table.columns(.weight).last, let score = table.columns(.score).last else { return [] }
    return table.rows.indices.compactMap { index -> Defect? in
      let row = table.rows[index]
      guard let full = row[weight].number, let given = row[score].number else { return nil }
      let texts = row.indices.filter { $0 != weight && $0 != score && row[$0].number == nil }.map {
        row[$0].text
      }
      guard let rule = texts.lazy.compactMap({ Self.rule(in: $0) }).first,
        let count = texts.lazy.compactMap({ Self.count(rule.fault, rule.unit, in: $0) }).first
      else { return nil }
      let exact = max(.zero, full.value - rule.loss * count)
      guard exact != given.value, !(exact.isZero && given.value < rule.loss) else { return nil }
      return Defect(
        Message(
          zh:
            "每\(rule.fault) 1 \(rule.unit)扣 \(rule.loss.text) 分，\(rule.fault) \(count.text) \(rule.unit)，应得 \(given.words(for: exact))，不是 \(row[score].text)",
          en:
            "with \(rule.loss.text) points off for each of \(count.text) the score is \(given.words(for: exact)), not \(row[score].text)"
        ),
        at: row[score].place, about: [table.label(index)], values: [given.value, exact], fix: page.fix)
    }
  }

  /// `每缺 1 次扣 1 分`, `每逾期一笔扣 0.5 分`: the only rule of a standard.
  private static func rule(in text: String) -> (fault: String, unit: String, loss: Fraction)? {
    let plain = text.without([" "])
    guard plain.split(separator: "扣").count == 2, let fault = faults.first(where: { plain.has("每" + $0) }),
      let start = plain.firstRange(of: "每" + fault)
    else { return nil }
    let rest = plain[start.upperBound...].trimming(leading: ["1", "一"], trailing: [])
    let unit = String(rest.prefix { $0.isHan && $0 != "扣" })
    let behind = rest.dropFirst(unit.count)
    guard (1...2).contains(unit.count), behind.hasPrefix("扣"), let loss = number(behind.dropFirst()),
      behind.dropFirst().drop(while: { $0.isArabicDigit || $0 == "." }).hasPrefix("分")
    else { return nil }
    return (fault, unit, loss)
  }

  /// 2 of `24 次抄核缺 2 次`.
  private static func count(_ fault: String, _ unit: String, in text: String) -> Fraction? {
    let plain = text.without([" "])
    guard !plain.has("每" + fault), let start = plain.firstRange(of: fault),
      let count = number(plain[start.upperBound...])
    else { return nil }
    let rest = plain[start.upperBound...].drop { $0.isArabicDigit }
    return rest.hasPrefix(unit) && !plain[start.upperBound...].dropFirst().has(fault) ? count : nil
  }

  private static func number(_ text: some StringProtocol) -> Fraction? {
    let digits = text.prefix { $0.isArabicDigit || $0 == "." }
    return PrintedNumber.all(in: String(digits)).first?.digits
  }
}

extension Fraction {
  fileprivate var text: String { isExact(atPlaces: 0) ? rounded(places: 0).plain : rounded(places: 2).plain }
}
