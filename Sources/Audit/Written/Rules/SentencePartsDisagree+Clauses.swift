internal import Diagnostics
internal import Evaluation

/// Totals in front of parts that are told clause by clause.
extension SentencePartsDisagree {
  func clauses(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, ![.caption, .heading].contains(sentence.passage.role),
      sentence.numbers.count > 2,
      !sentence.hasAny(["尾差", "四舍五入", "可多选", "多选", "认为", "希望", "选择", "人选", "重复", "交叉", "同时"])
    else { return [] }
    return [among(sentence), bySeason(sentence), grown(sentence)].compactMap { $0 }
  }

  private static func isPlain(_ number: StatedNumber) -> Bool {
    number.number.bound == .exact && !number.number.isRange
  }

  /// `15 笔奖励中，及时兑付 10 笔，超期 3 笔，尚未兑付 2 笔`: parts that make more than their whole.
  private func among(_ sentence: Sentence) -> Defect? {
    guard
      let first = sentence.numbers.indices.dropLast(2).first(where: { index in
        let number = sentence.numbers[index]
        return Self.isPlain(number) && number.number.kind == .count
          && (number.tail.bare.hasSuffix("中") && number.tail.count < 10)
      })
    else { return nil }
    let whole = sentence.numbers[first]
    // `超过 60 日兑付 3 笔`: a term between them is none of the parts.
    let behind = sentence.numbers[(first + 1)...].filter { $0.number.kind != .duration }
    let parts = Array(
      behind.prefix { number in
        Self.isPlain(number) && number.number.kind == .count
          && number.number.unitWord == whole.number.unitWord
          && !number.lead.hasAny(["其中", "另", "涉及", "共", "累计", "平均", "每", "比", "较", "占", "计"])
          && number.lead.count < 14
      })
    guard parts.count > 2, let last = parts.last, !last.lead.isEmpty,
      last.lead.hasAny(["未", "尚", "其余", "余", "另有", "剩余"]), case let sum = parts.map(\.value).sum,
      sum > whole.value, parts.allSatisfy({ $0.value < whole.value }),
      // Clauses of one list: nothing but commas between them.
      !sentence.passage.text(from: whole.range.upperBound, to: last.range.lowerBound).hasAny([
        "；", "。", "（", "(",
      ])
    else { return nil }
    return defect(whole, parts, sum)
  }

  private static let seasons = [
    "分季度为：", "分季度：", "分月为：", "分月份为：", "按季度分别为：", "各季度为：", "各季度分别为：", "分年度为：", "分区域为：", "分类别为：",
  ]

  /// `全年进馆 14.49 万人次，分季度为：一季度 31,200 人次、……`.
  private func bySeason(_ sentence: Sentence) -> Defect? {
    for (index, whole) in sentence.numbers.enumerated().dropLast(2) {
      let next = sentence.numbers[index + 1]
      let between = sentence.passage.text(from: whole.range.upperBound, to: next.range.lowerBound)
      guard let cue = Self.seasons.first(where: { between.has($0) }), Self.isPlain(whole),
        between.trimming(leading: ["，", "；", " "], trailing: []).hasPrefix(cue)
      else { continue }
      let parts = Array(
        sentence.numbers[(index + 1)...].prefix { part in
          Self.isPlain(part) && part.isComparable(to: whole)
            && !part.lead.hasAny(["，", "共", "合计", "其中", "比", "较", "平均", "受", "占"])
        })
      let sum = parts.map(\.value).sum
      guard parts.count > 1, parts.count < 13,
        (sum - whole.value).magnitude > TableTotalDisagrees.slack(whole.number, parts.map(\.number))
      else { continue }
      return defect(whole, parts, sum)
    }
    return nil
  }

  /// `2016 年建成 4 个，2017 年新增 2 个，2018 年新增 1 个，目前共 7 个`.
  private func grown(_ sentence: Sentence) -> Defect? {
    let counts = sentence.numbers.filter { $0.number.kind == .count }
    guard counts.count > 2, let whole = counts.last, Self.isPlain(whole),
      ["目前共", "现共", "现有", "目前共有", "目前有", "现共有", "累计共", "累计有", "共有", "至今共有"].contains(whole.lead.bare),
      case let parts = Array(counts.dropLast()),
      parts.allSatisfy({ Self.isPlain($0) && $0.number.unitWord == whole.number.unitWord }),
      !sentence.hasAny(["撤", "减少", "关闭", "关停", "合并", "停用", "退出", "其中", "报废", "拆", "划出"]),
      parts.dropFirst().allSatisfy({ $0.lead.hasAny(["新增", "增加", "新建", "扩建", "增设"]) }),
      parts[0].lead.hasAny(["建成", "设立", "开设", "设有", "建设", "首批", "成立"]),
      case let sum = parts.map(\.value).sum, sum != whole.value
    else { return nil }
    return defect(whole, parts, sum)
  }

  /// `项目得 89.46 分。其中 A 类决策得 10.00 分，B 类管理得 23.00 分，C 类绩效得 56.46 分`.
  func classes(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    return report.sentences.compactMap { sentence in
      let parts = sentence.numbers
      guard parts.count > 1, !sentence.hasReferences, sentence.passage.role == .body,
        sentence.text.hasPrefix("其中"), parts.allSatisfy({ $0.number.kind == .points && Self.isPlain($0) }),
        parts.allSatisfy({ $0.lead.bare.hasSuffix("得") || $0.lead.bare.hasSuffix("得分") }),
        parts.allSatisfy({ $0.lead.hasAny(["类", "决策", "投入", "过程", "管理", "产出", "绩效", "效益", "效果", "满意"]) }),
        let before = report.sentence(before: sentence),
        before.passageNumber == sentence.passageNumber,
        let whole = before.numbers.last(where: { $0.number.kind == .points && Self.isPlain($0) }),
        whole.lead.hasAny(["得分", "总分", "得"]), !whole.lead.has("满分"),
        case let sum = parts.map(\.value).sum, sum != whole.value,
        // Two classes may be the ones worth telling.
        sum > whole.value || parts.count > 2
      else { return nil }
      return defect(whole, parts, sum)
    }
  }
}

extension Sentence {
  /// Whether the first of some numbers is followed by a colon and the others: `全年 120 人次，分季度为：一季度 30 人次、……`.
  func opensList(_ numbers: [StatedNumber]) -> Bool {
    guard numbers.count > 2 else { return false }
    let between = passage.text(from: numbers[0].range.upperBound, to: numbers[1].range.lowerBound)
    return between.hasAny(["：", ": "]) && numbers[0].isComparable(to: numbers[1])
  }
}
