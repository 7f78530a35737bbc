internal import Diagnostics
internal import Evaluation

/// What is said of everybody, from those who were met in one place, from a few of them or from others.
extension TypedSampleTooSmall {
  private static let wholes = [
    "全市", "全县", "全区", "全省", "全州", "全旗", "全院", "全校", "全镇", "全乡", "全体", "全部", "全国", "所有", "各县", "每个",
  ]
  private static let people = [
    "市民", "群众", "居民", "村民", "农户", "读者", "患者", "学生", "家长", "企业", "职工", "公众", "服务对象", "老人", "医患", "受益",
  ]
  private static let agreeing = ["普遍", "均", "都", "一致", "高度"]
  private static let denials = [
    "不能代表", "不代表", "无法代表", "难以代表", "不具代表", "代表性不足", "局限", "不足以", "不推及", "不能推", "仅反映", "只反映", "仅代表", "只代表",
    "不宜",
    "cannot", "not be taken", "no conclusion", "do not", "does not", "may not", "only reflect",
  ]

  func claims(_ report: WrittenReport) -> [Defect] {
    report.sentences.compactMap { sentence -> Defect? in
      guard [.body, .note].contains(sentence.passage.role), !sentence.text.lowercased().hasAny(Self.denials)
      else {
        return nil
      }
      let found =
        Self.representing(sentence, report) ?? Self.ofOnePlace(sentence) ?? Self.fromFew(sentence)
        ?? Self.ofOthers(sentence, report)
        ?? Self.fromInterviews(sentence, report) ?? Self.widened(sentence, report) ?? Self.ofEach(
          sentence, report)
        ?? (report.isChinese ? nil : Self.precise(sentence))
      return found.map { partial(sentence, $0) }
    }
  }

  private static let represents = [
    "可代表", "可以代表", "能代表", "能够代表", "代表了", "足以代表", "可以反映", "能够反映", "能反映", "足以反映", "可推断", "可以推断", "据此可以认定",
    "据此可认定", "可以认定", "可认定",
  ]
  private static let spots = [
    "大厅", "门口", "出口", "入口", "窗口", "馆内", "院内", "校内", "园内", "广场", "现场", "站点", "一处", "一家", "一个",
  ]
  private static let handedOut = ["发放", "访问", "拦访", "开展", "调查", "填写", "抽取", "回收"]

  /// `在门诊大厅随机发放……。样本随机，可代表全院门诊和住院患者`: the passage tells of one spot where it was handed out.
  private static func representing(_ sentence: Sentence, _ report: WrittenReport) -> Range<Int>? {
    let bytes = sentence.passage.bytes[sentence.range]
    let claim = represents.lazy.compactMap { word in
      bytes.ranges(of: word).first { range in
        wholes.contains { whole in
          String(decoding: bytes[range.upperBound...].prefix(18), as: UTF8.self).hasPrefix(whole)
        }
      }
    }.first
    guard let claim else { return nil }
    let told = report.sentences(ofPassage: sentence.passageNumber).filter {
      $0.range.lowerBound <= sentence.range.lowerBound && $0.hasAny(["问卷", "样本", "访", "调查"])
    }
    let isInOneSpot = told.contains { one in
      one.text.split { "，；。".contains($0) }.contains { clause in
        guard let at = clause.firstIndex(of: "在") else { return false }
        let rest = clause[at...]
        return rest.hasAny(handedOut)
          && spots.contains { spot in
            rest.firstRange(of: spot).map { rest.distance(from: at, to: $0.lowerBound) < 12 } == true
          }
      }
    }
    let end = sentence.passage.text(from: claim.upperBound, to: sentence.range.upperBound)
      .prefix { !"，；。".contains($0) }
    return isInOneSpot ? claim.lowerBound..<(claim.upperBound + end.utf8.count) : nil
  }

  /// `仅在滨江足球场发放问卷 400 份，用以代表 4 个场馆的全部使用群众`.
  private static func ofOnePlace(_ sentence: Sentence) -> Range<Int>? {
    let bytes = sentence.passage.bytes[sentence.range]
    let only = ["仅在", "只在", "仅对", "只对", "仅选取", "只选取", "仅抽取", "只抽取", "仅从", "只从"]
    guard let first = only.lazy.compactMap({ bytes.range(of: $0) }).first,
      sentence.hasAny(["问卷", "样本", "访", "调查", "抽"])
    else { return nil }
    let claim = ["代表", "推断", "推算", "推及", "反映", "作为"].lazy.compactMap { word in
      bytes.ranges(of: word).first { $0.lowerBound > first.upperBound }
    }.first
    // `仅对所抽 12 所园有效，未据此推断全部 34 所园`
    guard let claim,
      !sentence.passage.text(from: sentence.range.lowerBound, to: claim.lowerBound).suffix(5).hasAny([
        "未", "不",
      ])
    else { return nil }
    let rest = sentence.passage.text(from: claim.upperBound, to: sentence.range.upperBound)
      .prefix { !"，；。".contains($0) }
    return rest.hasAny(wholes + ["整体", "总体"]) ? claim.lowerBound..<(claim.upperBound + rest.utf8.count) : nil
  }

