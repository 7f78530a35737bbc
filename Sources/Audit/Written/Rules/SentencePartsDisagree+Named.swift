internal import Diagnostics
internal import Evaluation

/// Parts of which the words tell how many there are, and answers from the best to the worst.
extension SentencePartsDisagree {
  func counted(_ report: WrittenReport) -> [Defect] {
    guard report.isChinese else { return [] }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard !sentence.hasReferences, sentence.numbers.count > 2, !sentence.isScale,
        ![.caption, .heading].contains(sentence.passage.role),
        !sentence.hasAny(["尾差", "四舍五入", "多选", "重复", "交叉", "未作答", "未填", "空白"])
      else { return [] }
      return [ofAll(sentence), answers(sentence, report), ofKinds(sentence)].compactMap { $0 }
    }
  }

  private static func isPlain(_ number: StatedNumber) -> Bool {
    number.number.bound == .exact && !number.number.isRange && !number.number.isSpelled
  }

  /// `对口帮扶两县共选派教师 76 人，其中甲县 48 人，乙县 28 人`.
  private func ofAll(_ sentence: Sentence) -> Defect? {
    let plain = sentence.numbers.filter { !$0.number.isSpelled }
    for index in plain.indices.dropLast(2) {
      let whole = plain[index]
      let parts = plain[(index + 1)...]
      guard Self.isPlain(whole), whole.number.isAmount, whole.lead.hasAny(["共", "合计", "总"]),
        parts[parts.startIndex].lead.bare.hasPrefix("其中"), (2...6).contains(parts.count),
        parts.allSatisfy({
          Self.isPlain($0) && $0.isComparable(to: whole) && $0.number.unit == whole.number.unit
        })
      else { continue }
      let digits = ["", "", "二", "三", "四", "五", "六"]
      let words = [digits[parts.count], parts.count == 2 ? "两" : digits[parts.count]]
      let nouns = [
        "县", "区", "镇", "乡", "村", "校", "馆", "院", "站", "街道", "年", "家", "标段", "公司", "市", "园", "厂", "库", "所", "期",
      ]
      let names = parts.map { $0.lead.trimming(leading: ["其中", "，", "、", "：", " "], trailing: [" "]) }
      guard
        let noun = nouns.first(where: { noun in
          words.contains { whole.before.has($0 + noun) || whole.before.has($0 + "个" + noun) }
            && names.allSatisfy { $0.has(noun) }
        }), !noun.isEmpty, Set(names).count == names.count,
        parts.allSatisfy({ !$0.lead.hasAny(["每", "比", "较", "另"]) })
      else { continue }
      let sum = parts.map(\.value).sum
      guard (sum - whole.value).magnitude > TableTotalDisagrees.slack(whole.number, parts.map(\.number))
      else { return nil }
      return defect(whole, Array(parts), sum)
    }
    return nil
  }

  private static let traits = [
    "岁", "女", "男", "党员", "困难", "低保", "残疾", "以上", "以下", "重点", "新增", "每", "首次", "疑难", "重大", "特殊", "涉", "上年",
    "未成年",
  ]

  /// `办理案件 1,200 件，同比增长 20%，其中民事案件 700 件、行政案件 300 件、刑事案件 200 件`: kinds of one noun are no more than all.
  private func ofKinds(_ sentence: Sentence) -> Defect? {
    let numbers = sentence.numbers
    guard let start = numbers.indices.dropFirst(2).first(where: { numbers[$0].lead.bare.hasPrefix("其中") }),
      numbers[start - 1].number.kind == .share, numbers[start - 1].lead.hasAny(["增长", "下降", "提高", "完成"]),
      case let whole = numbers[start - 2], Self.isPlain(whole), whole.number.kind == .count,
      !whole.lead.hasAny(["比", "较", "目标", "计划", "上年"])
    else { return nil }
    var parts = [numbers[start]]
    for next in numbers[(start + 1)...] {
      guard let last = parts.last,
        sentence.passage.text(from: last.range.upperBound, to: next.range.lowerBound).hasPrefix("、")
      else { break }
      parts.append(next)
    }
    let names = parts.map { $0.lead.trimming(leading: ["其中", "：", "、", " "], trailing: [" "]) }
    guard parts.count > 2, parts.allSatisfy({ Self.isPlain($0) && $0.number.unit == whole.number.unit }),
      Set(names).count == names.count, case let noun = names[0].suffix(2), noun.count == 2,
      names.allSatisfy({ $0.hasSuffix(noun) && $0.count > 3 && !$0.hasAny(Self.traits) }),
      case let sum = parts.map(\.value).sum, sum > whole.value
    else { return nil }
    return defect(whole, parts, sum)
  }

  private static let good = ["很满意", "非常满意", "十分满意", "满意"]
  private static let middle = ["满意", "比较满意", "较满意", "基本满意", "一般", "尚可", "不太满意", "不满意"]
  private static let bad = ["不满意", "很不满意", "非常不满意"]

  /// `共回收 426 份。其中满意 198 份、比较满意 167 份、一般 43 份、不满意 18 份`.
  private func answers(_ sentence: Sentence, _ report: WrittenReport) -> Defect? {
    let counts = sentence.numbers.filter { $0.number.kind == .count && Self.isPlain($0) }
    let names = counts.map(\.opinion)
    guard let first = names.firstIndex(where: { Self.good.contains($0) }) else { return nil }
    let last =
      names.indices[first...].prefix {
        Self.good.contains(names[$0]) || Self.middle.contains(names[$0]) || Self.bad.contains(names[$0])
      }.last ?? first
    let own = names[first...last]
    let parts = Array(counts[first...last])
    guard parts.count > 2, Self.bad.contains(names[last]), Set(own).count == own.count,
      parts.allSatisfy({ $0.number.unit == parts[0].number.unit }),
      // Each stands right behind the last one, but for its own share.
      last == counts.count - 1
    else { return nil }
    let earlier = first > 0 ? Array(counts[..<first]) : report.sentence(before: sentence)?.numbers ?? []
    guard let whole = earlier.last(where: { $0.number.kind == .count }), Self.isPlain(whole),
      whole.number.unit == parts[0].number.unit,
      whole.lead.hasAny(["收回", "回收", "有效", "共"]) || whole.tail.hasAny(["有效问卷", "问卷"]),
      case let sum = parts.map(\.value).sum, sum != whole.value,
      !earlier.contains(where: { $0.value == sum })
    else { return nil }
    return defect(whole, parts, sum)
  }
}
