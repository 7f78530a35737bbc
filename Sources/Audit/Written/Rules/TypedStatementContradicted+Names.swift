internal import Diagnostics

/// The one school, firm or village of which an analysis tells a fault, and another one in the finding of that fault.
extension TypedStatementContradicted {
  private static let heads = ["企业", "学校", "单位", "机构", "公司", "乡镇", "村", "社区", "医院", "街道", "分馆", "场馆", "站点"]
  private static let ones = [
    "1户", "1家", "1所", "1个", "1名", "1处", "1次", "1座", "1份", "一户", "一家", "一所", "一次", "一处", "一座",
  ]
  private static let faults = ["缺", "未", "没有", "不", "超", "逾", "漏", "错", "晚"]
  private static let measures = ["及时性", "规范性", "完整性", "准确性", "有效性", "合规性", "完整率", "及时率", "准确率", "合格率"]

  private struct Part {
    let text: String
    let name: String
    let place: Place
    let passage: Int
  }

  func named(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let names = Self.names(of: report)
    guard names.count > 2 else { return [] }
    let findings = report.passages.indices.filter { number in
      report.passages[number].role == .body
        && report.headings(report.passages[number].section).contains { $0.title.has("问题") }
    }
    let analyses = report.passages.indices.filter { number in
      report.passages[number].role == .body && !findings.contains(number)
        && report.passages[number].bytes.hasAnyWord(Self.ones)
        && report.indicatorRow(ofPassage: number) != nil
    }
    guard !findings.isEmpty, !analyses.isEmpty else { return [] }
    let told = findings.flatMap { parts(of: $0, names, report) }
    let own = analyses.flatMap { parts(of: $0, names, report) }.filter { $0.text.hasAny(Self.ones) }
    return own.compactMap { one -> Defect? in
      let stem = report.indicatorRow(ofPassage: one.passage).map { row in
        row.key.trimming(leading: [], trailing: Self.measures)
      }
      let other = told.first { finding in
        guard finding.name != one.name, report.passages[finding.passage].bytes.range(of: one.name) == nil,
          report.passages[one.passage].bytes.range(of: finding.name) == nil,
          // `### 6.4 青瓷文化馆开放任务未完成` says whom the finding is about.
          !report.headings(report.passages[finding.passage].section).contains(where: {
            $0.title.has(one.name)
          })
        else { return false }
        if Self.sharesFault(one, finding) {
          // No other passage tells the same of the finding's name.
          return !own.contains { $0.name == finding.name && Self.sharesFault($0, finding) }
        }
        guard let stem, stem.count > 3, stem.count < 9, finding.text.has(stem) else { return false }
        return Self.ones.contains { one.text.has($0) && finding.text.has($0) }
          && !own.contains { $0.name == finding.name }
      }
      return other.map { finding in
        Defect(
          Message(
            zh: "这里是“\(one.name)”，问题部分同一件事写的是“\(finding.name)”",
            en: "“\(one.name)” here, and “\(finding.name)” in the finding of the same fault"),
          at: one.place, about: [one.name, finding.name], fix: page.fix,
          notes: [Message(zh: "问题部分", en: "the finding").note(at: finding.place)])
      }
    }
  }

  /// What the columns of schools, firms and the like name.
  private static func names(of report: WrittenReport) -> [String] {
    let names = report.tables.flatMap { table -> [String] in
      let columns = table.head.indices.filter { table.head[$0].text.hasAny(heads) }
      return columns.flatMap { column -> [String] in
        let names = table.rows.map { $0[column].text }.filter {
          (3...12).contains($0.count) && $0.allSatisfy(\.isHan) && !TotalWord.isTotal($0)
        }
        return names.count > 2 ? names : []
      }
    }
    return Set(names).sorted()
  }

  /// The sentences and parts of sentences that name exactly one of them.
  private func parts(of number: Int, _ names: [String], _ report: WrittenReport) -> [Part] {
    let passage = report.passages[number]
    let inside = names.filter { passage.bytes.range(of: $0) != nil }
    guard !inside.isEmpty else { return [] }
    var start = 0
    let ends =
      ["。", "；"].flatMap { passage.bytes.ranges(of: $0).map(\.upperBound) }.sorted() + [passage.bytes.count]
    return ends.compactMap { end in
      defer { start = end }
      let text = passage.text(from: start, to: end)
      let own = inside.filter { text.has($0) }
      guard own.count == 1, let name = own.first, let range = passage.bytes[start..<end].range(of: name)
      else {
        return nil
      }
      return Part(text: text.without([name]), name: name, place: passage.place(range), passage: number)
    }
  }

  /// Whether both tell a fault in the same six characters or more.
  private static func sharesFault(_ one: Part, _ other: Part) -> Bool {
    let text = Array(other.text)
    guard text.count > 5 else { return false }
    return (0...(text.count - 6)).contains { start in
      let piece = text[start..<(start + 6)]
      return piece.allSatisfy(\.isHan) && String(piece).hasAny(faults) && one.text.has(String(piece))
    }
  }
}
