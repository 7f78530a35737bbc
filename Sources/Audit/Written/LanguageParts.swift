internal import Diagnostics

/// A file divided by language: what is Chinese and what is English, each with blank lines where the other stands, so
/// that places remain.
struct LanguageParts {
  let chinese: SourceFile?
  let english: SourceFile?

  init(_ file: SourceFile) {
    guard WrittenReport.isChinese([file]) else {
      (chinese, english) = (nil, file)
      return
    }
    var isEnglish = [Bool](repeating: false, count: file.lineCount + 2)
    var start = 1
    var letters = 0
    var hasSentence = false
    for number in 1...(file.lineCount + 1) {
      let line = file.line(number)
      let isHeading = number <= file.lineCount && line.first == 0x23
      if !isHeading, number <= file.lineCount, line.contains(where: { $0 != 0x20 && $0 != 0x09 }) { continue }
      // A block of lines between blank ones, or before a heading.
      let block = (start..<number).map { String(decoding: file.line($0), as: UTF8.self).unicodeScalars }
      let own = block.reduce(0) { $0 + $1.count { $0.isASCIILetter } }
      // A Chinese word or two may stand in it as a quotation.
      let han = block.reduce(0) { $0 + $1.count(where: \.isHan) }
      if own >= 12, han * 20 < own {
        for line in start..<number { isEnglish[line] = true }
        letters += own
        let words = block.reduce(0) { $0 + String($1).split(separator: " ").count(where: Self.isWord) }
        if words > 7 { hasSentence = true }
      }
      start = isHeading ? number : number + 1
    }
    // Less than a sentence of English is a name or an address.
    guard letters > 200 || hasSentence else {
      (chinese, english) = (file, nil)
      return
    }
    func part(_ isWanted: (Int) -> Bool) -> SourceFile {
      let lines = (1...file.lineCount).map { isWanted($0) ? Array(file.line($0)) : [] }
      return SourceFile(path: file.path, bytes: Array(lines.joined(separator: [0x0A])))
    }
    chinese = part { !isEnglish[$0] }
    english = part { isEnglish[$0] }
  }

  /// A word of running text rather than of a name.
  private static func isWord(_ word: Substring) -> Bool {
    word.count > 1 && word.allSatisfy { $0.isASCII && $0.isLowercase || ",.;:".contains($0) }
  }
}
