internal import Diagnostics

/// Work under a contract that was signed later.
extension TypedDatesOutOfOrder {
  private static let signed = ["签订", "签署", "签约"]
  private static let begun = ["按合同", "依合同", "依据合同", "根据合同", "按协议", "依协议"]

  /// `工程于 2023 年 2 月开工`, where another sentence has `合同均于 2023 年 6 月 16 日签订`.
  func begunBeforeContracts(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let told = report.passages.filter { $0.role == .body }.flatMap { passage in
      WrittenDate.all(in: passage).filter { $0.exists && $0.year != nil }.map { date in
        (
          date: date, behind: Self.clause(of: passage, behind: date),
          before: Self.clause(of: passage, before: date)
        )
      }
    }
    let starts = told.filter {
      $0.behind.bare.hasPrefix("开工")
        && $0.before.bare.endsInAny(["工程于", "项目于", "本工程于", "本项目于", "工程"])
    }
    guard starts.count == 1, let start = starts.first, let begun = start.date.year else { return [] }
    return told.compactMap { one -> Defect? in
      guard one.date.day != nil, let year = one.date.year,
        Self.signed.contains(where: one.behind.bare.hasPrefix),
        one.before.bare.endsInAny(["合同均于", "合同于", "合同都于", "各合同于", "施工合同于"]),
        !one.before.hasAny(["监理", "补充", "采购", "设计"]),
        start.date.end(in: begun) < one.date.start(in: year)
      else { return nil }
      return outOfOrder(one.date, other: start.date, Message(zh: "晚于工程开工", en: "is after the works began"))
    }
  }

  private static func clause(of passage: WrittenPassage, behind date: WrittenDate) -> String {
    String(
      passage.text(from: date.range.upperBound, to: passage.bytes.count).prefix { !"，；。、".contains($0) })
  }

  private static func clause(of passage: WrittenPassage, before date: WrittenDate) -> String {
    let before = passage.text(from: 0, to: date.range.lowerBound)
    return String(before.split(omittingEmptySubsequences: false) { "，；。".contains($0) }.last ?? "")
  }

  /// `运营合同均于 2023 年 4 月 20 日签订，场馆自 2023 年 3 月 1 日起按合同开放`.
  func contracted(_ sentence: Sentence) -> [Defect] {
    guard sentence.hasAny(Self.signed), sentence.hasAny(Self.begun),
      !sentence.hasAny(["补签", "续签", "追溯", "上一年度合同", "原合同"])
    else { return [] }
    let passage = sentence.passage
    let dates = WrittenDate.all(in: passage).filter {
      sentence.range.contains($0.range.lowerBound) && $0.day != nil && $0.year != nil
    }
    func clause(behind date: WrittenDate) -> String {
      String(
        passage.text(from: date.range.upperBound, to: sentence.range.upperBound).prefix {
          !"，；。".contains($0)
        })
    }
    guard let signing = dates.first(where: { clause(behind: $0).bare.endsInAny(Self.signed) }),
      let start = dates.first(where: { date in
        let words = clause(behind: date)
        return words.bare.hasPrefix("起") && words.hasAny(Self.begun)
      }), let year = signing.year, start.start(in: year) < signing.start(in: year)
    else { return [] }
    return [outOfOrder(start, other: signing, Message(zh: "早于合同签订", en: "is before the contract was signed"))]
  }
}
