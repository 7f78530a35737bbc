internal import Diagnostics
internal import ReportSource

/// The style sheet and the script, under names that change with their content, so that a server may keep
/// them for ever.
struct SiteAssets: Sendable {
  /// Relative to the site's root.
  let stylesheet: String
  let script: String
  let files: [SiteFile]

  /// The assets' paths in the site's folder.
  static let sources = ["templates/assets/site.css", "templates/assets/site.js"]

  /// - Parameters:
  ///   - stylesheet: published without its comments, which are for whoever changes it.
  ///   - script: published as it is.
  init(stylesheet: [UInt8], script: [UInt8]) {
    let stylesheet = Self.withoutComments(stylesheet)
    self.stylesheet = "assets/site-\(Self.fingerprint(stylesheet)).css"
    self.script = "assets/site-\(Self.fingerprint(script)).js"
    files = [SiteFile(path: self.stylesheet, bytes: stylesheet), SiteFile(path: self.script, bytes: script)]
  }

  /// A style sheet without `/* … */` outside strings, blank lines and indentation.
  private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var quote: UInt8?
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if quote == nil, byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
        index += 2
        while index + 1 < bytes.count,
          bytes[index] != UInt8(ascii: "*") || bytes[index + 1] != UInt8(ascii: "/")
        {
          index += 1
        }
        index += 2
        continue
      }
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      let isAtStart = result.isEmpty || result.last == 0x0A
      let isBlank = quote == nil && isAtStart && (byte == 0x0A || byte == UInt8(ascii: " "))
      if !isBlank { result.append(byte) }
      index += 1
    }
    return result
  }

  /// FNV-1a, 64 bits, as 16 hexadecimal digits: tells versions apart, and is no protection.
  private static func fingerprint(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
