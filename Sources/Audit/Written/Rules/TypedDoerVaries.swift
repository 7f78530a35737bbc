internal import Diagnostics

/// One place has the work entrusted, supervised or done by one organisation, another place by another.
struct TypedDoerVaries: TextRule {
  let page = RulePage(
    code: "JX2212", severity: .note,
    title: Message(zh: "同一件事由谁来做，说法不一", en: "Two places name different doers"),
    meaning: Message(
      zh: "一处写某单位受甲委托，另一处写乙委托该单位；或者同一项工作一处由甲负责、监督、考核，另一处由乙负责、监督、考核。责任主体说不清，问题和建议也就没有着落。",
      en: """
        One place has a unit entrusted by A, another by B; or one and the same work is done, supervised or assessed by A \
        here and by B there. Who is responsible stays open, and with it who answers the findings.
        """),
    bad: "设施维护由区城管局负责。\n\n调研发现，设施维护由各街道办事处负责。", good: "设施维护由区城管局负责。\n\n调研发现，区城管局把设施维护交给各街道办事处承担。",
    fix: Message(zh: "核对责任主体，或写明各自的职责", en: "check who does it, or say what each of them does"),
    criterion: Criterion.logic)

  /// That an organisation does something: what is done, who does it.
  private struct Statement {
    let deed: String
    let doer: String
    let organisation: Int?
    let place: Place
    let passage: Int

