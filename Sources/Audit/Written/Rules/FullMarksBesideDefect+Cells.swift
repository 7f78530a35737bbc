internal import Diagnostics
internal import Evaluation

/// Full marks in a row whose own cell tells of a defect.
extension FullMarksBesideDefect {
  private static let lacks = [
    "缺失", "缺少", "不全", "不完整", "不健全", "不规范", "不及时", "不到位", "不合规", "未建立", "未制定", "未签订", "未按", "未落实", "未达标",
    "未达到",
    "未完成", "未执行", "未公示", "逾期", "滞后", "违规", "不符", "未开展", "未归档",
  ]
  private static let denied = [
    "无", "未发现", "不存在", "没有", "未见", "0", "不扣", "已整改", "率", "≤", "且", "但", "每", "扣", "否则", "未缺失",
  ]

  /// What a cell says of a row that lost points.
  private static let costs = ["未", "漏", "缺", "超", "不", "迟", "少", "差", "逾期", "滞后", "重复", "违规"]

  /// `制度执行有效性 | 5 | 监理、影像资料缺失 | 5.00`, where other rows with such a cell lost points.
  func rows(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    return report.tables.map(\.upright).flatMap { table -> [Defect] in
      guard let score = table.columns(.score).last, let weight = table.columns(.weight).last else {
        return []
      }
      let columns = table.head.indices.filter { column in
        column != score && column != weight
          && (table.roles[column] == .actual || table.roles[column] == .value
            || table.head[column].text.hasAny(["业绩", "完成情况", "实际", "情况", "结果", "评价结论", "扣分原因", "说明"]))
          && !table.head[column].text.hasAny(["标准", "规则", "目标", "要点", "指标说明"])
      }
      let told = table.rows.indices.filter { !table.isTotal($0) }.flatMap { row in
        columns.compactMap { column -> (row: Int, cell: WrittenTable.Cell)? in
          let cell = table.rows[row][column]
          guard cell.number == nil, cell.text.count < 30, cell.text.hasAny(Self.lacks),
            !cell.text.hasAny(Self.denied), !table.label(row).hasAny(["率", "数", "投诉", "事故", "违规"])
          else { return nil }
          return (row, cell)
        }
      }
      func isFull(_ row: Int) -> Bool? {
        guard let full = table.rows[row][weight].number, let own = table.rows[row][score].number else {
          return nil
        }
        return own.value == full.value
      }
      // In a table where such words cost points.
      let costly = table.rows.indices.count { row in
        isFull(row) == false
          && columns.contains { column in
            table.rows[row][column].number == nil && table.rows[row][column].text.hasAny(Self.costs)
          }
      }
      let wrong = told.filter { isFull($0.row) == true }
      guard costly > 1, wrong.count == 1 else { return [] }
      return wrong.map { one in
        Defect(
          Message(
            zh: "得满分，而同一行写着“\(one.cell.text)”",
            en: "full marks, though the same row says “\(one.cell.text)”"),
          at: one.cell.place, about: [one.cell.text], fix: page.fix,
          notes: [
            Message(zh: "满分在这里", en: "the full marks are here").note(at: table.rows[one.row][score].place)
          ])
      }
    }
  }

  /// `抽查 24 家中有 2 家的补助用于归还借款，资金使用合规性得 4.00 分`: a sentence of a passage about several indicators.
  func sentences(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let leaves = report.indicatorRows.filter { $0.isLeaf && $0.key.count > 3 && $0.weight != nil }
    guard !leaves.isEmpty else { return [] }
    return report.sentences.compactMap { sentence -> Defect? in
      guard sentence.passage.role == .body, !sentence.isScale, sentence.has("得"),
        !sentence.has("扣"),
        case let given = sentence.numbers.filter({ $0.number.kind == .points && $0.lead.hasSuffix("得") }),
        given.count == 1, let score = given.first, let found = Self.breach(in: sentence)
      else { return nil }
      let named = leaves.filter { sentence.has($0.key) }
      guard named.count == 1, let row = named.first, score.lead.has(row.key),
        row.weight?.number.value == score.value,
        report.indicatorRow(ofPassage: sentence.passageNumber)?.key != row.key,
        found.upperBound <= score.range.lowerBound
      else { return nil }
      return Defect(
        Message(
          zh: "得满分，而同一句写着“\(sentence.passage.text(found))”",
          en: "full marks, though the sentence says “\(sentence.passage.text(found))”"),
        at: sentence.passage.place(found), about: [sentence.passage.text(found)], fix: page.fix,
        notes: [Message(zh: "满分在这里", en: "the full marks are here").note(at: score.place)])
    }
  }
}
