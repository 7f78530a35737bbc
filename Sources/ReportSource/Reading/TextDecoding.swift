internal import Diagnostics

/// Turns a file's bytes into text, or says why not: text is never garbled and never guessed.
///
/// Windows files are read right: a byte-order mark is dropped and CRLF becomes LF, which moves no line or
/// column. Other encodings are named with the way to convert them.
enum TextDecoding {
  /// Bytes in one line.
  static let longestLine = 16 * 1024
  /// Bytes in one file.
  static let largestFile = 512 * 1024

  /// The lines of a file without byte-order mark and carriage returns, be they text or not.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is.
  ///   - path: for places.
  static func file(_ bytes: [UInt8], path: String) -> SourceFile {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return SourceFile(path: path, bytes: withLineFeeds(hasMark ? bytes.dropFirst(3) : bytes[...]))
  }

  /// Whether a file is text that can be read; if not, diagnostics say why.
  static func isText(_ file: SourceFile, into diagnostics: inout DiagnosticList) -> Bool {
    if let encoding = encodingByMark(file.bytes) {
      diagnostics.report(ReadingFault.notUTF8(looksLike: encoding), at: Place(file: file.path))
      return false
    }
    if let (offset, isDamaged) = firstInvalidByte(of: file.bytes) {
      let encoding = isDamaged ? nil : probableEncoding(of: file.bytes)
      diagnostics.report(ReadingFault.notUTF8(looksLike: encoding), at: file.place(at: offset))
      return false
    }
    let faults = suspectCharacters(in: file)
    for (fault, offset, length) in faults {
      diagnostics.report(fault, at: file.place(at: offset, length: length))
    }
    return faults.isEmpty
  }

  /// UTF-16 and UTF-32 by their byte-order mark, or by the zero bytes of ASCII in them.
  private static func encodingByMark(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
    let start = bytes.prefix(64)
    guard start.count >= 4, start.filter({ $0 == 0 }).count * 4 >= start.count else { return nil }
    return start.first == 0 ? "UTF-16BE" : "UTF-16LE"
  }

  private static func withLineFeeds(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(0x0D) else { return Array(bytes) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for index in bytes.indices {
      let isBeforeLineFeed = index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A
      if bytes[index] == 0x0D && isBeforeLineFeed { continue }
      result.append(bytes[index])
    }
    return result
  }

  /// - Returns: nil where all is UTF-8 (RFC 3629); else where it is not, and whether most of the rest is:
  ///   then it is no other encoding but a file that was cut or patched.
  private static func firstInvalidByte(of bytes: [UInt8]) -> (offset: Int, isDamaged: Bool)? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    var first: Int?
    var longScalars = 0
    var errors = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        offset += UTF8.width(scalar)
        if !scalar.isASCII { longScalars += 1 }
      case .error:
        first = first ?? offset
        errors += 1
      case .emptyInput: return (first ?? offset, longScalars >= errors * 2)
      }
    }
  }

  /// Tells GB18030 from Big5 by which one most of the double bytes are common in; nil where neither fits.
  private static func probableEncoding(of bytes: [UInt8]) -> String? {
    var index = 0
    var pairs = 0
    var commonInGB = 0
    var commonInBig5 = 0
    while index + 1 < bytes.count {
      let (lead, trail) = (bytes[index], bytes[index + 1])
      guard lead >= 0x81 else {
        index += 1
        continue
      }
      guard trail >= 0x30, trail != 0x7F, trail != 0xFF else { return nil }
      pairs += 1
      // The everyday characters and punctuation of GB 2312, and those of Big5.
      if (0xA1...0xA3).contains(lead) || (0xB0...0xF7).contains(lead), trail >= 0xA1 { commonInGB += 1 }
      if (0xA1...0xC6).contains(lead), (0x40...0x7E).contains(trail) || trail >= 0xA1 { commonInBig5 += 1 }
      index += 2
    }
    guard pairs > 0 else { return nil }
    return commonInBig5 > commonInGB ? "BIG5" : "GB18030"
  }

  /// What is wrong with characters and lines: the fault, its offset and its bytes. At most 20 characters.
  private static func suspectCharacters(in file: SourceFile) -> [(ReadingFault, Int, Int)] {
    var faults: [(ReadingFault, Int, Int)] = []
    var offset = 0
    var lineLength = 0
    for scalar in file.text.unicodeScalars {
      let width = UTF8.width(scalar)
      if let fault = fault(of: scalar), faults.count < 20 { faults.append((fault, offset, width)) }
      offset += width
      lineLength = scalar == "\n" ? 0 : lineLength + width
      if lineLength > longestLine, lineLength - width <= longestLine {
        faults.append((.lineTooLong(limit: longestLine), offset - lineLength, 1))
      }
    }
    return faults
  }

  private static func fault(of scalar: Unicode.Scalar) -> ReadingFault? {
    switch scalar.value {
    case 0x09, 0x0A: nil
    case 0x0D, 0x85, 0x2028, 0x2029: .unusualLineEnd(scalar.value)
    case 0..<0x20, 0x7F..<0xA0: .controlCharacter(scalar.value)
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .directionCharacter(scalar.value)
    case 0xAD, 0x200B, 0x2060...0x2064, 0xFEFF: .invisibleCharacter(scalar.value)
    case 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xFFFE, 0xFFFF, 0xF0000...0x10FFFF: .privateCharacter(scalar.value)
    default: nil
    }
  }
}
