internal import Diagnostics
internal import Evaluation

/// One reason in two rows of a table of scores, and a sentence that penalises a fault under two codes.
extension TypedFaultPenalisedTwice {
  private static let faults = [
    "未", "无", "缺", "逾期", "滞后", "不符", "不合", "违规", "超范围", "没有", "不全", "不齐", "不完整", "延误", "重复", "擅自",
  ]
  /// What any indicator may say of its own target or papers.
  private static let own = ["目标", "标准", "计划", "比例", "指标", "要求", "资料", "材料", "规定", "得分", "每", "本项"]

  /// `疫苗单价无询价记录，扣 1.0 分` and `疫苗单价无询价记录，扣 2.0 分` in the rows of two indicators.
  func rows(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    return report.tables.map(\.upright).flatMap { table -> [Defect] in
      guard !table.columns(.score).isEmpty else { return [] }
      var first: [String: WrittenTable.Cell] = [:]
      return shared(in: table, report)
        + table.rows.flatMap { cells -> [Defect] in
          cells.compactMap { cell -> Defect? in
            guard cell.number == nil, let clause = Self.penalised(cell.text) else { return nil }
            guard let earlier = first[clause] else {
              first[clause] = cell
              return nil
            }
            guard earlier.place.line != cell.place.line else { return nil }
            return defect(clause, at: cell.place, earlier.place)
          }
        }
    }
  }

  /// `海湾区图书馆周开放时长不足` in what two rows say of their loss.
  private func shared(in table: WrittenTable, _ report: WrittenReport) -> [Defect] {
    let rows = table.rows.filter { cells in
      report.indicatorRows.contains { row in
        row.isLeaf && row.hasFullMarks == false
          && cells.contains { $0.text == row.label || $0.text == row.name }
      }
    }
    var first: [String: WrittenTable.Cell] = [:]
    return rows.flatMap { cells -> [Defect] in
      cells.filter { $0.number == nil && $0.text.count > 7 }.flatMap { cell -> [Defect] in
        cell.text.split { "，；。".contains($0) }.map { String($0).bare }.compactMap { clause -> Defect? in
          guard clause.count(where: \.isHan) > 8, clause.hasAny(Self.faults + ["不足", "不到位"]),
            !clause.hasAny(Self.own + ["扣", "每"])
          else { return nil }
          guard let earlier = first[clause] else {
            first[clause] = cell
            return nil
          }
          return earlier.place.line == cell.place.line
            ? nil : defect(clause, at: Self.place(of: clause, in: cell), earlier.place)
        }
      }
    }
  }

  private static func place(of clause: String, in cell: WrittenTable.Cell) -> Place {
    Array(cell.text.utf8).range(of: clause).map {
      cell.place.advanced(by: $0.lowerBound, length: $0.count)
    } ?? cell.place
  }

  private func defect(_ clause: String, at place: Place, _ earlier: Place) -> Defect {
    Defect(
      Message(
        zh: "“\(clause)”在另一个指标下已经扣过分",
        en: "points were taken off for “\(clause)” under another indicator already"),
      at: place, about: [clause], fix: page.fix,
      notes: [Message(zh: "第一次扣分", en: "the first time").note(at: earlier)])
  }

  /// The clause right before the one deduction of a cell, where it names a fault of its own.
  private static func penalised(_ text: String) -> String? {
    guard let loss = text.firstRange(of: "，扣"), text.count(where: { $0 == "扣" }) == 1,
      text[loss.upperBound...].drop(while: { $0 == " " }).first?.isArabicDigit == true,
      let clause = text[..<loss.lowerBound].split(whereSeparator: { "，；。：".contains($0) }).last.map({
        String($0).bare
      }),
      clause.count(where: \.isHan) > 6, clause.hasAny(faults), !clause.hasAny(own)
    else { return nil }
    return clause
  }

  /// `在 C2 扣 0.50 分，又在 C4 扣 1.00 分` of one fault.
  func told(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let codes = Set(report.codesOfRows.filter { $0.count > 1 })
    guard codes.count > 1 else { return [] }
    return report.sentences.compactMap { sentence -> Defect? in
      guard sentence.has("扣"), sentence.passage.role == .body,
        !sentence.hasAny(["分别考核", "不同", "各自", "不得", "避免", "不应", "应调整", "原扣", "原得", "更正"])
      else { return nil }
      let passage = sentence.passage
      for mark in ["又在", "再在", "另在", "同时在", "还在", "并在"] {
        guard let found = passage.bytes[sentence.range].range(of: mark) else { continue }
        let before = passage.text(sentence.range.lowerBound..<found.lowerBound)
        let behind = passage.text(found.upperBound..<sentence.range.upperBound)
        let clause = behind.prefix { !"，；。".contains($0) }
        let earlier =
          before.trimming(leading: [], trailing: ["，", "、", "；", "且"]).split { "，；。：".contains($0) }.last
          ?? ""
        guard let new = Self.code(in: String(clause), codes), let old = Self.code(in: String(earlier), codes),
          new != old,
          clause.has("扣"), earlier.has("扣"), earlier.has("在")
        else { continue }
        return Defect(
          Message(
            zh: "同一问题在 \(old) 扣分后又在 \(new) 扣分",
            en: "one fault is penalised under \(old) and again under \(new)"),
          at: passage.place(found.lowerBound..<(found.upperBound + clause.utf8.count)), about: [old, new],
          fix: page.fix)
      }
      return nil
    }
  }

  /// The code that a clause names right before what it takes off.
  private static func code(in clause: String, _ codes: Set<String>) -> String? {
    let words = clause.split { !($0.isASCII && ($0.isLetter || $0.isArabicDigit)) }.map(String.init)
    let named = words.filter(codes.contains)
    return named.count == 1 ? named[0] : nil
  }
}
