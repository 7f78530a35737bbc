internal import Diagnostics
internal import Evaluation

/// Means for each thing that the same sentence, or a table of totals, counts.
extension SentenceProductDisagrees {
  func means(_ report: WrittenReport) -> [Defect] {
    report.sentences.filter { !$0.hasReferences && [.body, .note].contains($0.passage.role) }.flatMap {
      sentence in
      sentence.numbers.indices.compactMap { index in
        report.isChinese ? mean(sentence, index, report) : average(sentence, index)
      }
    }
  }

  private func defect(
    _ mean: StatedNumber, _ exact: Fraction, _ part: String, _ whole: String, at place: Place
  ) -> Defect {
    Defect(
      Message(
        zh: "\(part) ÷ \(whole) = \(mean.number.words(for: exact))，不是 \(mean.words)",
        en: "\(part) ÷ \(whole) = \(mean.number.words(for: exact)), not \(mean.words)"),
      at: mean.place, about: [mean.words], values: [mean.value, exact], fix: page.fix,
      notes: [Message(zh: "由这里算起", en: "computed from here").note(at: place)])
  }

  private static let wider = ["全市平均", "全省", "全国", "加权", "目标", "计划平均", "上年", "标准", "不低于", "不少于", "最"]

  /// `举办 9 期，参训 432 人次，平均每期 46 人次`; `每个行政村有村医 1.56 人`, of the totals of a table.
  private func mean(_ sentence: Sentence, _ index: Int, _ report: WrittenReport) -> Defect? {
    let mean = sentence.numbers[index]
    let lead = mean.lead.bare
    guard mean.number.isAmount, [.exact, .about].contains(mean.number.bound), !mean.number.isRange,
      !sentence.isOperand(mean), !lead.hasAny(Self.wider), let thing = Self.thing(lead)
    else { return nil }
    // `全年放映 2,148 场，观众 128,880 人次。场均观众 60 人次`
    let earlier = index == 0 ? report.sentence(before: sentence)?.numbers ?? [] : []
    let before = (earlier + sentence.numbers[..<index]).filter {
      $0.number.bound == .exact && !$0.number.isRange && !$0.number.isSpelled
    }
    let wholes = before.filter { Self.counts($0, thing) && !$0.value.isZero && $0.place != mean.place }
    let parts = before.filter {
      $0.isComparable(to: mean) && $0.value > mean.value && !Self.counts($0, thing)
    }
    if let part = parts.last, let whole = wholes.last, let exact = part.value.divided(by: whole.value) {
      let isRight = parts.contains { part in
        wholes.contains {
          mean.number.isRatio(
            of: part.value, to: $0.value, slack: part.number.tolerance + $0.number.tolerance)
        }
      }
      let sum = parts.map(\.value).sum
      guard !isRight, !wholes.contains(where: { mean.number.isRatio(of: sum, to: $0.value) }),
        // A mean of something else is far off.
        exact < mean.value * Fraction(3), mean.value < exact * Fraction(3)
      else { return nil }
      return defect(mean, exact, part.words, whole.words, at: part.place)
    }
    return report.isAlone && wholes.isEmpty
      ? ofTotals(mean, thing, report) ?? ofColumns(mean, thing, report) : nil
  }

  private static let means = [
    "场均", "期均", "店均", "村均", "户均", "次均", "班均", "校均", "所均", "件均", "站均", "台均", "亩均", "项均", "例均", "株均",
  ]

  /// What each of the things is that a mean is of: 期 of `平均每期`, 行政村 of `每个行政村有村医`, 场 of `场均`.
  private static func thing(_ lead: String) -> String? {
    for word in ["平均每", "每"] {
      guard let range = Array(lead.utf8).ranges(of: word).last else { continue }
      if word == "每", !lead.has("平均") { return nil }
      let rest = String(decoding: Array(lead.utf8)[range.upperBound...], as: UTF8.self)
        .trimming(leading: ["一", "个", " "], trailing: [])
      return rest.first?.isHan == true ? rest : nil
    }
    let ends = lead.trimming(leading: [], trailing: ["为", "约", "达", "参加", "参训", "参与", "受益", "补贴", "支出", " "])
    // `场均观众`
    return means.first { ends.suffix(5).has($0) }.map { String($0.prefix(1)) }
  }

  /// Whether a number counts what a mean is for each of.
  private static func counts(_ number: StatedNumber, _ thing: String) -> Bool {
    let unit = number.number.unitWord
    if !unit.isEmpty, unit != "个", thing.hasPrefix(unit) { return true }
    let noun = number.tail.bare.prefix { $0.isHan }
    return noun.count > 1 && thing.hasPrefix(noun.prefix(2))
      || unit.count > 1 && thing.hasPrefix(unit.dropFirst())
  }

