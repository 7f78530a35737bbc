internal import Diagnostics

/// Marks that come in pairs, and those of a text that have no partner.
struct PairedMarks {
  let pairs: [(open: Unicode.Scalar, close: Unicode.Scalar)]

  /// “”, ‘’, 「」, 『』.
  static let quotes = PairedMarks(pairs: [("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』")])
  /// （）, (), 【】, 〔〕, 《》, 〈〉, []; round brackets of both widths close each other.
  static let brackets = PairedMarks(
    pairs: [
      ("（", "）"), ("(", ")"), ("（", ")"), ("(", "）"), ("【", "】"), ("〔", "〕"), ("《", "》"), ("〈", "〉"),
      ("［", "］"),
    ])

  /// The same with square ones, which in Markdown stand around links on a site.
  static let typedBrackets = PairedMarks(pairs: brackets.pairs + [("[", "]"), ("［", "]"), ("[", "］")])

  /// The marks without a partner, with their ranges in UTF-8 bytes, in order.
  ///
  /// - Parameter scan: a paragraph; code, references and targets of links are passed over.
  func unpaired(in scan: ScanText) -> [(mark: String, range: Range<Int>)] {
    var open: [Int] = []
    var alone: [Int] = []
    let intervals = Self.intervals(in: scan)
    for index in scan.scalars.indices {
      let scalar = scan.scalars[index]
      if scalar.isHan || scalar.isASCIILetter || scalar == " " { continue }
      if intervals.contains(index) { continue }
      if pairs.contains(where: { $0.open == scalar }) {
        open.append(index)
      } else if pairs.contains(where: { $0.close == scalar }), !isApostrophe(scan, index),
        !isListMark(scan, index, open: open)
      {
        // The partner is the last opening mark of its sort; marks opened since then are alone.
        guard
          let partner = open.lastIndex(where: { opened in
            pairs.contains { $0.open == scan.scalars[opened] && $0.close == scalar }
          })
        else {
          alone.append(index)
          continue
        }
        alone += open[(partner + 1)...]
        open.removeSubrange(partner...)
      }
    }
    return (alone + open).sorted().map { index in
      (String(Character(scan.scalars[index])), scan.bytes(index..<(index + 1)))
    }
  }

  private static let bounds = Set("0123456789.,，、%％ ~～—–-+∞".unicodeScalars)

  /// Where the brackets of half-open intervals stand: `[85，95)`, `（80%, 90%]`.
  private static func intervals(in scan: ScanText) -> Set<Int> {
    var found: Set<Int> = []
    for start in scan.scalars.indices where "[［(（".unicodeScalars.contains(scan.scalars[start]) {
      var end = start + 1
      while let scalar = scan[end], bounds.contains(scalar), end - start < 20 { end += 1 }
      guard let close = scan[end], "])］）".unicodeScalars.contains(close), end > start + 3,
        scan.scalars[(start + 1)..<end].contains(where: { ",，、~～—–-".unicodeScalars.contains($0) })
      else { continue }
      found.formUnion([start, end])
    }
    return found
  }

  private func isApostrophe(_ text: ScanText, _ index: Int) -> Bool {
    text.scalars[index] == "’" && (text[index - 1]?.isASCIILetter ?? false)
  }

  /// 1) or a) at the beginning of a line or behind a space.
  private func isListMark(_ text: ScanText, _ index: Int, open: [Int]) -> Bool {
    guard open.isEmpty, text.scalars[index] == ")" || text.scalars[index] == "）", let before = text[index - 1]
    else { return false }
    let isMark = before.decimalDigit != nil || before.isASCIILetter || ChineseNumeral.isPart(before)
    let first = text[index - 2]
    return isMark
      && (first == nil || first == " " || first == "\n" || first?.decimalDigit != nil
        || "；。：".unicodeScalars.contains(first ?? "a"))
  }
}
