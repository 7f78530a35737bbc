internal import Diagnostics
internal import Evaluation
internal import ReportSource

/// Shares are right each and, as printed, do not add up to the share of their sum (尾差).
struct RoundedPartsMissTheWhole: FigureRule {
  let page = RulePage(
    code: "JX1116", severity: .note,
    title: Message(zh: "分项比率之和有尾差", en: "Printed shares differ from that of their sum"),
    meaning: Message(
      zh: "各分项占比各自四舍五入后相加，与合计的占比差最末一位：每个数都对，读者相加却对不上，应注明尾差。",
      en: """
        Shares rounded one by one add up to something else than the share of their sum, by a unit of the last decimal: \
        each is right, but a reader who adds them up finds a difference. Say so.
        """),
    bad: "29.00% + 19.69% = 48.69%      # 48.70%", good: "29.00% + 19.69%，合计 48.70%（四舍五入，有尾差）",
    fix: Message(zh: "注明尾差，或增加小数位", en: "say that it is rounding, or print more decimals"),
    criterion: Criterion.parts)

  func defects(in report: Report, sources: ReportSources) -> [Defect] {
    let shares = report.book.figures.filter { $0.derivation?.operation == .ratio && $0.quantity != nil }
    return shares.compactMap { share -> Defect? in
      guard let whole = share.derivation?.inputs.last, let sum = share.derivation?.inputs.first,
        let parts = report.book[sum]?.derivation, parts.operation == .sum, let printed = share.quantity
      else { return nil }
      let own = parts.inputs.compactMap { part in
        shares.first { $0.derivation?.inputs == [part, whole] && $0.quantity?.places == printed.places }
      }
      let values = own.compactMap { $0.quantity?.digits }
      guard own.count == parts.inputs.count, own.count > 1, values.sum != printed.digits,
        let place = own[0].place ?? share.place
      else { return nil }
      let terms = own.compactMap { $0.quantity?.words }.joined(separator: " + ")
      let added = values.sum.rounded(places: printed.places).plain
      return Defect(
        Message(
          zh: "\(terms) = \(added)%，合计写作 \(printed.words)：尾差",
          en: "\(terms) = \(added)%, and their sum is printed as \(printed.words): a difference of rounding"),
        at: place, about: [share.name] + own.map(\.name), values: values + [printed.digits], fix: page.fix)
    }
  }
}