  /// The same of the totals of the one table that counts the things in a column.
  private func ofTotals(_ mean: StatedNumber, _ thing: String, _ report: WrittenReport) -> Defect? {
    let unit = mean.number.unitWord
    guard !unit.isEmpty, mean.number.step < .one else { return nil }
    let found = report.tables.map(\.upright).compactMap {
      table -> (Fraction, WrittenTable.Cell, WrittenTable.Cell, Bool)? in
      guard let total = table.rows.indices.last(where: { table.isTotal($0) }) else { return nil }
      func head(_ column: Int) -> String {
        String(table.head[column].text.prefix { !"（(".contains($0) }).bare
      }
      let wholes = table.head.indices.filter { head($0).count > 1 && thing.hasPrefix(head($0)) }
      let parts = table.head.indices.filter { column in
        !wholes.contains(column)
          && ["（\(unit)）", "(\(unit))"].contains { table.head[column].text.hasSuffix($0) }
      }
      guard wholes.count == 1, let column = wholes.first, let whole = table.rows[total][column].number,
        !whole.value.isZero
      else { return nil }
      let readings = parts.compactMap { part -> (Fraction, Int)? in
        table.rows[total][part].number.flatMap { $0.value.divided(by: whole.value) }.map { ($0, part) }
      }
      guard let near = readings.min(by: { ($0.0 - mean.value).magnitude < ($1.0 - mean.value).magnitude })
      else {
        return nil
      }
      return (
        near.0, table.rows[total][near.1], table.rows[total][column],
        readings.contains { mean.number.agrees(with: $0.0) }
      )
    }
    guard found.count == 1, let (exact, part, whole, isRight) = found.first, !isRight,
      (exact - mean.value).magnitude * Fraction(5) < exact
    else { return nil }
    return defect(mean, exact, part.text, whole.text, at: part.place)
  }

  /// `平均每夜到馆 217 人次` of the totals of the columns `开放夜数` and `到馆人次`.
  func ofColumns(_ mean: StatedNumber, _ thing: String, _ report: WrittenReport) -> Defect? {
    let unit = mean.number.unitWord
    let noun = thing.filter(\.isHan).dropFirst().prefix(2)
    guard !unit.isEmpty, noun.count == 2, let first = thing.first else { return nil }
    let found = report.tables.map(\.upright).compactMap { table -> (WrittenTable.Cell, WrittenTable.Cell)? in
      guard let total = table.rows.indices.last(where: { table.isTotal($0) }) else { return nil }
      let wholes = table.head.indices.filter {
        table.head[$0].text.without(["数", "（", "）"]).bare.last == first && table.rows[total][$0].number != nil
      }
      let parts = table.head.indices.filter {
        table.head[$0].text.has(String(noun)) && table.head[$0].text.has(unit)
          && !table.head[$0].text.hasAny(["占", "率", "均"]) && table.rows[total][$0].number != nil
      }
      guard wholes.count == 1, parts.count == 1, wholes != parts else { return nil }
      return (table.rows[total][parts[0]], table.rows[total][wholes[0]])
    }
    guard found.count == 1, let (part, whole) = found.first, let above = part.number,
      let below = whole.number,
      let exact = above.value.divided(by: below.value),
      (exact - mean.value).magnitude > mean.number.step, (exact - mean.value).magnitude * Fraction(5) < exact
    else { return nil }
    return defect(mean, exact, part.text, whole.text, at: part.place)
  }

  /// `the 24 workshops trained 312 mentors, an average of 15 per workshop`.
  private func average(_ sentence: Sentence, _ index: Int) -> Defect? {
    let mean = sentence.numbers[index]
    let behind = sentence.passage.text(from: mean.range.upperBound, to: sentence.range.upperBound)
      .lowercased().bare
    let words = behind.split { !$0.isLetter }.map(String.init)
    guard index > 1, mean.number.bound == .exact, !mean.number.isRange, mean.number.kind != .share,
      mean.before.lowercased().bare.endsInAny([
        "average of", "averaging", "average of rmb", "averaging rmb", "mean of",
      ]),
      let place = words.prefix(4).firstIndex(where: { ["per", "each", "a", "an"].contains($0) }),
      place + 1 < words.count
    else { return nil }
    let thing = words[place + 1]
    let stem = String(thing.hasSuffix("y") ? thing.dropLast() : thing[...])
    let before = sentence.numbers[..<index].filter {
      $0.number.bound == .exact && !$0.number.isRange && $0.number.kind != .share
    }
    let wholes = before.filter { number in
      (number.words + " " + number.tail).lowercased().split { !$0.isLetter }.prefix(4).contains {
        $0.hasPrefix(stem)
      }
    }
    let parts = before.filter { part in !wholes.contains { $0.place == part.place } && part.value > mean.value
    }
    guard let whole = wholes.last, let part = parts.last, !whole.value.isZero,
      let exact = part.value.divided(by: whole.value),
      !parts.contains(where: { part in
        wholes.contains {
          mean.number.isRatio(of: part.value, to: $0.value, slack: part.number.tolerance)
        }
      }), exact < mean.value * Fraction(3), mean.value < exact * Fraction(3)
    else { return nil }
    return defect(mean, exact, part.words, whole.words, at: part.place)
  }
}
