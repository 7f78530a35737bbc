internal import Diagnostics
internal import Evaluation

/// Totals behind what a sentence gives to several things in their order, and behind scores and weights.
extension SentencePartsDisagree {
  func sums(_ sentence: Sentence) -> [Defect] {
    let shares = sentence.hasReferences ? nil : sharesInOrder(sentence)
    return shares.map { [$0] } ?? amounts(sentence)
  }

  private func amounts(_ sentence: Sentence) -> [Defect] {
    guard !sentence.hasReferences, !sentence.hasAny(["尾差", "四舍五入", "剔除", "去重", "重复", "扣除"]) else { return [] }
    return [inOrder(sentence), scores(sentence), weights(sentence), alike(sentence), besides(sentence)]
      .compactMap { $0 }
  }

  private func defect(ofAll parts: [StatedNumber], _ whole: StatedNumber) -> Defect? {
    let sum = parts.map(\.value).sum
    guard (sum - whole.value).magnitude > TableTotalDisagrees.slack(whole.number, parts.map(\.number)) else {
      return nil
    }
    return defect(whole, parts, sum)
  }

  /// `2021 年至 2023 年分别培训 310 人、420 人和 520 人，三年共培训 1,150 人`.
  private func inOrder(_ sentence: Sentence) -> Defect? {
    // `三年共培训`: the years are no amount.
    let numbers = sentence.numbers.filter { $0.number.kind != .duration || !$0.number.isSpelled }
    guard let start = numbers.firstIndex(where: { $0.lead.has("分别") }) else { return nil }
    let rest = numbers[(start + 1)...].prefix { ["、", "和", "及", "与", ""].contains($0.lead.bare) }
    let parts = [numbers[start]] + rest
    let next = start + parts.count
    guard parts.count > 1, numbers.indices.contains(next),
      parts.allSatisfy({ $0.isComparable(to: parts[0]) && !$0.number.isRange && $0.number.bound == .exact }),
      parts[0].number.isAmount
    else { return nil }
    let whole = numbers[next]
    // `合计 16 分＋20 分＋28 分＝64 分` adds up from here.
    if sentence.isOperand(whole) { return nil }
    let behind = sentence.passage.text(from: whole.range.upperBound, to: sentence.range.upperBound)
    // What has accumulated may be of years before.
    guard !whole.lead.has("累计") || parts.map(\.value).sum > whole.value, !behind.hasPrefix("（"),
      whole.isComparable(to: parts[0]), whole.number.bound == .exact, whole.lead.count < 12,
      whole.lead.hasAny(["共", "合计", "总计", "累计", "总价", "总额", "总金额"])
        || whole.lead.bare.hasPrefix("全年") && parts.count == 4 && sentence.hasAny(["四个季度", "各季度"]),
      !whole.lead.hasAny(["其中", "计划", "目标", "；", "另"])
    else { return nil }
    return defect(ofAll: parts, whole)
  }

  /// `占比依次为 70.98%、12.98%、16.03%，因四舍五入，合计为 99.99%`: what is printed adds up to what is printed.
  private func sharesInOrder(_ sentence: Sentence) -> Defect? {
    let shares = sentence.numbers.filter { $0.number.kind == .share }
    guard let start = shares.firstIndex(where: { $0.lead.hasAny(["分别", "依次"]) }) else { return nil }
    let rest = shares[(start + 1)...].prefix { ["、", "和", "及", "与", ""].contains($0.lead.bare) }
    let parts = [shares[start]] + rest
    let next = start + parts.count
    guard parts.count > 2, shares.indices.contains(next), case let whole = shares[next],
      ["合计", "相加", "之和", "总计", "相加之和", "相加合计"].contains(
        whole.lead.trimming(leading: ["，", " "], trailing: ["为", "是", " "])),
      (parts + [whole]).allSatisfy({ $0.number.bound == .exact && !$0.number.isRange })
    else { return nil }
    let sum = parts.map(\.value).sum
    let slack = (parts + [whole]).map(\.number.tolerance).sum
    return (sum - whole.value).magnitude > slack ? defect(whole, parts, sum) : nil
  }

