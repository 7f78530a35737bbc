internal import Diagnostics

/// Terms of contracts, days on which documents came into force and follow-ups that do not fit the year evaluated.
extension TypedDateOutsidePeriod {
  private static let terms = [
    "服务期", "合同期", "履约期", "履行期", "运营期", "养护期", "运维期", "实施期", "项目期", "实施周期", "项目周期", "委托期", "承包期", "服务时间",
    "合同有效期", "contract period", "service period", "contract term", "term of the contract",
  ]
  private static let joints = [
    "为", "是", "自", "从", "限", "：", ":", " ", "即", "is", "was", "runs", "ran", "from", "of",
  ]
  /// What tells of another contract or year.
  private static let others = [
    "上一", "上期", "上年", "上轮", "续", "下一", "次年", "新一轮", "原合同", "此前", "以前", "前一", "质保", "延长", "拟", "将", "建议", "后续",
    "延期",
    "顺延", "展期", "调整", "变更", "补充", "整改", "跨年", "结转", "尾款", "二期", "renew", "previous", "next", "extended",
    "follow-up",
  ]

  /// The one year that the report is on.
  private static func year(of report: WrittenReport) -> Int? {
    report.years.count == 1 ? report.years.first.flatMap { Int($0) } : nil
  }

  func terms(_ report: WrittenReport) -> [Defect] {
    let passages = report.passages.filter { passage in
      let titles = report.headings(passage.section).map(\.title)
      return [.body, .note].contains(passage.role)
        && !titles.contains { $0.hasAny(["建议", "措施", "Recommend"]) }
    }
    return passages.flatMap { passage -> [Defect] in
      let dates = WrittenDate.all(in: passage).filter(\.exists)
      guard !dates.isEmpty else { return [] }
      let agreed = periods(passage, report) + deadlines(passage, dates, report)
      let documents =
        force(passage, dates, report) + issued(passage, dates) + used(passage, dates)
        + numbered(passage, dates)
      return agreed + documents + followed(passage, dates, report)
    }
  }

  /// `2023年度服务期为2024年1月1日至12月31日`, `养护合同期限为2024年1月1日至……` in a report on 2023.
  private func periods(_ passage: WrittenPassage, _ report: WrittenReport) -> [Defect] {
    WrittenPeriod.all(in: passage).compactMap { period -> Defect? in
      let lead = period.lead.trimming(leading: [], trailing: Self.joints)
      guard let from = period.from.year,
        let term = Self.terms.first(where: { lead.lowercased().hasSuffix($0) })
      else { return nil }
      let own = from...max(from, period.to.year ?? from)
      let before = lead.dropLast(term.count).bare
      let name = before.trimming(leading: [], trailing: ["合同", "项目", "的", "年度", "年", " "])
      let named =
        before.hasAny(["年"]) && name.suffix(4).allSatisfy(\.isArabicDigit) ? Int(name.suffix(4)) : nil
      if let named, (1990...2100).contains(named) {
        return own.contains(named)
          ? nil
          : outside(
            period.from, Message(zh: "写作 \(named) 年度的期限", en: "is called the term of \(named)"))
      }
      guard let year = Self.year(of: report), !own.contains(year),
        !period.lead.lowercased().hasAny(Self.others)
      else { return nil }
      return outside(
        period.from,
        Message(zh: "开始的期限不在被评价的 \(year) 年内", en: "begins a term outside \(year), the year evaluated"))
    }
  }

  private static let agreed = [
    "合同约定", "合同要求", "合同规定", "协议约定", "约定", "计划于", "计划在", "方案要求", "the contract requires",
  ]
  private static let done = ["完成", "完工", "交付", "验收", "办结", "竣工", "到货"]

  /// `合同约定全部在2024年11月30日前完成` in a report on 2023.
  private func deadlines(_ passage: WrittenPassage, _ dates: [WrittenDate], _ report: WrittenReport)
    -> [Defect]
  {
    guard let year = Self.year(of: report) else { return [] }
    return dates.compactMap { date in
      let (before, behind) = Self.sentence(around: date, in: passage)
      let clause = behind.prefix { !"，；".contains($0) }
      guard date.year == year + 1, date.month > 3, behind.hasPrefix("前"), clause.hasAny(Self.done),
        before.hasAny(Self.agreed), !(before + behind).hasAny(Self.others),
        // `项目于 2023 年 10 月开工，计划于 2024 年 4 月 30 日前完工`: begun in the year, to go on behind it.
        !(before.hasAny(["开工", "启动", "开始"])
          && dates.contains { $0.year == year && $0.month > 6 && before.has($0.words) })
      else { return nil }
      return outside(
        date,
        Message(zh: "在被评价的 \(year) 年之后，却是项目约定的期限", en: "is a deadline behind \(year), the year evaluated"))
    }
  }

  private static let revised = ["新", "修订", "原", "旧", "废止", "此前", "后续", "今后", "下一", "拟", "将", "征求意见", "尚未"]

  /// `《法律援助法》自2024年1月1日起施行` as the ground of a project of 2023.
  private func force(_ passage: WrittenPassage, _ dates: [WrittenDate], _ report: WrittenReport) -> [Defect] {
    guard let year = report.years.compactMap({ Int($0) }).max() else { return [] }
    return dates.compactMap { date in
      let (before, behind) = Self.sentence(around: date, in: passage)
      let isForce = ["起施行", "起实施", "起执行", "起生效", "起正式施行", "起正式实施", "正式施行"].contains(where: behind.hasPrefix)
      guard let own = date.year, own > year, isForce, before.hasAny(["》", "法", "办法", "规定", "条例"]),
        !before.hasAny(Self.revised), !behind.prefix(while: { !"，；".contains($0) }).hasAny(Self.revised)
      else { return nil }
      return outside(
        date,
        Message(
          zh: "才施行，晚于被评价的 \(year) 年", en: "is when it came into force, after \(year), the year evaluated"))
    }
  }