    /// Whether the other is surely said of someone else.
    func isOf(anotherThan other: Statement) -> Bool {
      if let own = organisation, let others = other.organisation { return own != others }
      return organisation == nil && other.organisation == nil && !doer.has(other.doer)
        && !other.doer.has(doer) && doer.last == other.doer.last
    }
  }

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let organisations = Organisations(report)
    let statements = report.sentences.filter { $0.passage.role != .heading }.flatMap { sentence in
      entrusted(sentence, organisations) + supervised(sentence, organisations) + done(sentence, organisations)
    }
    let deeds = Dictionary(grouping: statements, by: \.deed)
    return deeds.keys.sorted().compactMap { deed -> Defect? in
      guard let said = deeds[deed], let first = said.first,
        let other = said.first(where: { $0.isOf(anotherThan: first) }),
        // Somebody who does it beside the other would be told in one passage.
        first.passage != other.passage,
        // Of three there is none that is the odd one.
        said.allSatisfy({ !$0.isOf(anotherThan: first) || !$0.isOf(anotherThan: other) })
      else { return nil }
      return Defect(
        Message(
          zh: "这里\(deed)的是“\(other.doer)”，另一处是“\(first.doer)”",
          en: "here “\(other.doer)” does this (\(deed)), elsewhere “\(first.doer)”"),
        at: other.place, about: [other.doer, first.doer], fix: page.fix,
        notes: [Message(zh: "另一处", en: "elsewhere").note(at: first.place)])
    }
  }

  /// `12355 中心受团市委委托实施本项目`, `权益保护办公室以单一来源采购方式把各项工作委托给 12355 中心`.
  private func entrusted(_ sentence: Sentence, _ organisations: Organisations) -> [Statement] {
    guard !organisations.isEmpty, let act = sentence.passage.bytes[sentence.range].range(of: "委托") else {
      return []
    }
    let passage = sentence.passage
    let mentions = organisations.mentions(in: passage, sentence.range)
    func statement(_ doer: Organisations.Mention, _ other: Organisations.Mention) -> [Statement] {
      guard doer.organisation != other.organisation else { return [] }
      return [
        Statement(
          deed: "委托" + other.name, doer: doer.name, organisation: doer.organisation,
          place: passage.place(doer.range), passage: sentence.passageNumber)
      ]
    }
    guard let doer = mentions.last(where: { $0.range.upperBound <= act.lowerBound }),
      !sentence.hasAny(["评价", "审计", "核查", "第三方", "会同", "以及"])
    else { return [] }
    let own = passage.text(from: doer.range.lowerBound - 3, to: doer.range.lowerBound)
    // `B受A委托`
    if own == "受" {
      guard act.lowerBound - doer.range.upperBound < 4,
        let other = mentions.last(where: { $0.range.upperBound <= doer.range.lowerBound })
      else { return [] }
      return statement(doer, other)
    }
    // `A……委托给 B`
    guard let other = mentions.first(where: { $0.range.lowerBound >= act.upperBound }),
      passage.text(from: act.upperBound, to: other.range.lowerBound).trimming(
        leading: ["给", "了", " "], trailing: []
      )
      .isEmpty,
      !passage.text(from: doer.range.upperBound, to: act.lowerBound).hasAny(["接受", "的", "申请", "拟"])
    else { return [] }
    return statement(doer, other)
  }

  private static let oversight = ["监督和考核", "监督考核", "监督、考核", "考核和监督", "监督与考核"]
  private static let shares = [
    "日常", "年度", "季度", "月度", "分别", "各", "共同", "联合", "财务", "内部", "应", "建议", "加强", "按",
  ]

  /// `接受权益保护办公室的指导，并由其监督和考核`, `由团市委实施业务领导和监督考核`.
  private func supervised(_ sentence: Sentence, _ organisations: Organisations) -> [Statement] {
    guard !organisations.isEmpty,
      let act = Self.oversight.lazy.compactMap({ sentence.passage.bytes[sentence.range].range(of: $0) }).first
    else { return [] }
    let passage = sentence.passage
    guard
      let by = passage.bytes[sentence.range.lowerBound..<act.lowerBound].ranges(of: "由").last,
      act.lowerBound - by.upperBound < 60
    else { return [] }
    let between = passage.text(from: by.upperBound, to: act.lowerBound)
    guard !between.hasAny(Self.shares), !between.has("，") else { return [] }
    let mentions = organisations.mentions(in: passage, sentence.range)
    let doer =
      between.bare.hasPrefix("其")
      ? mentions.last { $0.range.upperBound <= by.lowerBound }
      : mentions.first { $0.range.lowerBound - by.upperBound < 2 && $0.range.lowerBound >= by.upperBound }
    guard let doer else { return [] }
    return [
      Statement(
        deed: "监督考核", doer: doer.name, organisation: doer.organisation, place: passage.place(doer.range),
        passage: sentence.passageNumber)
    ]
  }

  private static let verbs = ["负责", "承担", "牵头", "组织实施", "具体实施", "审批", "验收", "管护", "组织验收", "统一采购", "审核"]
  private static let doers = Set("局委办室会中公院所站处科馆校道府团部队厅")
  private static let open = ["等", "或", "和", "与", "及", "、", "分别", "各自", "统一", "原", "改", "不再", "上年", "后", "前"]

  /// `设施维护由区城管局负责`: what stands before `由` is done by what stands behind it.
  private func done(_ sentence: Sentence, _ organisations: Organisations) -> [Statement] {
    let passage = sentence.passage
    guard sentence.has("由"), sentence.hasAny(Self.verbs), !sentence.hasAny(["应当", "建议", "改由", "拟由", "须"])
    else {
      return []
    }
    return passage.bytes[sentence.range].ranges(of: "由").compactMap { by -> Statement? in
      let clause = passage.text(from: sentence.range.lowerBound, to: by.lowerBound).split {
        "，；。：（）(),".contains($0)
      }.last
      let rest = passage.text(from: by.upperBound, to: sentence.range.upperBound)
      guard
        let verb = Self.verbs.lazy.compactMap({ verb in Array(rest.utf8).range(of: verb).map { (verb, $0) } })
          .min(by: { $0.1.lowerBound < $1.1.lowerBound })
      else { return nil }
      let doer = passage.text(by.upperBound..<(by.upperBound + verb.1.lowerBound)).bare
      let behind = String(decoding: Array(rest.utf8).dropFirst(verb.1.upperBound), as: UTF8.self)
      let deed = (clause.map(String.init) ?? "").bare.trimming(
        leading: ["其中", "目前", "本项目", "项目", "日常", "该"], trailing: ["均", "都", "工作", "统一", "仍", "主要"])
      guard (2...16).contains(doer.count), doer.allSatisfy({ $0.isHan || $0 == " " || $0.isArabicDigit }),
        let last = doer.last, Self.doers.contains(last), !doer.hasAny(Self.open),
        (3...14).contains(deed.count), deed.allSatisfy(\.isHan), !deed.hasAny(Self.open),
        behind.first.map({ !$0.isHan }) ?? true
      else { return nil }
      let known = organisations.mentions(in: passage, by.upperBound..<(by.upperBound + verb.1.lowerBound))
      return Statement(
        deed: deed + verb.0, doer: doer, organisation: known.count == 1 ? known[0].organisation : nil,
        place: passage.place(by.upperBound..<(by.upperBound + verb.1.lowerBound)),
        passage: sentence.passageNumber)
    }
  }
}
