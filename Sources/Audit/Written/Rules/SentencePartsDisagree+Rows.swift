internal import Diagnostics
internal import Evaluation

/// Sums of some rows of a table that a sentence names.
extension SentencePartsDisagree {
  private static let cues = ["合计", "共计", "总计", "一共", "共"]
  /// What makes an amount another one than the rows have, unless the head of the column or the caption says it, too.
  private static let stages = [
    "计划", "目标", "预算", "实际", "完成", "验收", "支付", "拨付", "支出", "结算", "中标", "合同", "抽查", "抽样", "抽取", "发放", "收回",
    "回收",
    "有效", "新增", "新建", "改造", "整改", "未", "已", "超", "逾期", "结余", "节约", "减少", "增加", "调整", "通过", "合格", "申报", "受理",
    "办结",
  ]
  private static let others = [
    "比", "较", "占", "其中", "人均", "户均", "平均", "每", "除", "不含", "剔除", "扣除", "以上", "以下", "重复", "另", "各", "分别", "仅",
  ]

  /// `江北、临港两区两年合计招收 1,640 人`, where their rows have 880 and 800.
  func ofRows(_ report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    let sentences = report.sentences.filter {
      [.body, .note].contains($0.passage.role) && !$0.hasReferences && $0.hasAny(Self.cues) && !$0.isScale
    }
    guard !sentences.isEmpty else { return [] }
    let tables = report.tables.map(\.upright).filter { $0.columns(.score).isEmpty }
    return sentences.flatMap { sentence in
      sentence.numbers.compactMap { ofRows($0, in: sentence, tables, report) }
    }
  }

  private func ofRows(
    _ whole: StatedNumber, in sentence: Sentence, _ tables: [WrittenTable], _ report: WrittenReport
  ) -> Defect? {
    guard [.money, .count, .measure, .duration].contains(whole.number.kind), whole.number.bound == .exact,
      !whole.number.isRange, !whole.number.isSpelled, whole.value > Fraction(9),
      case let clause = whole.before.split(whereSeparator: { "，；。：（".contains($0) }).last?.bare ?? "",
      clause.count < 40, let cue = Self.cues.lazy.compactMap({ clause.firstRange(of: $0) }).first,
      case let named = String(clause[..<cue.lowerBound]), case let verb = String(clause[cue.upperBound...]),
      verb.count < 8, !verb.contains(where: { $0.isArabicDigit || "、和".contains($0) }),
      !clause.hasAny(Self.others),
      // `2022 年线路补贴与站点补贴合计` of a year that no table says to be of.
      TypedYears.all(in: clause).allSatisfy({ year in
        tables.contains { table in table.caption.has(year) || table.head.contains { $0.text.has(year) } }
      })
    else { return nil }
    let readings = NamedRows.all(in: named, of: tables).filter { reading in
      // `3 个乡镇（青源镇、枫坪乡、双溪乡）……；三镇合计` are those that the sentence names, not all 镇 of a table.
      let labels = reading.rows.map { reading.table.label($0) }
      let others = reading.table.rows.indices.filter {
        !reading.rows.contains($0) && !reading.table.isTotal($0)
      }
      return labels.allSatisfy(sentence.has)
        || !others.contains { reading.table.label($0).count > 1 && sentence.has(reading.table.label($0)) }
    }
    let sums = readings.map { $0.sums(for: whole.number) }
    guard !zip(readings, sums).contains(where: { $0.explains(whole.number, $1) }) else { return nil }
    let wrong = zip(readings, sums).flatMap { reading, sums -> [(NamedRows, NamedRows.Sum)] in
      guard !reading.table.rows.joined().contains(where: { $0.number?.digits == whole.number.digits }) else {
        return []
      }
      let words = Self.thing(reading.rest + verb).without([reading.kind])
      let known = sums.filter {
        $0.isOfUnit && isOf($0.column, of: reading, words: words, clause, sentence, report)
          && (!reading.isRanked || reading.isInOrder($0.column))
      }
      return known.filter { sum in
        Slip.isNear(whole.value, sum.value)
          && (words.isEmpty ? known.count == 1 : isNamed(sum.column, of: reading, words: words))
      }.map { (reading, $0) }
    }
    guard let (reading, sum) = wrong.first, Set(wrong.map { $0.1.value }).count == 1,
      let first = reading.rows.first
    else { return nil }
    let labels = reading.rows.map { reading.table.label($0) }
    return Defect(
      Message(
        zh: "表中\(labels.joined(separator: "、"))的合计是 \(whole.number.words(for: sum.value))，不是 \(whole.words)",
        en:
          "in the table \(labels.joined(separator: ", ")) add up to \(whole.number.words(for: sum.value)), not \(whole.words)"
      ),
      at: whole.place, about: [whole.words], values: [whole.value, sum.value], fix: page.fix,
      notes: [Message(zh: "表中", en: "in the table").note(at: reading.table.rows[first][sum.column].place)])
  }

  /// What the rows have, without how many they are, when it was and the unit: `招收` of `两区两年招收`.
  private static func thing(_ words: String) -> String {
    let counters = [
      "区", "县", "镇", "乡", "街道", "村", "年", "项", "家", "类", "个", "地", "站", "厂", "校", "院", "馆", "所", "园", "者",
      "标段", "部分",
    ]
    let counted = ["两", "二", "三", "四", "五", "六"].flatMap { count in
      counters.flatMap { [count + "个" + $0, count + $0] }
    }
    let years = TypedYears.all(in: words).flatMap { [$0 + "年度", $0 + "年", $0] }
    return words.without(counted + years + ["乡镇", "街镇", "镇街", "全年", "累计", "的", " ", "了", "为"])
  }

  /// Whether words and a column are of one year and one stage: neither says one that the other does not.
  private func isOf(
    _ column: Int, of reading: NamedRows, words: String, _ clause: String, _ sentence: Sentence,
    _ report: WrittenReport
  ) -> Bool {
    let head = reading.table.head[column].text
    let told = head + reading.table.caption
    let years = Set(TypedYears.all(in: clause))
    let own = Set(TypedYears.all(in: told))
    guard years.isSubset(of: own) || years == report.years && own.isEmpty,
      Set(TypedYears.all(in: head)).isSubset(of: years)
    else { return false }
    return Self.stages.allSatisfy { (!words.has($0) || told.has($0)) && (!head.has($0) || sentence.has($0)) }
  }

  /// Whether words share a pair of characters with the head of a column.
  private func isNamed(_ column: Int, of reading: NamedRows, words: String) -> Bool {
    let head = String(reading.table.head[column].text.prefix { !"（(".contains($0) })
    return !Terms.all(in: head).subtracting(["合计", "总计"]).isDisjoint(with: Terms.all(in: words))
  }
}
