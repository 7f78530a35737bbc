internal import Diagnostics

/// What one analysis says to be strictly kept and, further on, not to be regular.
extension TypedStatementContradicted {
  private static let strict = ["严格按照", "严格执行", "严格遵守", "严格遵循", "严格依照", "严格落实", "均严格按"]
  private static let loose = [
    "不规范", "规范性不足", "规范性不够", "不够规范", "不严格", "不够严格", "不严", "未严格", "没有严格", "不到位", "执行不力", "流于形式",
  ]
  private static let limits = ["部分", "个别", "少数", "除", "某", "有的", "其中", "但个", "一笔", "1笔", "1 笔", "两", "2"]

  /// `资金使用严格按照财务管理制度执行。……资金使用规范性不足，扣 1 分。`
  func strictly(_ report: WrittenReport) -> [Defect] {
    let numbers = report.passages.indices.filter { number in
      report.passages[number].role == .body
        && report.indicatorRow(ofPassage: number).map { $0.hasFullMarks == false } == true
    }
    return numbers.flatMap { number -> [Defect] in
      let passage = report.passages[number]
      return Self.strict.flatMap { passage.bytes.ranges(of: $0) }.compactMap { word -> Defect? in
        let clause = passage.text(from: 0, to: word.lowerBound).split { "，；。：".contains($0) }.last ?? ""
        let thing = clause.bare.trimming(
          leading: ["本项目", "项目", "其", "但", "且", "也"], trailing: ["均", "能够", "能", "都", "基本"])
        guard (4...9).contains(thing.count), thing.allSatisfy(\.isHan),
          !clause.hasAny(["应", "未", "没有", "不", "要求", "是否"])
        else { return nil }
        let others = numbers.filter {
          report.passages[$0].section == passage.section || $0 == number
        }
        for other in others {
          for found in report.passages[other].bytes.ranges(of: thing)
          where other != number || found.lowerBound > word.upperBound {
            let text = report.passages[other].text(from: found.upperBound, to: found.upperBound + 60)
            let rest = text.prefix { !"，；。".contains($0) }
            let before =
              report.passages[other].text(from: 0, to: found.lowerBound).split { "，；。".contains($0) }.last
              ?? ""
            let isWhole =
              report.passages[other].text(from: 0, to: found.lowerBound).last.map { "，；。 ".contains($0) }
              ?? true
            guard let loose = Self.loose.first(where: { rest.has($0) }), rest.count < 14,
              !rest.hasAny(Self.limits), isWhole || !before.hasAny(Self.limits)
            else { continue }
            return Defect(
              Message(
                zh: "这里说“\(thing)\(passage.text(word))”，同一指标又说“\(thing)…\(loose)”",
                en: "“\(thing)” is strictly kept here and “\(loose)” further on, for one indicator"),
              at: passage.place(word), about: [thing], fix: page.fix,
              notes: [Message(zh: "又说", en: "further on").note(at: report.passages[other].place(found))])
          }
        }
        return nil
      }
    }
  }
}
