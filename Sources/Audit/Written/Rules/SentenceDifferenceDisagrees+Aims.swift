internal import Diagnostics
internal import Evaluation

/// How far something lies from a target that stands elsewhere: in the row of a table, in the list of the targets.
extension SentenceDifferenceDisagrees {
  /// `新增用工 1,100 人，比目标少 200 人`, and how it was joined to what was reached.
  private struct Gap {
    let actual: StatedNumber
    let gap: StatedNumber
    /// What was reached, as the sentence calls it; empty where it does not.
    let name: String
    /// Whether the number may be the target itself: `低于目标 80 人`.
    let maySayTarget: Bool
  }

  private struct Aim {
    let value: Fraction
    let words: String
    let place: Place
  }

  private static let differences: [String] = {
    let heads = ["比", "较"].flatMap { joint in
      ["目标", "目标值", "年度目标", "绩效目标", "预期目标", "计划目标"].map { joint + $0 }
    }
    return heads.flatMap { head in
      ["少", "低", "多", "高", "少了", "低了", "多了", "高了", "高出", "短", "长"].map { head + $0 }
    }
  }()
  private static let bounds = ["低于", "高于", "超过", "少于", "超出", "超", "多于"].flatMap { verb in
    ["目标", "目标值", "年度目标", "绩效目标", "预期目标"].map { verb + $0 }
  }

  func aims(_ report: WrittenReport) -> [Defect] {
    let gaps = report.sentences.filter {
      $0.passage.role == .body && !$0.hasReferences && $0.has("目标") && $0.numbers.count > 1
    }.flatMap(Self.gaps)
    guard !gaps.isEmpty else { return [] }
    let rows = report.tables.map(\.upright).flatMap { Self.rows(of: $0) }
    let stated = report.sentences.flatMap { sentence in sentence.numbers.map { (sentence, $0) } }
    return gaps.compactMap { found -> Defect? in
      let (actual, gap) = (found.actual, found.gap)
      let reached = rows.filter {
        $0.actual.value == actual.value && $0.actual.isComparable(to: actual.number)
          && $0.target.isComparable(to: actual.number)
      }
      let listed = stated.filter { _, other in
        [.atLeast, .atMost].contains(other.number.bound) && other.isComparable(to: actual)
          && other.place.line != gap.place.line && found.name.count > 3 && other.lead.bare.has(found.name)
      }
      let aims =
        reached.map { Aim(value: $0.target.value, words: $0.cell.text, place: $0.cell.place) }
        + listed.map { Aim(value: $0.1.value, words: $0.1.words, place: $0.1.place) }
      guard let aim = aims.first, Set(aims.map(\.value)).count == 1 else { return nil }
      let exact = (aim.value - actual.value).magnitude
      guard !exact.isZero, !gap.number.agrees(with: exact),
        !found.maySayTarget || gap.value != aim.value,
        // Another target, of a group or a year, may be meant.
        ![actual.value + gap.value, actual.value - gap.value].contains(where: { other in
          stated.contains { $0.1.value == other && $0.1.isComparable(to: actual) }
            || rows.contains { $0.target.value == other || $0.actual.value == other }
        })
      else { return nil }
      let difference =
        gap.number.kind == .percentagePoints
        ? "\((exact * Fraction(100)).plainDigits) 个百分点" : gap.number.words(for: exact)
      return Defect(
        Message(
          zh: "\(actual.words) 与目标 \(aim.words) 相差 \(difference)，不是 \(gap.words)",
          en:
            "\(actual.words) is \(difference) from its target \(aim.words), not \(gap.words)"
        ),
        at: gap.place, about: [gap.words], values: [gap.value, exact], fix: page.fix,
        notes: [Message(zh: "目标", en: "the target").note(at: aim.place)])
    }
  }

  private static func gaps(in sentence: Sentence) -> [Gap] {
    zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { actual, gap in
      guard gap.number.bound == .exact || gap.number.bound == .above, !gap.number.isRange,
        actual.number.bound == .exact, !actual.number.isRange,
        gap.number.kind == .percentagePoints
          ? actual.number.kind == .share : actual.isComparable(to: gap) && actual.number.kind != .share
      else { return nil }
      let between = sentence.passage.text(from: actual.range.upperBound, to: gap.range.lowerBound)
      let joint = between.trimming(leading: ["，", "（", "(", " ", "但", "仍", "还"], trailing: [" ", "了"])
      let isBound = bounds.contains(joint)
      guard isBound || differences.contains(joint) else { return nil }
      let name = actual.lead.trimming(
        leading: ["其中", "，", "、", " ", "但", "而"], trailing: ["为", "是", "共", "仅", "达", "达到", "实际", "完成", " "])
      return Gap(
        actual: actual, gap: gap, name: name.allSatisfy(\.isHan) ? name : "", maySayTarget: isBound)
    }
  }

  private static func rows(of table: WrittenTable) -> [(
    target: TextNumber, actual: TextNumber, cell: WrittenTable.Cell
  )] {
    guard
      let target = table.head.indices.first(where: {
        table.head[$0].text.hasAny(["目标", "指标值", "标杆值"])
          && !table.head[$0].text.hasAny(["实际", "完成", "说明", "绩效目标名称"])
      }),
      let actual = table.head.indices.first(where: {
        $0 != target && [.actual, .value].contains(table.roles[$0])
      })
    else { return [] }
    return table.rows.indices.compactMap { row in
      guard let aim = table.rows[row][target].target, !aim.isRange,
        let value = table.share(row, actual) ?? table.rows[row][actual].number
      else { return nil }
      return (
        table.counted(aim, row: row, column: target), table.counted(value, row: row, column: actual),
        table.rows[row][target]
      )
    }
  }
}