  private static let therefore = ["说明", "表明", "证明", "可见", "反映出", "反映了", "据此", "由此"]
  private static let few = ["部分", "少数", "个别", "几名", "几位", "若干", "数名", "有的"]

  /// `3 名村民代表认为水质好，说明全县群众普遍认可`.
  private static func fromFew(_ sentence: Sentence) -> Range<Int>? {
    guard let claim = claimOfAll(sentence, ofAnyone: true) ?? fullClaim(sentence) else { return nil }
    let before = sentence.passage.text(from: sentence.range.lowerBound, to: claim.lowerBound)
    guard before.hasAny(therefore),
      before.hasAny(["认为", "表示", "反映", "称", "评价", "满意", "受访", "代表", "座谈", "访谈", "参加", "认可", "询问", "回访", "走访"])
    else {
      return nil
    }
    let hasFew = sentence.numbers.contains { number in
      number.range.upperBound <= claim.lowerBound
        && (["person", "member", "household", "copy"].contains(number.number.unit ?? "")
          || number.words.endsInAny(["人", "名", "位", "家", "户"]))
        && number.value < Fraction(30) && number.number.bound == .exact
    }
    let isVague = few.contains { word in
      before.firstRange(of: word).map {
        before[$0.upperBound...].prefix(6).hasAny(people + ["受访", "代表", "人"])
      } == true
    }
    return hasFew || isVague ? claim : nil
  }

  /// `全市接种人员普遍认为……（来源：访谈记录）`, where the text tells of twelve who were interviewed.
  private static func fromInterviews(_ sentence: Sentence, _ report: WrittenReport) -> Range<Int>? {
    guard sentence.has("访谈"), sentence.hasAny(["普遍认为", "一致认为", "均认为", "都认为", "普遍反映", "一致反映", "普遍表示"]) else {
      return nil
    }
    let interviewed = report.sentences.flatMap(\.numbers).filter {
      $0.lead.has("访谈") && ["person", "member"].contains($0.number.unit ?? "") && $0.number.bound == .exact
    }
    guard !interviewed.isEmpty, interviewed.allSatisfy({ $0.value < Fraction(30) }) else { return nil }
    let bytes = sentence.passage.bytes[sentence.range]
    return wholes.lazy.compactMap { bytes.range(of: $0) }.first.flatMap { whole in
      let clause = sentence.passage.text(from: whole.upperBound, to: sentence.range.upperBound).prefix {
        !"，；。（".contains($0)
      }
      return clause.hasAny(["普遍", "一致", "均", "都"])
        ? whole.lowerBound..<(whole.upperBound + clause.utf8.count) : nil
    }
  }

  /// `全县 52 名管护员满意度达到 100%`.
  private static func fullClaim(_ sentence: Sentence) -> Range<Int>? {
    guard
      let full = sentence.numbers.first(where: {
        $0.number.kind == .share && $0.value == .one && $0.lead.hasAny(["满意", "知晓", "认可"])
      })
    else { return nil }
    let bytes = sentence.passage.bytes[sentence.range]
    return wholes.lazy.compactMap { bytes.range(of: $0) }.first {
      $0.upperBound < full.range.lowerBound
        && !sentence.passage.text(from: $0.upperBound, to: full.range.lowerBound).hasAny(["，", "；"])
    }.map { $0.lowerBound..<full.range.upperBound }
  }

  /// `全县群众对供水水质普遍认可`.
  private static func claimOfAll(_ sentence: Sentence, ofAnyone: Bool = false) -> Range<Int>? {
    let bytes = sentence.passage.bytes[sentence.range]
    return wholes.lazy.compactMap { whole in
      bytes.ranges(of: whole).lazy.compactMap { range -> Range<Int>? in
        let clause = sentence.passage.text(from: range.upperBound, to: sentence.range.upperBound)
          .prefix { !"，；。".contains($0) }
        // `全市九成以上家长`
        guard people.contains(where: { clause.prefix(8).hasAny([$0]) }) || ofAnyone, clause.count < 30,
          clause.hasAny(agreeing + ["成以上", "绝大多数", "大多数"]),
          clause.hasAny(["满意", "不满", "认可", "好评", "肯定", "支持", "赞同", "欢迎", "受益", "知晓", "了解"])
        else { return nil }
        return range.lowerBound..<(range.upperBound + clause.utf8.count)
      }.first
    }.first
  }

