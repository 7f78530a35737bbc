internal import Diagnostics
internal import Evaluation

/// Full marks for the very thing that a finding calls faulty.
extension FullMarksBesideDefect {
  private static let ends = ["完整性", "规范性", "健全性", "合规性", "齐全性", "准确性", "真实性", "完备性"]
  private static let lacks = [
    "有缺页", "缺页", "缺失", "不全", "不齐", "不完整", "不规范", "不健全", "不准确", "不真实", "有遗漏", "有缺漏", "缺漏", "漏项", "残缺", "有涂改",
  ]

  /// `培训档案有缺页` in a finding, where 培训档案完整性 has full marks; `存在问题三所述缺口，B2 得满分`.
  func findings(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let leaves = report.indicatorRows.filter(\.isLeaf)
    let things = leaves.compactMap { row -> (row: IndicatorRow, thing: String)? in
      guard row.hasFullMarks == true, let end = Self.ends.first(where: row.name.hasSuffix) else { return nil }
      let thing = String(row.name.bare.dropLast(end.count))
      let isOne = leaves.count { $0.name.has(thing) } == 1
      return thing.count > 3 && isOne ? (row, thing) : nil
    }
    let found = report.passages.filter { $0.role == .body && report.isFinding($0) }.flatMap { passage in
      things.compactMap { row, thing -> Defect? in
        guard let score = row.score, let range = passage.bytes.range(of: thing) else { return nil }
        let behind = passage.text(from: range.upperBound, to: passage.bytes.count).prefix {
          !"，；。".contains($0)
        }
        guard
          let lack = Self.lacks.first(
            where: behind.trimming(leading: ["仍", "尚", "也", "存在"], trailing: []).hasPrefix)
        else { return nil }
        return Defect(
          Message(
            zh: "问题写“\(thing)\(lack)”，而“\(row.label)”得满分",
            en: "the finding says “\(thing)\(lack)”, yet “\(row.label)” has full marks"),
          at: passage.place(range), about: [row.label], fix: page.fix,
          notes: [Message(zh: "满分在这里", en: "the full marks are here").note(at: score.cell.place)])
      }
    }
    return found + report.sentences.compactMap { cited($0) } + misspent(report, leaves)
  }

  private static let misspent = [
    "验收前支付", "验收前即支付", "未验收即支付", "未验收先支付", "未经审批支付", "未经审批即支付", "违规支付", "违规列支", "超范围列支", "超范围支出", "挤占", "挪用",
    "截留",
    "虚列支出", "套取", "不符合资金支付规定", "不符合资金管理规定", "不符合资金使用规定",
  ]
  private static let rightUse = ["资金使用合规", "资金使用规范", "资金使用的合规", "资金合规", "支出合规", "资金支出规范"]

  /// `另有 2 笔图书款在验收前支付` in a finding, where 资金使用合规性 has full marks.
  private func misspent(_ report: WrittenReport, _ leaves: [IndicatorRow]) -> [Defect] {
    let uses = leaves.filter { $0.name.hasAny(Self.rightUse) }
    guard uses.count == 1, let row = uses.first, row.hasFullMarks == true, let score = row.score else {
      return []
    }
    return report.sentences.filter { $0.passage.role == .body && report.isFinding($0.passage) }.compactMap {
      sentence in
      let own = sentence.passage.bytes[sentence.range]
      guard let word = Self.misspent.first(where: { own.range(of: $0) != nil }),
        let range = own.range(of: word),
        !sentence.passage.text(from: sentence.range.lowerBound, to: range.lowerBound).suffix(6).hasAny([
          "未", "不", "无", "没", "防", "杜绝",
        ])
      else { return nil }
      return Defect(
        Message(
          zh: "问题写有“\(word)”，而“\(row.label)”得满分",
          en: "the finding tells of “\(word)”, yet “\(row.label)” has full marks"),
        at: sentence.passage.place(range), about: [row.label], fix: page.fix,
        notes: [Message(zh: "满分在这里", en: "the full marks are here").note(at: score.cell.place)])
    }
  }

  /// `安全设施配置经费使用存在问题三所述缺口，B2 得满分`.
  private func cited(_ sentence: Sentence) -> Defect? {
    guard sentence.passage.role == .body, sentence.hasAny(["得满分", "不扣分"]),
      !sentence.hasAny(["不重复扣分", "不再扣分", "已在", "不影响"])
    else { return nil }
    let text = sentence.text
    let clauses = text.split(omittingEmptySubsequences: false) { "，；。".contains($0) }
    for (clause, next) in zip(clauses, clauses.dropFirst()) {
      guard next.hasAny(["得满分", "不扣分"]), let mark = clause.firstRange(of: "问题") else { continue }
      let behind = clause[mark.upperBound...].drop { "（( ".contains($0) }
      let number = behind.prefix { $0.isArabicDigit || "一二三四五六七八九十".contains($0) }
      let rest = behind.dropFirst(number.count).drop { "）) ".contains($0) }
      guard (1...2).contains(number.count),
        ["所述", "所指", "所列", "指出", "反映", "提到", "中的"].contains(where: rest.hasPrefix),
        let range = sentence.passage.bytes[sentence.range].range(of: String(clause))
      else { continue }
      let words = String(clause)
      return Defect(
        Message(
          zh: "得满分，而同一句写着“\(words)”", en: "full marks, though the sentence says “\(words)”"),
        at: sentence.passage.place(range), about: [words], fix: page.fix)
    }
    return nil
  }
}
