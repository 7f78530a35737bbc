internal import Diagnostics

/// Names of places and organisations in a typed report that stand once, one character off a name that it uses often.
extension NameVaries {
  /// How names of places and organisations end.
  private static let endings = [
    "灌区", "医院", "中学", "小学", "学校", "大学", "学院", "幼儿园", "公司", "中心", "水库", "水厂", "公园", "街道", "社区", "图书馆", "博物馆",
    "文化馆", "福利院", "敬老院", "卫生院", "研究院", "研究所", "服务站", "供水站", "合作社", "协会", "基金会", "集团", "园区", "农场", "林场", "河道",
    "泵站",
  ]
  /// Characters by which different things are told apart.
  static let telling = Set(
    "东西南北中上下左右前后内外大小高低新老旧男女公私民国省市州县区乡镇村街一二三四五六七八九十甲乙丙丁戊第总分ABCDEF0123456789０１２３４５６７８９第初正副农城总分各该本每两几和与及的等")

  /// Names of places and organisations that are almost another one, each place once.
  func organisations(_ report: WrittenReport) -> [Defect] {
    guard report.isAlone else { return [] }
    let parties = parties(report)
    let others = twins(report).filter { twin in !parties.contains { $0.place == twin.place } }
    let short = abbreviations(report)
    let known = Set((parties + others + short).compactMap(\.place))
    let cut =
      (shortened(report) + renamed(report) + placeTwins(report) + clipped(report) + rowTwins(report)
      + officeTwins(report) + centreTwins(report) + endedOtherwise(report) + partyEnds(report) + tails(report)
      + firms(report))
      .filter { one in one.place.map { !known.contains($0) } == true }
    let own =
      (packages(report) + levels(report) + declaredTwins(report) + fieldTwins(report) + unlisted(report))
      .filter { one in
        !(parties + others + cut + short).contains { $0.place == one.place }
      }
    let named = parties + others + cut + short + own
    let more = things(report) + quotedPlans(report)
    let roles = (roleTwins(report) + cellTwins(report)).filter { one in
      !(named + more).contains { $0.place == one.place || $0.notes.first?.place == one.place }
    }
    let all =
      named + roles
      + projectTwins(report).filter { one in
        !(named + roles + more).contains { $0.place?.line == one.place?.line }
      }
      + more.filter { thing in
        !(parties + others + cut + own).contains { $0.place == thing.place }
      }
      + alike(report).filter { one in !(named + more + roles).contains { $0.place == one.place } }
    // `临文明中心〔2024〕3号` abbreviates who issued a document.
    return all.filter { defect in
      !defect.subjects.contains { name in
        ["〔", "【"].contains { mark in report.passages.contains { $0.bytes.range(of: name + mark) != nil } }
      }
    }
  }

  private func twins(_ report: WrittenReport) -> [Defect] {
    titleTwins(report) + labelTwins(report) + columnTwins(report)
  }

  /// The one cell of a column of one name that has another: `颐和中心` three times, and `颐康公司` nowhere else.
  private func columnTwins(_ report: WrittenReport) -> [Defect] {
    report.tables.flatMap { table in
      table.head.indices.compactMap { column -> Defect? in
        let cells = table.rows.indices.filter { !table.isTotal($0) }.map { table.rows[$0][column] }.filter {
          $0.number == nil && (4...20).contains($0.text.count) && $0.text.allSatisfy(\.isHan)
            && $0.text.endsInAny(Self.endings)
        }
        let groups = Dictionary(grouping: cells) { $0.text }
        guard groups.count == 2, let usual = groups.values.first(where: { $0.count > 2 })?.first,
          let odd = groups.values.first(where: { $0.count == 1 })?.first, odd.text.first == usual.text.first,
          !report.passages.contains(where: { $0.bytes.range(of: odd.text) != nil }),
          report.tables.count(where: { $0.rows.joined().contains { $0.text.has(odd.text) } }) == 1
        else { return nil }
        return defect(odd.text, usual.text, at: odd.place, first: usual.place)
      }
    }
  }

  func defect(_ written: String, _ name: String, at place: Place, first: Place?) -> Defect {
    Defect(
      Message(
        zh: "“\(written)”与“\(name)”只差一点，像是同一个名称",
        en: "“\(written)” is almost “\(name)”: it looks like the same name"),
      at: place, about: [name, written], fix: Message(zh: "写成“\(name)”", en: "write “\(name)”"),
      notes: first.map { [Message(zh: "常用的名称", en: "the usual name").note(at: $0)] } ?? [])
  }

