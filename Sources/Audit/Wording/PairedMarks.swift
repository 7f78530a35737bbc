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

  /// The marks without a partner, with their ranges in UTF-8 bytes, in order.
  ///
  /// - Parameter scan: a paragraph; code, references and targets of links are passed over.
  func unpaired(in scan: ScanText) -> [(mark: String, range: Range<Int>)] {
    var open: [Int] = []
    var alone: [Int] = []
    for index in scan.scalars.indices {
      let scalar = scan.scalars[index]
      if scalar.isHan || scalar.isASCIILetter || scalar == " " { continue }
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
