extension NumberReader {
  /// English words after which a number is that of a thing.
  static let labelWords: Set<String> = [
    "table", "tables", "figure", "figures", "fig", "figs", "annex", "annexes", "appendix", "chapter",
    "chapters",
    "section", "sections", "article", "footnote", "footnotes", "note", "notes", "step", "steps", "phase",
    "level",
    "levels", "grade", "class", "type", "tier", "stage", "part", "item", "no", "nos", "page", "pages",
    "version",
    "room", "building", "line", "question", "criterion", "document", "form", "row", "column", "paragraph",
    "clause",
    "volume", "issue", "schedule", "attachment",
  ]

  private static let chineseLabels = [
    "表", "图", "附件", "附表", "附录", "附图", "注", "序号", "编号", "章", "节", "条", "款", "页", "阶段", "版本", "步骤", "目标", "指标",
    "问题", "方案", "任务", "选项", "情形",
  ]

  /// Words that make a number before them part of a name: 12345 热线, 90 后, 3 级, 10 号.
  private static let labelsBehind = ["号", "级", "楼", "室", "型", "栏", "季度", "期工程", "大队", "中队"]
  private static let services = ["热线", "平台", "服务台", "服务热线", "便民", "hotline", "Hotline", "platform"]
  private static let roundTheClock = [
    "热线", "服务", "开通", "值班", "值守", "在线", "不间断", "监控", "运行", "响应", "接听", "全天", "应急",
  ]

  /// Why digits state nothing, and where what they belong to ends; nil for a figure.
  func otherRole(of raw: Raw) -> (OtherNumber.Role, Int)? {
    let start = raw.range.lowerBound
    let end = raw.range.upperBound
    if let found = glued(raw, end) { return found }
    if let found = documentOrOrdinal(raw, start, end) { return found }
    if let colon = colonEnd(raw, end) { return colon }
    if let telephone = telephoneEnd(raw, start, end) { return (.telephone, telephone) }
    if let label = listNumber(raw, start, end) { return label }
    let next = text.skippingSpaces(end)
    if isNumberName(raw, next) { return (.name, end) }
    if text.has("24", at: start), raw.plain == 24, text.has("小时", at: next),
      text.first(of: Self.roundTheClock, at: next + 2) != nil
    {
      return (.name, next + 2)
    }
    if raw.plain != nil, text[end] == "×" || text[end] == "x" || text[end] == "*", text.has("24", at: end + 1)
    {
      return (.name, end + 3)
    }
    let hasUnit = unit(from: end).hasUnit
    if text[next] == "版" { return (.label, end) }
    if raw.plain != nil, text.first(of: Self.labelsBehind, at: next) != nil { return (.label, end) }
    if !hasUnit, raw.digits <= 3, Self.labelWords.contains(text.word(before: start)) {
      return (.label, labelEnd(end))
    }
    if !hasUnit, text.last(of: Self.chineseLabels, before: text.skippingSpacesBack(start)) != nil,
      raw.digits <= 3
    {
      return (.label, labelEnd(end))
    }
    if let role = last?.role, continuesLast(raw),
      role == .ordinal || (!hasUnit && (role == .label || role == .document))
    {
      return (role, labelEnd(end))
    }
    return nil
  }

  /// Whether only a comma of a list or the mark of a range stands between the last number and this one.
  func continuesLast(_ raw: Raw) -> Bool {
    guard let last, last.role != nil else { return false }
    let start = raw.range.lowerBound
    guard start > last.end, start - last.end <= 6 else { return false }
    let gap = text.string(last.end..<start).unicodeScalars.filter { !$0.isSpaceOrEmphasis }
    let words = String(String.UnicodeScalarView(gap))
    return ["、", "和", "及", "与", "或", "and", "to", "or", "&", "-", "–", "—", "~", "～", "至", "到"].contains(
      words)
  }

  /// `-1` of 表 1-1, `.2` of a version.
  private func labelEnd(_ end: Int) -> Int {
    var end = end
    while text[end] == "-" || text[end] == "." || text[end] == "–" || text[end] == "—",
      text[end + 1]?.decimalDigit != nil
    {
      end += 1
      while text[end]?.decimalDigit != nil { end += 1 }
    }
    return end
  }