  /// `下属 5 个预算单位，连同局机关共 7 个预算单位`: one more for each that is named beside them.
  private func besides(_ sentence: Sentence) -> Defect? {
    zip(sentence.numbers, sentence.numbers.dropFirst()).lazy.compactMap { part, whole -> Defect? in
      let between = sentence.passage.text(from: part.range.upperBound, to: whole.range.lowerBound)
      guard part.number.kind == .count, part.isComparable(to: whole), part.number.unit == whole.number.unit,
        [part, whole].allSatisfy({ $0.number.bound == .exact && !$0.number.isRange }),
        let range = ["，连同", "，加上", "，加", "，连", "，再加上"].lazy.compactMap({ between.firstRange(of: $0) }).first,
        case let named = between[range.upperBound...].bare, named.endsInAny(["共", "共计", "合计", "共有", "总共"])
      else { return nil }
      let name = named.trimming(leading: [], trailing: ["共", "计", "合", "有", "总", "本身", "本级", "，"])
      let noun = between[..<range.lowerBound].bare
      guard (2...12).contains(name.count), name.allSatisfy({ $0.isHan || $0 == "、" }), noun.count < 10,
        part.number.unit != "person", part.number.unit != "member",
        // Names that are joined, or of a kind, may be of several.
        !name.hasAny(["和", "与", "及", "等", "各", "所有", "其", "新增", "民办", "公办", "私", "兼", "外", "部分", "临时", "人员"]),
        name.endsInAny([
          "机关", "本级", "本部", "总部", "局", "中心", "院", "馆", "站", "校", "社区", "村", "镇", "乡", "街道", "公司", "委", "办",
        ]), !noun.hasAny(["，", "；"]),
        between.has("连同") && name.endsInAny(["机关", "本级", "本部"])
          || sentence.passage.text(from: whole.range.upperBound, to: sentence.range.upperBound).bare
            .hasPrefix(noun)
      else { return nil }
      let sum = part.value + Fraction(name.count { $0 == "、" } + 1)
      return sum == whole.value ? nil : defect(whole, [part], sum)
    }.first
  }

  /// `决策类得 18.00 分，过程类得 17.50 分，……，综合得分 92.10 分`.
  private func scores(_ sentence: Sentence) -> Defect? {
    let points = sentence.numbers.filter { $0.number.kind == .points }
    guard points.count > 3, points.count == sentence.numbers.count, let whole = points.last,
      whole.lead.hasAny(["综合得分", "总分", "总得分", "合计得", "合计", "总计"]),
      !sentence.hasAny(["权重", "满分", "扣", "分值", "占"]), !points[0].lead.has("总分"),
      // `决策 20 分得 18.5 分` gives a weight and a score.
      !points.contains(where: { $0.lead.bare == "得" }),
      points.dropLast().allSatisfy({ $0.lead.bare.endsInAny(["得", "得分", "得分为"]) || $0.lead.bare.count > 1 })
    else { return nil }
    return defect(ofAll: Array(points.dropLast()), whole)
  }

  /// `由决策（20 分）、过程（20 分）、产出（30 分）、效益（35 分）四部分组成，满分 100 分`.
  private func weights(_ sentence: Sentence) -> Defect? {
    let points = sentence.numbers.filter { $0.number.kind == .points }
    let parts = points.filter { number in
      let behind = sentence.passage.text(from: number.range.upperBound, to: sentence.range.upperBound)
      return number.before.hasSuffix("（") && behind.hasPrefix("）")
        || number.before.hasSuffix("(") && behind.hasPrefix(")")
    }
    let others = points.filter { number in !parts.contains { $0.place == number.place } }
    guard parts.count > 2, others.count == 1, let whole = others.first,
      whole.lead.bare.endsInAny(["满分", "满分为", "总分", "总分为", "合计", "共"])
    else { return nil }
    return defect(ofAll: parts, whole)
  }

  /// `项目支出结余 141.25 万元，基本支出结余 7.25 万元，合计结余 148.50 万元`: parts that are called like the sum.
  private func alike(_ sentence: Sentence) -> Defect? {
    for (index, whole) in sentence.numbers.enumerated() where index > 1 {
      let lead = whole.lead.trimming(leading: ["，", " ", "两项", "三项", "四项", "全部"], trailing: ["为", "了", " "])
      guard let word = ["合计", "共计", "总计"].first(where: { lead.hasPrefix($0) }) else { continue }
      let name = lead.dropFirst(word.count)
      guard name.count > 1, whole.number.bound == .exact else { continue }
      let parts = sentence.numbers[..<index].reversed().prefix { part in
        part.isComparable(to: whole) && part.number.unit == whole.number.unit && part.number.bound == .exact
          && !part.number.isRange && part.lead.bare.hasSuffix(name) && part.lead.bare.count > name.count
          && !part.lead.hasAny(["其中", "合计", "共"])
      }
      guard parts.count > 1, parts.count == index || parts.count > 2, !sentence.isOperand(whole) else {
        continue
      }
      return defect(ofAll: parts.reversed(), whole)
    }
    return nil
  }
}
