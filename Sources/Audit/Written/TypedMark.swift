/// The number that an author typed at the beginning of a heading or item: `一、`, `（二）`, `3.`, `（4）`, `⑤`, `5.1`.
struct TypedMark: Hashable, Sendable {
  /// From the outermost to the innermost, as Chinese reports number them.
  enum Style: Int, Hashable, Comparable, Sendable {
    case chapter, section, chinese, bracketedChinese, digit, bracketedDigit, circled, decimal

    static func < (left: Style, right: Style) -> Bool { left.rawValue < right.rawValue }
  }

  let style: Style
  let number: Int
  /// In UTF-8 bytes.
  let length: Int

  /// - Returns: nil where a text does not begin with such a number.
  init?(_ text: some StringProtocol) {
    let head = Array(text.prefix(12))
    /// Behind spaces, which some put between a number and its mark.
    func mark(_ index: Int, _ marks: String) -> Int? {
      var end = index
      while head.indices.contains(end), head[end] == " " { end += 1 }
      return head.indices.contains(end) && marks.contains(head[end]) ? end + 1 : nil
    }
    func bytes(_ count: Int) -> Int { head.prefix(count).reduce(0) { $0 + $1.utf8.count } }
    guard let first = head.first else { return nil }
    if let index = Self.circled.firstIndex(of: first) {
      (style, number, length) = (.circled, index + 1, bytes(1))
    } else if let (number, end) = Self.digits(head, from: 0), number < 100, let behind = mark(end, ".．、"),
      !Self.isDecimal(head, from: behind)
    {
      (style, self.number, length) = (.digit, number, bytes(behind))
    } else if let (number, end) = Self.chinese(head, from: 0), let behind = mark(end, "、") {
      (style, self.number, length) = (.chinese, number, bytes(behind))
    } else if first == "第", let (number, end) = Self.chinese(head, from: 1), let behind = mark(end, "章部节篇") {
      let isPart = head[behind - 1] == "部" && head.dropFirst(behind).first == "分"
      let isSection = head[behind - 1] == "节"
      (style, self.number, length) = (
        isSection ? .section : .chapter, number, bytes(isPart ? behind + 1 : behind)
      )
    } else if "（(".contains(first), let (number, end) = Self.digits(head, from: 1), number < 100,
      let behind = mark(end, "）)")
    {
      (style, self.number, length) = (.bracketedDigit, number, bytes(behind))
    } else if "（(".contains(first), let (number, end) = Self.chinese(head, from: 1),
      let behind = mark(end, "）)")
    {
      (style, self.number, length) = (.bracketedChinese, number, bytes(behind))
    } else if let section = SectionNumber(text), section.parts.count > 1, let last = section.parts.last {
      (style, number, length) = (.decimal, last, section.length)
    } else {
      return nil
    }
  }

  /// Whether digits behind a point make a decimal: not those of `2.4,386 名`, which begin the text of item 2.
  private static func isDecimal(_ text: [Character], from start: Int) -> Bool {
    let digits = text.dropFirst(start).prefix(while: \.isArabicDigit)
    let next = start + digits.count
    return !digits.isEmpty && !(text.indices.contains(next) && text[next] == ",")
  }

  private static let circled = Array("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
  private static let numerals = Array("一二三四五六七八九十")

  private static func digits(_ text: [Character], from start: Int) -> (Int, Int)? {
    let digits = text.dropFirst(start).prefix(4).prefix { $0.isArabicDigit }
    guard !digits.isEmpty else { return nil }
    return (digits.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }, start + digits.count)
  }

  /// 一 to 九十九.
  private static func chinese(_ text: [Character], from start: Int) -> (Int, Int)? {
    let digits = text.dropFirst(start).prefix { numerals.contains($0) }.compactMap {
      numerals.firstIndex(of: $0)
    }
    .map { $0 + 1 }
    let end = start + digits.count
    switch digits.count {
    case 1: return (digits[0], end)
    case 2 where digits[0] == 10: return (10 + digits[1], end)
    case 2 where digits[1] == 10: return (digits[0] * 10, end)
    case 3 where digits[1] == 10: return (digits[0] * 10 + digits[2], end)
    default: return nil
    }
  }
}

/// The number of a chapter or section in digits alone: `5 主要问题`, `5.1 奖补标准`, `2.2.1`.
struct SectionNumber: Hashable, Sendable {
  /// 5 and 1 of `5.1`.
  let parts: [Int]
  /// With the spaces behind it, in UTF-8 bytes.
  let length: Int

  /// What a number without a name would count: `3 年规划`, `1.5 亿元`.
  private static let units = Set("年月日天个项条万亿元％%‰倍人户家次份件台套座处所名亩吨米公千平立小分以至到、")

  /// Names that begin with a unit's character: `5.2 名单公示`, `3.1 人员配备`.
  private static let names = Set([
    "名单", "名称", "名录", "名师", "人员", "人才", "人口", "人力", "家庭", "家长", "年度", "年初", "月度", "日常", "条件", "条例", "公司",
    "公共", "公开",
    "公示", "公众", "公益", "公平", "平台", "小组", "小学", "小区", "分析", "分配", "分解", "分布", "分工", "分类", "分等", "分级", "分年",
    "分区", "分层", "分期", "分步", "分项", "分季", "分月", "分段", "到位", "以奖", "以工",
    "户厕", "处置", "处理",
    "所有", "台账", "立项", "件数", "次数", "千人", "万人", "天然", "个别", "个性", "个人", "座谈", "座席", "米袋",
  ])

  /// `1 项目基本情况` is no `3 项目标`.
  private static func isProject(_ name: some StringProtocol) -> Bool {
    name.hasPrefix("项目") && !name.hasPrefix("项目标")
  }

  /// - Returns: nil where no such number begins a text, or where it counts something.
  init?(_ text: some StringProtocol) {
    let head = text.prefix(16)
    let digits = head.prefix { $0.isASCII && $0.isWholeNumber || $0 == "." }
    let spaces = head.dropFirst(digits.count).prefix { " \u{3000}".contains($0) }
    let numbers = digits.split(separator: ".", omittingEmptySubsequences: false).map {
      $0.count < 3 && $0.first != "0" ? Int($0) : nil
    }
    let parts = numbers.compactMap { $0 }
    guard let next = head.dropFirst(digits.count + spaces.count).first, !spaces.isEmpty, !parts.isEmpty,
      parts.count == numbers.count, parts.count < 5, parts.allSatisfy({ $0 < 50 }),
      next.isHan || "“《".contains(next),
      !Self.units.contains(next) || Self.isProject(head.dropFirst(digits.count + spaces.count))
        // `6.3.2 分等级编制预算` is no quantity.
        || parts.count > 2
        || parts.count > 1
          && Self.names.contains(String(head.dropFirst(digits.count + spaces.count).prefix(2)))
    else { return nil }
    self.parts = parts
    length = digits.utf8.count + spaces.utf8.count
  }
}
