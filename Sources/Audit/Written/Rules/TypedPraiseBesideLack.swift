internal import Diagnostics

/// An analysis with full marks calls something sound or enough, and a finding or recommendation calls it wanting.
struct TypedPraiseBesideLack: TextRule {
  let page = RulePage(
    code: "JX2214", severity: .note,
    title: Message(zh: "得满分处称好，问题或建议中称不足", en: "Praised with full marks and found wanting"),
    meaning: Message(
      zh: "得满分的分析写某事合理、健全、充足，问题部分却写同一件事不够全面、不健全，或者建议再去配足。两处若各有所指，应当写明。",
      en: """
        An analysis with full marks calls something sound, complete or enough; a finding calls the same incomplete, or \
        a recommendation asks for enough of it. If they mean different things, the report should say so.
        """),
    bad: "绩效目标设置合理，得满分。\n\n存在的问题\n\n1.绩效目标设置不够全面。",
    good: "绩效目标设置合理，得满分。\n\n存在的问题\n\n1.部分工作没有对应的绩效指标。",
    fix: Message(zh: "核对两处说法，或写明各指什么", en: "check both, or say what each of them means"),
    criterion: Criterion.logic)

  private static let praise = ["合理", "健全", "完善", "完整", "规范", "充分", "明确", "到位", "有效", "及时", "全面"]
  private static let wanting = [
    "不够全面", "不够合理", "不够健全", "不够完善", "不够完整", "不够规范", "不够明确", "不够细化", "不全面", "不合理", "不健全", "不完善", "不完整", "不规范",
    "不明确", "不到位", "不充分", "有待完善", "有待健全", "有待规范", "不够充分", "不够到位", "不及时", "不够及时",
  ]

  private struct Praise {
    let thing: String
    let place: Place
    let label: String
  }

  func defects(in report: WrittenReport) -> [Defect] {
    guard report.isAlone, report.isChinese else { return [] }
    let full = report.passages.indices.filter { number in
      report.passages[number].role == .body && report.indicatorRow(ofPassage: number)?.hasFullMarks == true
    }
    guard !full.isEmpty else { return [] }
    let lists = ReportLists(report).pairs
    return wanting(full, lists.flatMap(\.findings), report)
      + asked(full, lists.flatMap(\.recommendations), report)
  }

  /// `绩效目标设置合理` beside the finding `绩效目标设置不够全面`.
  private func wanting(_ full: [Int], _ findings: [ReportLists.Item], _ report: WrittenReport) -> [Defect] {
    let praises = full.flatMap { number -> [Praise] in
      guard let row = report.indicatorRow(ofPassage: number) else { return [] }
      let passage = report.passages[number]
      return Self.clauses(of: passage).compactMap { clause in
        guard
          let word = Self.praise.lazy.compactMap({ passage.bytes[clause].range(of: $0) })
            .min(by: { $0.lowerBound < $1.lowerBound })
        else { return nil }
        let before = passage.text(from: clause.lowerBound, to: word.lowerBound)
        let thing = before.bare.trimming(
          leading: ["本项目", "项目", "该", "经查", "总体"], trailing: ["较为", "比较", "总体", "基本", "均"])
        let behind = passage.text(from: word.upperBound, to: clause.upperBound)
        guard (4...10).contains(thing.count), thing.allSatisfy(\.isHan), !behind.hasPrefix("性"),
          !before.hasAny(["是否", "不", "未", "没有", "应", "考察", "评价"])
        else { return nil }
        return Praise(thing: thing, place: passage.place(word), label: row.label)
      }
    }
    return findings.compactMap { finding -> Defect? in
      for praise in praises {
        guard let word = Self.wanting.first(where: { finding.title.has(praise.thing + $0) }) else { continue }
        return Defect(
          Message(
            zh: "问题说“\(praise.thing)\(word)”，得满分的“\(praise.label)”却说\(praise.thing)没有不足",
            en:
              "the finding says “\(praise.thing)\(word)”, and “\(praise.label)”, with full marks, finds no fault with it"
          ),
          at: finding.place, about: [praise.label, praise.thing], fix: page.fix,
          notes: [Message(zh: "得满分处", en: "with full marks").note(at: praise.place)])
      }
      return nil
    }
  }

  private static let enough = ["足够的", "足够数量的", "充足的", "充足", "足够"]
  private static let provided = ["安排", "配备", "配置", "配足", "投入", "提供", "落实"]
  private static let wishes = ["合理配备", "增加", "补充", "充实", "配足", "配齐", "加配", "增配", "合理配置", "足额配备"]

  /// `安排了足够的志愿者接听热线` beside the recommendation `合理配备热线座席`.
  private func asked(_ full: [Int], _ advice: [ReportLists.Item], _ report: WrittenReport) -> [Defect] {
    let told = full.flatMap { number -> [(terms: Set<String>, place: Place, label: String)] in
      let passage = report.passages[number]
      guard let row = report.indicatorRow(ofPassage: number) else { return [] }
      return Self.clauses(of: passage).compactMap { clause in
        guard let word = Self.enough.lazy.compactMap({ passage.bytes[clause].range(of: $0) }).first,
          passage.text(from: clause.lowerBound, to: word.lowerBound).hasAny(Self.provided)
        else { return nil }
        let thing = passage.text(from: word.upperBound, to: clause.upperBound)
        return (Self.things(thing), passage.place(word.lowerBound..<clause.upperBound), row.label)
      }
    }
    guard !told.isEmpty else { return [] }
    var seen: Set<Place> = []
    return advice.compactMap { item -> Defect? in
      for clause in item.text.split(whereSeparator: { "，；。".contains($0) }) {
        guard let wish = Self.wishes.lazy.compactMap({ Array(clause.utf8).range(of: $0) }).first else {
          continue
        }
        let thing = String(decoding: Array(clause.utf8)[wish.upperBound...].prefix(36), as: UTF8.self)
        guard thing.hasAny(["人员", "人手", "力量", "座席", "设备", "车辆", "经费", "床位", "师资", "志愿者", "岗位", "专家"]),
          let one = told.first(where: { !$0.terms.isDisjoint(with: Self.things(thing)) }),
          seen.insert(item.place).inserted
        else { continue }
        return Defect(
          Message(
            zh: "建议\(clause.bare)，而得满分的“\(one.label)”说已经足够",
            en: "this is asked for, and “\(one.label)”, with full marks, says that there is enough"),
          at: item.place, about: [one.label], fix: page.fix,
          notes: [Message(zh: "得满分处", en: "with full marks").note(at: one.place)])
      }
      return nil
    }
  }

  private static func things(_ text: String) -> Set<String> {
    Terms.all(in: text).subtracting(["的人", "和设", "的设", "工作", "项目", "管理", "需要", "服务"])
  }

  /// The clauses of a passage, in its bytes.
  private static func clauses(of passage: WrittenPassage) -> [Range<Int>] {
    var start = 0
    let ends = ["。", "；", "，", "："].flatMap { passage.bytes.ranges(of: $0) }.sorted {
      $0.lowerBound < $1.lowerBound
    }
    return (ends.map { ($0.lowerBound, $0.upperBound) } + [(passage.bytes.count, passage.bytes.count)]).map {
      end, next in
      defer { start = next }
      return start..<max(start, end)
    }
  }
}
