internal import Diagnostics
internal import ReportSource

/// The style sheet and the scripts, under names that change with their content, so that a server may keep
/// them for ever.
struct SiteAssets: Sendable {
  /// Relative to the site's root.
  let stylesheet: String
  let script: String
  /// Of the pages that lead to reports: `script` with what only they need behind it.
  let indexScript: String
  let files: [SiteFile]

  /// The assets' paths in the site's folder.
  static let sources = [
    "templates/assets/site.css", "templates/assets/site.js", "templates/assets/index.js",
  ]

  /// - Parameters:
  ///   - stylesheet: published without its comments, which are for whoever changes it.
  ///   - script: published without lines that are only a comment, and without indentation.
  ///   - index: what the script of the index and the root page has besides; the same is left out.
  init(stylesheet: [UInt8], script: [UInt8], index: [UInt8]) {
    let stylesheet = Self.compact(stylesheet: stylesheet)
    let script = Self.compact(script: script)
    let indexScript = script + [0x0A] + Self.compact(script: index)
    self.stylesheet = "assets/site-\(Self.fingerprint(stylesheet)).css"
    self.script = "assets/site-\(Self.fingerprint(script)).js"
    self.indexScript = "assets/index-\(Self.fingerprint(indexScript)).js"
    files = [
      SiteFile(path: self.stylesheet, bytes: stylesheet), SiteFile(path: self.script, bytes: script),
      SiteFile(path: self.indexScript, bytes: indexScript),
    ]
  }

  /// A style sheet without `/* … */`, without the white space and the last `;` of a rule, which mean nothing; all
  /// outside strings.
  private static func compact(stylesheet bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var quote: UInt8?
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if let open = quote {
        result.append(byte)
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "/"), index < bytes.count, bytes[index] == UInt8(ascii: "*") {
        index += 1
        while index + 1 < bytes.count,
          bytes[index] != UInt8(ascii: "*") || bytes[index + 1] != UInt8(ascii: "/")
        {
          index += 1
        }
        index += 2
      } else if byte == 0x20 || byte == 0x0A || byte == 0x09 {
        if let last = result.last, !closers.contains(last) { result.append(0x20) }
      } else {
        if openers.contains(byte), result.last == 0x20 { result.removeLast() }
        if byte == UInt8(ascii: "}"), result.last == UInt8(ascii: ";") { result.removeLast() }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
        result.append(byte)
      }
    }
    return result
  }

  /// After these a style sheet's white space means nothing.
  private static let closers = Set("{};:,> ".utf8)
  /// Before these it does not either.
  private static let openers = Set("{}>".utf8)

  /// A script's lines without indentation, blank lines and lines that are only a comment: a text over several
  /// lines must not rest on these.
  private static func compact(script bytes: [UInt8]) -> [UInt8] {
    let lines = bytes.split(separator: 0x0A).map { $0.drop { $0 == 0x20 || $0 == 0x09 } }
    return Array(lines.filter { !$0.isEmpty && !$0.starts(with: "//".utf8) }.joined(separator: [0x0A]))
  }

  /// FNV-1a, 64 bits, as 16 hexadecimal digits: tells versions apart, and is no protection.
  private static func fingerprint(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