  /// Digits that letters or hyphens make part of a word: 2nd, 5G, 24-hour, 1.2.3, 2-1.
  private func glued(_ raw: Raw, _ end: Int) -> (OtherNumber.Role, Int)? {
    guard let next = text[end] else { return nil }
    if next.isASCIILetter {
      let (word, wordEnd) = text.word(at: end)
      if ["st", "nd", "rd", "th"].contains(word) { return (.ordinal, wordEnd) }
      if unit(from: end).hasUnit { return nil }
      var codeEnd = wordEnd
      while let scalar = text[codeEnd], scalar.isASCIILetter || scalar.decimalDigit != nil { codeEnd += 1 }
      return (.code, codeEnd)
    }
    if next == "-", text[end + 1]?.isASCIILetter == true {
      return (.name, text.word(at: end + 1).end)
    }
    if next == ".", text[end + 1]?.decimalDigit != nil { return (.label, labelEnd(end)) }
    if next == "-", raw.plain != nil, raw.digits <= 2, text[end + 1]?.decimalDigit != nil {
      let behind = labelEnd(end)
      let isShort = behind - end <= 3
      if isShort, text[behind] != ".", !unit(from: behind).hasUnit { return (.label, behind) }
    }
    return nil
  }

  private func documentOrOrdinal(_ raw: Raw, _ start: Int, _ end: Int) -> (OtherNumber.Role, Int)? {
    let before = text[text.skippingSpacesBack(start) - 1]
    let next = text.skippingSpaces(end)
    if before == "第" { return (.ordinal, labelEnd(end)) }
    guard raw.plain != nil else { return nil }
    if text[next] == "号" { return (.document, next + 1) }
    if raw.digits == 4, let open = text[start - 1], Self.documentBrackets.contains(open) {
      return (.document, end)
    }
    return nil
  }

  /// 9:00, 17：30, 1:4.
  private func colonEnd(_ raw: Raw, _ end: Int) -> (OtherNumber.Role, Int)? {
    guard let first = raw.plain, text[end] == ":" || text[end] == "：" || text[end] == "∶",
      text[end + 1]?.decimalDigit != nil
    else { return nil }
    let second = Self.digits(in: text, from: end + 1)
    guard let minutes = second.plain, raw.digits <= 3 else { return nil }
    if first <= 24, second.digits == 2, minutes < 60 { return (.time, second.range.upperBound) }
    return unit(from: second.range.upperBound).hasUnit ? nil : (.ratio, second.range.upperBound)
  }

  private static let telephoneWords = [
    "电话", "热线", "传真", "手机", "邮编", "邮政编码", "Tel", "Phone", "QQ", "账号", "统一社会信用代码",
  ]

  /// A telephone number or another long number.
  private func telephoneEnd(_ raw: Raw, _ start: Int, _ end: Int) -> Int? {
    guard let number = raw.plain ?? (raw.digits > 15 ? 0 : nil), !unit(from: end).hasUnit else { return nil }
    if raw.digits >= 12 || (raw.digits == 11 && number >= 13_000_000_000) { return end }
    if text[end] == "-", text[end + 1]?.decimalDigit != nil {
      let second = Self.digits(in: text, from: end + 1)
      let third = second.range.upperBound
      if raw.digits >= 3, second.digits >= 7 { return third }
      if raw.digits == 3, second.digits >= 3, text[third] == "-", text[third + 1]?.decimalDigit != nil {
        return Self.digits(in: text, from: third + 1).range.upperBound
      }
    }
    var before = text.skippingSpacesBack(start)
    if text[before - 1] == "：" || text[before - 1] == ":" { before = text.skippingSpacesBack(before - 1) }
    return raw.digits >= 5 && text.last(of: Self.telephoneWords, before: before) != nil ? end : nil
  }

  /// `1.` or `1、` at the start, a typed number of a heading, （2）.
  private func listNumber(_ raw: Raw, _ start: Int, _ end: Int) -> (OtherNumber.Role, Int)? {
    guard let next = text[end] else { return nil }
    if let before = text[start - 1], before == "（" || before == "(", next == "）" || next == ")",
      raw.digits <= 2,
      let number = raw.plain, number <= 50
    {
      return (.label, end)
    }
    // Items that run on in one paragraph: 1、开展培训；2、开展宣传.
    if next == "、", raw.digits <= 2, raw.plain != nil, text[end + 1]?.isHan == true { return (.label, end) }
    var first = start
    var isHeading = false
    while let scalar = text[first - 1], scalar.isSpaceOrEmphasis || "#>-+".unicodeScalars.contains(scalar) {
      isHeading = isHeading || scalar == "#"
      first -= 1
    }
    guard text[first - 1] == nil || text[first - 1] == "\n", raw.digits <= 3 else { return nil }
    if ".．、)）".unicodeScalars.contains(next), text[end + 1]?.decimalDigit == nil { return (.label, end) }
    return isHeading && !unit(from: end).hasUnit ? (.label, labelEnd(end)) : nil
  }

  /// 12355 where it is declared, 12345 热线, 90 后.
  private func isNumberName(_ raw: Raw, _ next: Int) -> Bool {
    guard raw.plain != nil else { return false }
    let digits = text.string(raw.range)
    if names.contains(digits) { return true }
    if raw.digits == 2, text[next] == "后", "05".contains(digits.last ?? " ") { return true }
    return (3...6).contains(raw.digits) && text.first(of: Self.services, at: next) != nil
  }
}