  private static let issuing = ["印发", "出台", "制定", "发布", "下发", "颁布", "制发"]

  /// `2022年10月印发《管理办法》（陇司发〔2024〕58号）`: the year of a document's number is that of its issue.
  private func issued(_ passage: WrittenPassage, _ dates: [WrittenDate]) -> [Defect] {
    dates.compactMap { date in
      let (_, behind) = Self.sentence(around: date, in: passage)
      // `2022年4月20日，县农业局、县财政局联合印发《细则》`
      let rest = behind.drop { "，, ".contains($0) }
      let clause = rest.prefix { !"，；".contains($0) }
      guard let year = date.year,
        let issue = Self.issuing.lazy.compactMap({ clause.firstRange(of: $0) }).first,
        clause[..<issue.lowerBound].count < (rest.count < behind.count ? 24 : 16),
        !clause.hasAny(["修订", "修改", "根据", "依据", "按照"]),
        let open = clause.firstIndex(where: { "〔[【".contains($0) }),
        let number = Int(clause[open...].dropFirst().prefix(4)),
        clause[open...].dropFirst(5).first.map({ "〕]】".contains($0) }) == true, number != year,
        // A number of December may be issued in the first days of the year behind it.
        number != year - 1 || date.month > 2,
        clause[issue.upperBound..<open].count(where: { $0 == "《" }) < 2
      else { return nil }
      return outside(
        date, Message(zh: "印发的文件，文号却是 \(number) 年", en: "is when a document numbered in \(number) was issued")
      )
    }
  }

  private static let used = ["组织", "申报", "开展", "实施", "拨付", "发放", "启动", "下达", "批复", "签订"]

  /// `依据《管理办法》（县财农〔2024〕8号）于2023年3月组织申报`: used in a year before its number.
  private func used(_ passage: WrittenPassage, _ dates: [WrittenDate]) -> [Defect] {
    dates.compactMap { date in
      let (before, behind) = Self.sentence(around: date, in: passage)
      let clause = before.split(omittingEmptySubsequences: false) { "，；".contains($0) }.last ?? ""
      // `《管理办法》（市教发〔2024〕15号）于2023年6月15日印发`
      let isIssue = clause.bare.endsInAny(["）于", "）已于"]) && Self.issuing.contains(where: behind.hasPrefix)
      guard let year = date.year, isIssue || clause.hasAny(["依据", "根据", "按照", "按"]),
        let open = clause.lastIndex(where: { "〔[【".contains($0) }),
        let number = Int(clause[open...].dropFirst().prefix(4)), number > year,
        clause[open...].dropFirst(5).first.map({ "〕]】".contains($0) }) == true,
        isIssue || behind.prefix(10).hasAny(Self.used)
      else { return nil }
      return outside(
        date,
        Message(zh: "依据的文件，文号却是 \(number) 年", en: "is when a document numbered in \(number) was applied"))
    }
  }

  private static let yearLater = [
    "一年后", "满一年", "一年以后", "越冬后", "one year after", "a year after", "twelve months after", "12 months after",
    "one year later",
  ]
  private static let later = [
    "回访", "复查", "跟踪调查", "个月后", "after treatment", "after delivery", "months after", "follow-up",
    "re-examination",
  ]

  /// `in June 2022, about one year after treatment` in a report on 2023.
  private func followed(_ passage: WrittenPassage, _ dates: [WrittenDate], _ report: WrittenReport)
    -> [Defect]
  {
    guard let year = Self.year(of: report) else { return [] }
    return dates.compactMap { date in
      let (before, behind) = Self.sentence(around: date, in: passage)
      let text = (before + behind).lowercased()
      let isYear = text.hasAny(Self.yearLater)
      guard let own = date.year, isYear ? own <= year : own < year && text.hasAny(Self.later),
        dates.allSatisfy({ $0.year == own || $0.year == nil || !(before + behind).has($0.words) }),
        !text.hasAny(["基线", "上年", "上一", "对照", "baseline", "previous", "first round", "control", "before"])
      else { return nil }
      return outside(
        date,
        Message(zh: "早于项目实施后的调查应在的时间（\(year) 年度项目）", en: "is too early to follow what was done in \(year)"))
    }
  }

  /// What stands before and behind a date in its sentence.
  private static func sentence(around date: WrittenDate, in passage: WrittenPassage) -> (String, String) {
    let before = passage.text(from: 0, to: date.range.lowerBound)
    let behind = passage.text(from: date.range.upperBound, to: passage.bytes.count)
    let start = before.components(of: ["。", ". "]).last ?? before
    return (start, behind.components(of: ["。", ". "]).first ?? behind)
  }

  func outside(_ date: WrittenDate, _ what: Message) -> Defect {
    Defect(
      Message(zh: "\(date.words) \(what.zh)", en: "\(date.words) \(what.en)"), at: date.place,
      about: [date.words],
      fix: page.fix)
  }
}

extension String {
  /// The parts that some marks divide.
  fileprivate func components(of marks: [String]) -> [String] {
    var parts = [self]
    for mark in marks {
      parts = parts.flatMap { $0.split(separator: mark, omittingEmptySubsequences: false).map(String.init) }
    }
    return parts
  }
}