  // MARK: the title's name

  /// `白水灌区` in a report on `白河灌区`.
  private func titleTwins(_ report: WrittenReport) -> [Defect] {
    guard let title = report.headings.first(where: { $0.level == 1 }), let name = Self.place(in: title.title)
    else { return [] }
    let bytes = Array(name.utf8)
    let own = report.passages.reduce(0) { $0 + $1.bytes.ranges(of: name).count }
    guard own > 2 else { return [] }
    let tail = String(name.suffix(2))
    var found: [(written: String, passage: WrittenPassage, range: Range<Int>)] = []
    for passage in report.passages where passage.bytes.count >= bytes.count {
      for end in passage.bytes.ranges(of: tail).map(\.upperBound) where end >= bytes.count {
        let range = (end - bytes.count)..<end
        let written = passage.text(range)
        if Self.isTwin(written, of: name) { found.append((written, passage, range)) }
      }
    }
    return found.filter { one in
      found.count(where: { $0.written == one.written }) == 1
        && !report.tables.contains { table in table.rows.joined().contains { $0.text.has(one.written) } }
    }.map { defect($0.written, name, at: $0.passage.place($0.range), first: title.place) }
  }

  /// The place or organisation that a title begins with: `白河灌区` of `白河灌区续建配套工程绩效评价报告`.
  private static func place(in title: String) -> String? {
    let text = title.drop { !$0.isHan || "年度".contains($0) }
    let ends = endings.compactMap { text.firstRange(of: $0)?.upperBound }
    guard let end = ends.min() else { return nil }
    let name = text[..<end]
    return (4...12).contains(name.count) && name.allSatisfy(\.isHan) ? String(name) : nil
  }

  /// Whether two names of one length differ in one character that tells no two things apart.
  private static func isTwin(_ left: String, of right: String) -> Bool {
    let (left, right) = (Array(left), Array(right))
    guard left.count == right.count, left.allSatisfy(\.isHan) else { return false }
    let changed = left.indices.filter { left[$0] != right[$0] }
    return changed.count == 1
      && changed.allSatisfy { !telling.contains(left[$0]) && !telling.contains(right[$0]) }
  }

  // MARK: names of rows

  /// The one row of a table that names almost what another table of the same things names.
  private func labelTwins(_ report: WrittenReport) -> [Defect] {
    let lists = report.tables.map { table in
      table.rows.flatMap { row in
        row.filter { cell in
          cell.number == nil && (5...20).contains(cell.text.count) && cell.text.allSatisfy(\.isHan)
            && cell.text.endsInAny(Self.endings)
        }
      }
    }
    let names = lists.map { Set($0.map(\.text)) }
    return lists.indices.flatMap { index in
      lists[index].compactMap { cell -> Defect? in
        guard names.count(where: { $0.contains(cell.text) }) == 1,
          lists[index].count(where: { $0.text == cell.text }) == 1,
          !report.passages.contains(where: { $0.bytes.range(of: cell.text) != nil })
        else { return nil }
        for other in lists.indices where other != index && names[other].intersection(names[index]).count > 1 {
          let usual = lists[other].first { name in
            !names[index].contains(name.text) && Self.isSlip(cell.text, name.text)
          }
          guard let usual, Self.isUsed(usual.text, in: report, names) else { continue }
          return defect(cell.text, usual.text, at: cell.place, first: usual.place)
        }
        return nil
      }
    }
  }

  /// Whether a name stands in two tables, or in one and in a text.
  private static func isUsed(_ name: String, in report: WrittenReport, _ names: [Set<String>]) -> Bool {
    names.count { $0.contains(name) } > 1 || report.passages.contains { $0.bytes.range(of: name) != nil }
  }

  /// One character changed, or one or two put in or left out.
  private static func isSlip(_ written: String, _ name: String) -> Bool {
    if isTwin(written, of: name) { return true }
    let (left, right) = (Array(written), Array(name))
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    guard (1...2).contains(long.count - short.count), short.count > 5 else { return false }
    let front = zip(short, long).prefix { $0 == $1 }.count
    let back = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    return front + back >= short.count
  }
}
