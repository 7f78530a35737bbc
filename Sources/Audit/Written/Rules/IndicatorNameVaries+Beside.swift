internal import Diagnostics

/// The name behind a code in a finding that is nearly the one of the table of scores.
extension IndicatorNameVaries {
  /// `对应 C12 投放点整改数量，扣 3.60 分` of 投放点改造数量: as long, and two characters of it are others.
  func besideCodes(_ report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    let rows = report.indicatorRows.filter { $0.isLeaf && ($0.code?.count ?? 0) > 1 && $0.name.count > 4 }
    let names = Set(rows.map(\.name.bare))
    return report.passages.filter { $0.role == .body && report.isFinding($0) }.flatMap {
      passage -> [Defect] in
      rows.compactMap { row -> Defect? in
        guard let code = row.code, let score = row.score,
          let range = passage.bytes.ranges(of: code + row.name.bare.prefix(2)).first
        else { return nil }
        let behind = passage.text(from: range.lowerBound + code.utf8.count, to: passage.bytes.count)
        let name = String(behind.prefix(while: \.isHan))
        let next = behind.dropFirst(name.count).first
        guard name.count == row.name.bare.count, name != row.name.bare, !names.contains(name),
          next.map({ "，。；、（()）：".contains($0) }) ?? true, name.suffix(1) == row.name.suffix(1),
          zip(name, row.name.bare).count(where: { $0 != $1 }) < 3
        else { return nil }
        return Defect(
          Message(
            zh: "\(code) 在这里是“\(name)”，在另一处是“\(row.name.bare)”",
            en: "\(code) is “\(name)” here and “\(row.name.bare)” elsewhere"),
          at: passage.place(range.lowerBound..<(range.lowerBound + code.utf8.count + name.utf8.count)),
          about: [code], fix: page.fix,
          notes: [Message(zh: "另一处", en: "elsewhere").note(at: score.cell.place)])
      }
    }
  }

  /// `C3 托班学位扩充达成率为 240÷300` in an analysis, of 托班新增学位完成率: as it begins and as it ends, and other words between.
  func reworded(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let rows = report.indicatorRows.filter {
      $0.isLeaf && ($0.code?.count ?? 0) > 1 && $0.name.bare.count > 4
    }
    let names = Set(rows.map(\.name.bare))
    return report.passages.filter { $0.role == .body }.flatMap { passage -> [Defect] in
      rows.compactMap { row -> Defect? in
        guard let code = row.code, let score = row.score, case let own = row.name.bare,
          let range = passage.bytes.ranges(of: code + own.prefix(2)).first
        else { return nil }
        let behind = passage.text(from: range.lowerBound + code.utf8.count, to: passage.bytes.count)
        let words = String(behind.prefix(while: \.isHan))
        let name = String(words.prefix { !"为是得按以".contains($0) })
        guard name != own, (5...14).contains(name.count), !names.contains(name),
          name.suffix(1) == own.suffix(1),
          "率性度数量".contains(name.last ?? " "), name.count * 4 >= own.count * 3,
          // Some other words of it are left out or put in: `完成率` of 培训完成率.
          !Terms(name, isChinese: true).pairs.isSubset(of: Terms(own, isChinese: true).pairs),
          Set(name).subtracting(own).count > 1, Set(own).subtracting(name).count > 1
        else { return nil }
        return Defect(
          Message(
            zh: "\(code) 在这里是“\(name)”，在另一处是“\(own)”", en: "\(code) is “\(name)” here and “\(own)” elsewhere"),
          at: passage.place(range.lowerBound..<(range.lowerBound + code.utf8.count + name.utf8.count)),
          about: [code], fix: page.fix,
          notes: [Message(zh: "另一处", en: "elsewhere").note(at: score.cell.place)])
      }
    }
  }
}
