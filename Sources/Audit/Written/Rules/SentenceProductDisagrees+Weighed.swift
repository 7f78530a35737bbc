internal import Diagnostics
internal import Evaluation

/// Weights times the price or the yield for each unit of them.
extension SentenceProductDisagrees {
  private static let masses: [(word: String, kilograms: Fraction)] = [
    ("公斤", .one), ("千克", .one), ("吨", Fraction(1000)), ("斤", Fraction(1, over: 2)),
  ]
  private static let gains = ["增收", "收入", "产值", "销售额", "效益", "节约", "节省", "增加", "价值", "金额", "补助", "补贴"]

  private static func kilograms(_ number: StatedNumber) -> Fraction? {
    masses.first { number.number.unitWord.hasSuffix($0.word) }.map { number.value * $0.kilograms }
  }

  /// `销售 21,500 吨，平均每公斤价差 0.26 元，增收 1,333.0 万元`, where 0.62 would make that.
  func weighed(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, sentence.numbers.count > 2, sentence.passage.role == .body,
      sentence.hasAny(["每公斤", "每吨", "每斤", "每千克", "元/公斤", "元/吨", "元/斤"])
    else { return [] }
    let numbers = sentence.numbers
    return numbers.indices.dropLast(2).compactMap { index -> Defect? in
      let (quantity, price, total) = (numbers[index], numbers[index + 1], numbers[index + 2])
      guard let weight = Self.kilograms(quantity), price.number.kind == .money, total.number.kind == .money,
        [quantity, price, total].allSatisfy({ $0.number.bound == .exact && !$0.number.isRange }),
        let unit = Self.masses.first(where: {
          price.lead.has("每" + $0.word) || price.tail.hasPrefix("/" + $0.word)
        }),
        total.lead.hasAny(Self.gains), !total.lead.hasAny(["每", "均", "目标", "上年", "其中"]),
        let count = weight.divided(by: unit.kilograms), !count.isZero,
        !total.number.agrees(with: count * price.value),
        (total.value - count * price.value).magnitude
          > total.number.tolerance + count * price.number.tolerance,
        let implied = total.value.divided(by: count), case let meant = implied.rounded(places: 2).plain,
        Slip.isOneDigit(price.value, Fraction(unscaled: Int(meant.filter(\.isArabicDigit)) ?? 0, places: 2))
          || Slip.isNear(total.value, count * price.value)
      else { return nil }
      return Defect(
        Message(
          zh:
            "\(quantity.words) × \(price.words) = \(total.number.words(for: count * price.value))，不是 \(total.words)",
          en:
            "\(quantity.words) × \(price.words) = \(total.number.words(for: count * price.value)), not \(total.words)"
        ),
        at: total.place, about: [total.words], values: [price.value, implied], fix: page.fix,
        notes: [Message(zh: "单价", en: "the price").note(at: price.place)])
    }
  }

  /// `亩均增产 48.7 公斤……年新增产能 2,507 万吨`, where the area of the report makes 2,507 吨.
  func yields(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let told = report.sentences.filter {
      $0.passage.role == .body && !$0.hasReferences && $0.hasAny(["亩均", "每亩", "亩产"])
    }
    guard !told.isEmpty else { return [] }
    let stated = report.sentences.flatMap(\.numbers).filter { $0.number.unitWord.hasSuffix("亩") }.map(\.value)
    let areas = Set(
      Dictionary(grouping: stated) { $0 }.filter { $0.value.count > 1 && $0.key > Fraction(999) }.keys)
    guard !areas.isEmpty else { return [] }
    return told.compactMap { sentence -> Defect? in
      let masses = report.sentences(ofPassage: sentence.passageNumber).flatMap(\.numbers).filter {
        Self.kilograms($0) != nil && $0.number.hasThreeDigits && !$0.number.isRange
      }
      let each = masses.filter {
        ["公斤", "千克", "斤"].contains($0.number.unitWord) && $0.value < Fraction(5000)
      }
      func isProduct(_ whole: Fraction) -> Bool {
        each.contains { one in
          areas.contains { area in
            guard let own = Self.kilograms(one), case let product = own * area else { return false }
            return (product - whole).magnitude * Fraction(1000) <= product
          }
        }
      }
      for whole in masses where whole.number.unitWord.hasSuffix("吨") {
        guard let own = Self.kilograms(whole), !isProduct(own),
          let scale = [Fraction(10_000), Fraction(1, over: 10_000)].first(where: { isProduct(own * $0) })
        else { continue }
        return Defect(
          Message(
            zh: "按面积和亩均数推算，\(whole.words) 差一万倍",
            en: "by the area and the yield \(whole.words) is ten thousand times off"),
          at: whole.place, about: [whole.words], values: [whole.value, whole.value * scale], fix: page.fix)
      }
      return nil
    }
  }
}
