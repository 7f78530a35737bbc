internal import Diagnostics
internal import Evaluation

/// Lists that divide all of what a passage counts by one trait, and one measure of several years with their sum.
extension SentencePartsDisagree {
  /// `预算 256.00 万元，中央、省级、市级分别安排 128.00 万元、76.80 万元、52.10 万元`: as many amounts as names, right behind
  /// the whole.
  func respective(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, !sentence.hasAny(["尾差", "四舍五入", "调整", "另"]) else { return [] }
    return zip(sentence.numbers.indices, sentence.numbers).compactMap { index, whole -> Defect? in
      guard whole.number.kind == .money, whole.number.bound == .exact, index + 2 < sentence.numbers.count,
        whole.lead.hasAny(["预算", "总投资", "资金", "支出", "共"]), !whole.lead.hasAny(["其中", "每"])
      else { return nil }
      let rest = sentence.numbers[(index + 1)...]
      guard let first = rest.first,
        case let between = sentence.passage.text(from: whole.range.upperBound, to: first.range.lowerBound),
        between.has("分别"), !between.hasAny(["；", "增", "减", "比", "较", "目标"]),
        case let list = between.split(separator: "分别")[0].bare.trimming(
          leading: ["，", "由", "其中", "："], trailing: []),
        case let names = list.split(separator: "、"), names.count > 1, !list.hasAny(["，"])
      else { return nil }
      let parts = Array(rest.prefix(names.count))
      guard parts.count == names.count,
        parts.dropFirst().allSatisfy({ ["、", "和"].contains($0.lead.bare) || $0.lead.bare.isEmpty }),
        parts.allSatisfy({ $0.isComparable(to: whole) && $0.number.bound == .exact }),
        rest.count == names.count
          || !(rest.dropFirst(names.count).first.map { ["、", "和"].contains($0.lead.bare) } ?? false),
        case let sum = parts.map(\.value).sum,
        (sum - whole.value).magnitude > TableTotalDisagrees.slack(whole.number, parts.map(\.number)),
        Slip.isNear(whole.value, sum)
      else { return nil }
      return defect(whole, parts, sum)
    }
  }

  private static let dividers = ["按", "分"]
  private static let overlapping = ["重复", "可多选", "多选", "同时", "交叉", "前三", "前五", "主要"]

  /// `全年服务 3068 人。按年龄分，18 岁以下 214 人，18 至 59 岁 1389 人，60 岁及以上 1456 人`.
  func divided(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.passage.role == .body, !sentence.hasReferences, !sentence.hasAny(Self.overlapping) else {
        return []
      }
      return lists(in: sentence).compactMap { start, end -> Defect? in
        // `25 岁及以下 1386 人`: an age is no part.
        let own = sentence.numbers.filter {
          $0.range.lowerBound >= start && $0.range.upperBound <= end
            && !["岁", "周岁", "年", "天"].contains($0.number.unitWord)
        }
        guard let first = own.first(where: { $0.number.isAmount }), first.number.bound == .exact else {
          return nil
        }
        let parts = own.prefix {
          $0.number.isAmount && $0.number.bound == .exact && !$0.number.isRange
            && $0.number.unitWord == first.number.unitWord
            && !$0.lead.hasAny(["占", "比", "较", "其中", "每", "均"])
        }
        let before =
          sentence.numbers.filter { $0.range.upperBound <= start }
          + report.sentences(ofPassage: sentence.passageNumber).filter {
            $0.range.upperBound <= sentence.range.lowerBound
          }
          .flatMap(\.numbers)
        let wholes = before.filter {
          $0.number.isAmount && $0.isComparable(to: first) && $0.number.bound == .exact && !$0.number.isRange
            && !$0.lead.hasAny(["增加", "减少", "多", "少", "上年"])
        }
        let sum = parts.map(\.value).sum
        guard parts.count > 1, !wholes.contains(where: { $0.value == sum }),
          let whole = wholes.last(where: { Slip.isNear($0.value, sum) }),
          whole.value > parts.map(\.value).max() ?? .zero
        else { return nil }
        return defect(whole, Array(parts), sum)
      }
    }
  }

  /// The stretches behind `按年龄分，` and `分区县看，`, each up to its semicolon.
  private func lists(in sentence: Sentence) -> [(Int, Int)] {
    let bytes = sentence.passage.bytes
    var found: [(Int, Int)] = []
    for (open, closes) in [("按", ["分，", "分：", "看，", "划分，", "统计，"]), ("分", ["看，", "看："])] {
      for start in bytes[sentence.range].ranges(of: open) {
        guard
          let close = closes.lazy.compactMap({
            bytes[start.upperBound..<sentence.range.upperBound].range(of: $0)
          })
          .min(by: { $0.lowerBound < $1.lowerBound }),
          (3...24).contains(close.lowerBound - start.upperBound),
          sentence.passage.text(from: start.upperBound, to: close.lowerBound).allSatisfy(\.isHan)
        else { continue }
        let end =
          bytes[close.upperBound..<sentence.range.upperBound].range(of: "；")?.lowerBound
          ?? sentence.range.upperBound
        found.append((close.upperBound, end))
      }
    }
    return found
  }

  private static let spans = ["两年": 2, "三年": 3, "两个年度": 2, "三个年度": 3]

  /// `2022 年年初预算 680 万元，……2023 年年初预算 780 万元，……两年年初预算合计 1,450 万元`.
  func overYears(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    return report.sentences.flatMap { sentence -> [Defect] in
      guard sentence.passage.role == .body, !sentence.hasReferences else { return [] }
      return sentence.numbers.compactMap { whole -> Defect? in
        let lead = (whole.before.split { "，；。".contains($0) }.last.map(String.init) ?? "").bare
        guard whole.number.isAmount, whole.number.bound == .exact, lead.hasSuffix("合计"),
          let span = Self.spans.first(where: { lead.has($0.key) }), let cut = lead.firstRange(of: span.key)
        else { return nil }
        let name = lead[cut.upperBound...].dropLast(2).bare
        guard (2...10).contains(name.count), name.allSatisfy(\.isHan) else { return nil }
        let parts = report.sentences(ofPassage: sentence.passageNumber).flatMap(\.numbers).filter { part in
          part.range.upperBound <= whole.range.lowerBound && part.isComparable(to: whole)
            && part.lead.bare.hasSuffix(name) && !part.years.isEmpty
        }
        let sum = parts.map(\.value).sum
        guard parts.count == span.value, Set(parts.flatMap(\.years)).count == span.value, sum != whole.value,
          (sum - whole.value).magnitude > TableTotalDisagrees.slack(whole.number, parts.map(\.number))
        else { return nil }
        return defect(whole, parts, sum)
      }
    }
  }
}
