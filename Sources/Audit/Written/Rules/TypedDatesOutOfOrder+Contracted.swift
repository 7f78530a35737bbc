internal import Diagnostics

/// Work under a contract that was signed later.
extension TypedDatesOutOfOrder {
  private static let signed = ["签订", "签署", "签约"]
  private static let begun = ["按合同", "依合同", "依据合同", "根据合同", "按协议", "依协议"]

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
