internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// One column of percentages, printed at different decimals.
struct MixedPrecision: FigureRule {
  let page = RulePage(
    code: "JX1253", severity: .warning,
    title: Message(zh: "同一栏小数位不一", en: "Mixed decimals in one column"),
    meaning: Message(
      zh: "得分表的业绩值一栏里，有的百分比比其他的少印小数，丢掉了有意义的数字，读者无法复算。本身就是整数的（如 100%）不算。",
      en: """
        In the column of actual values some percentages are printed with fewer decimals than the others and lose \
        digits, so that readers cannot recompute them. Values that are whole by themselves, such as 100%, do not count.
        """),
    bad: "81.12%, 80.35%, 201%          # 644 ÷ 320", good: "81.12%, 80.35%, 201.25%",
    fix: Message(zh: "同一栏统一小数位", en: "print the column at the same decimals"), criterion: Criterion.logic)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    let column = report.indicators.notes.filter {
      $0.published?.value?.value.isPercent == true && $0.quantity != nil
    }
    let places = column.compactMap { $0.published?.value?.value.places }
    let usual = Set(places).max { left, right in
      let counts = [left, right].map { number in places.count { $0 == number } }
      return counts[0] == counts[1] ? left < right : counts[0] < counts[1]
    }
    guard let usual else { return [] }
    return column.compactMap { notes in
      guard let stated = notes.published?.value, let quantity = notes.quantity, stated.value.places < usual,
        stated.value.agrees(with: quantity.value),
        !(quantity.value * Fraction(100)).isExact(atPlaces: stated.value.places)
      else { return nil }
      let full = Quantity.percent(quantity.value, places: usual)
      let id = notes.id.value.text
      return Defect(
        Message(
          zh: "指标 \(id) 的业绩值印成 \(stated.value.words)，同栏其他值有 \(usual) 位小数，应为 \(full.words)",
          en:
            "indicator \(id)'s value is printed as \(stated.value.words) where the column has \(usual) decimals: \(full.words)"
        ),
        at: stated.place, about: [id + ".value"], values: [stated.value.digits, full.digits],
        fix: Message(zh: "写成 \(full.words)", en: "write \(full.words)"))
    }
  }
}