  /// `使用单位满意度……问卷结果表明，全市市民对空气质量数据普遍满意`: an indicator of those who use something says nothing of
  /// all citizens.
  private static func ofOthers(_ sentence: Sentence, _ report: WrittenReport) -> Range<Int>? {
    guard let row = report.indicatorRow(ofPassage: sentence.passageNumber), row.name.has("满意"),
      let claim = claimOfAll(sentence)
    else { return nil }
    let words = sentence.passage.text(claim)
    let group = people.filter { words.has($0) }
    let kin = ["市民", "群众", "居民", "村民", "公众", "农户", "服务对象", "受益"]
    let isOfGroup =
      row.name.hasAny(group) || row.name.hasAny(kin) && group.contains(where: kin.contains)
      || row.name.hasPrefix("满意") || row.name.hasAny(["社会", "对象"])
    return isOfGroup ? nil : claim
  }

  /// `驾驶员问卷表明全省驾驶员普遍满意` in the report of one county.
  private static func widened(_ sentence: Sentence, _ report: WrittenReport) -> Range<Int>? {
    guard sentence.hasAny(["问卷", "调查", "受访", "访谈"]), sentence.hasAny(agreeing) else { return nil }
    let title = report.headings.first?.title ?? ""
    let own = ["全县", "全区", "全镇", "全乡", "全街道", "全校", "全院"]
    let isLocal =
      ["县", "区", "镇", "乡", "街道"].contains { title.prefix(16).has($0) }
      || report.sentences.prefix(40).contains { $0.hasAny(own) }
    guard isLocal else { return nil }
    let wider = ["全国", "全省", "全市", "全州"]
    let bytes = sentence.passage.bytes[sentence.range]
    return therefore.lazy.compactMap { word -> Range<Int>? in
      bytes.ranges(of: word).lazy.compactMap { range -> Range<Int>? in
        let clause = sentence.passage.text(from: range.upperBound, to: sentence.range.upperBound)
          .trimming(leading: ["，", "：", "了", " "], trailing: []).prefix { !"，；。".contains($0) }
        guard let whole = wider.first(where: clause.hasPrefix), clause.hasAny(agreeing),
          let start = sentence.passage.bytes[range.upperBound...].range(of: whole)?.lowerBound
        else { return nil }
        return start..<(start + clause.utf8.count)
      }.first
    }.first
  }

  private static let areas = ["区县", "县区", "县市", "乡镇", "街道", "社区", "村", "学校", "县", "区", "镇"]

  /// `384 份……准确反映全市 412 万市民中每个区县的满意水平`: fewer than a hundred answers in each of seven.
  private static func ofEach(_ sentence: Sentence, _ report: WrittenReport) -> Range<Int>? {
    let bytes = sentence.passage.bytes[sentence.range]
    guard let verb = ["反映", "代表", "体现"].lazy.compactMap({ bytes.range(of: $0) }).first,
      let each = ["每个", "各"].lazy.flatMap({ word in areas.map { word + $0 } })
        .compactMap({ bytes.range(of: $0) }).first(where: { verb.upperBound <= $0.lowerBound }),
      case let behind = sentence.passage.text(from: each.upperBound, to: sentence.range.upperBound),
      behind.prefix(12).hasAny(["满意", "知晓", "水平", "真实", "认可"])
    else { return nil }
    let around = [sentence.passageNumber - 1, sentence.passageNumber].filter {
      report.passages.indices.contains($0)
    }
    .flatMap { report.sentences(ofPassage: $0) }.flatMap(\.numbers).filter {
      $0.place < sentence.passage.place(each)
    }
    let answers = around.filter { $0.number.unit == "copy" && $0.lead.has("有效") }
    guard let sample = answers.last,
      let count = around.last(where: {
        $0.number.kind == .count && areas.contains(where: $0.words.hasSuffix)
          || areas.contains(where: $0.tail.hasPrefix) && $0.number.kind == .count
      }),
      count.value > Fraction(2), count.value < Fraction(500),
      sample.value < count.value * Fraction(100)
    else { return nil }
    return verb.lowerBound..<each.upperBound
  }

  private static let precisely = [
    "show precisely", "shows precisely", "reflect precisely", "reflects precisely", "show exactly",
    "shows exactly",
    "accurately reflect", "accurately represent", "fully represent", "represent precisely",
  ]

  /// `The results show precisely how scholars in every county rate the Programme`: the whole's sample for each part.
  private static func precise(_ sentence: Sentence) -> Range<Int>? {
    let text = sentence.text.lowercased()
    guard let words = precisely.first(where: { text.has($0) }), text.hasAny([" every ", " each ", " all "]),
      let range = Array(text.utf8).range(of: words)
    else { return nil }
    let start = sentence.range.lowerBound
    return (start + range.lowerBound)..<(start + range.upperBound)
  }
}
