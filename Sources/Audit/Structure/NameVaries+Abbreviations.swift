internal import Diagnostics

/// Short names that a report declares, written once with another last character: `市卫健局` for 以下简称“市卫健委”.
extension NameVaries {
  private static let kinds = Set("局委办站所院处部会厅")

  /// What begins another word, and ends no name: `工程变更管理办法` beside 管理处.
  private static let words: Set<String> = [
    "办法", "办理", "办公", "办事", "办案", "办结", "办学", "处理", "处罚", "处置", "处分", "处方", "会议", "会计", "会员", "会商", "部门",
    "部分",
    "部署", "部件", "所有", "所需", "所属", "所得", "委托", "委派", "委员", "站点", "局面", "局部", "院内", "院长", "厅级",
  ]

  private static func isWord(_ text: some StringProtocol) -> Bool { words.contains(String(text)) }

  func abbreviations(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let declared = report.passages.flatMap { passage in
      passage.bytes.ranges(of: "简称“").map { range -> String in
        String(passage.text(from: range.upperBound, to: passage.bytes.count).prefix { $0 != "”" && $0.isHan })
      }
    }.filter { (3...10).contains($0.count) && $0.last.map(Self.kinds.contains) == true }
    let texts =
      report.passages.map { ($0.text, $0.place) }
      + report.tables.flatMap { $0.rows.joined() }.filter { $0.number == nil }.map { ($0.text, $0.place) }
    return Set(declared).sorted().flatMap { name -> [Defect] in
      let stem = String(name.dropLast())
      let found = texts.flatMap { text, place -> [(word: String, place: Place)] in
        Array(text.utf8).ranges(of: stem).compactMap { range in
          let behind = String(decoding: Array(text.utf8)[range.upperBound...], as: UTF8.self)
          guard let last = behind.first, Self.kinds.contains(last), !Self.isWord(behind.prefix(2)) else {
            return nil
          }
          let word = stem + String(last)
          return (word, place.advanced(by: range.lowerBound, length: word.utf8.count))
        }
      }
      let odd = found.filter { $0.word != name && !declared.contains($0.word) }
      guard odd.count == 1, found.count > 3, let one = odd.first else { return [] }
      return [defect(one.word, name, at: one.place, first: nil)]
    }
  }
}
