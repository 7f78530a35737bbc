/// The path of a file inside a site: relative, with `/` between components, and a name on every system.
///
/// Valid by construction, so that nothing can be written outside the site and every site can be copied to
/// a Windows folder or a USB stick: `zh/reports/12355-2017/index.html`.
package struct SitePath: Hashable, Sendable {
  /// The path as it is written to disk and, percent-encoded, linked to.
  package let text: String

  /// - Parameter text: components joined by `/`, each of 1 to 255 UTF-8 bytes.
  /// - Returns: nil where a component is empty, `.`, `..` or too long, ends with a dot or a space, holds a
  ///   control or invisible character or one of `\ : * ? " < > |`, or is a device name of Windows.
  package init?(_ text: String) {
    // By scalars: a combining mark after a `/` or a dot would hide it from a comparison of characters.
    let components = text.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false)
    guard components.allSatisfy(Self.isName) else { return nil }
    self.text = text
  }

  private init(reserved text: String) { self.text = text }

  /// The file that says that a folder was published by this program, which may then replace it.
  package static let marker = SitePath(reserved: ".jixiao-site")

  /// The one file of the author's that may stand in the output; it is carried over.
  package static let gitignore = SitePath(reserved: ".gitignore")

  /// The folders above the file, outermost first: `a` and `a/b` of `a/b/c.html`.
  package var folders: [String] {
    let bytes = text.utf8
    return bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.map { String(text[..<$0]) }
  }

  private static func isName(_ component: Substring.UnicodeScalarView) -> Bool {
    guard let last = component.last, last != ".", last != " " else { return false }
    guard Substring(component).utf8.count <= 255 else { return false }
    return component.allSatisfy(isAllowed) && !isDevice(component)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", ":", "*", "?", "\"", "<", ">", "|": return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return false
    default: return true
    }
  }

  /// The names that Windows gives to devices, whatever follows the first dot.
  /// Source: Microsoft, “Naming Files, Paths, and Namespaces”.
  private static func isDevice(_ component: Substring.UnicodeScalarView) -> Bool {
    var stem = component.prefix { $0 != "." }
    while stem.last == " " { stem.removeLast() }
    let name = String(String.UnicodeScalarView(stem)).lowercased()
    if ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(name) { return true }
    guard stem.count == 4, let digit = stem.last, "0123456789¹²³".unicodeScalars.contains(digit) else {
      return false
    }
    return name.utf8.starts(with: "com".utf8) || name.utf8.starts(with: "lpt".utf8)
  }
}
