internal import Diagnostics

/// What tells one state of a report's content from another: for citations.
///
/// It is the SHA-256 of a list of the report's files, a line each as `sha256sum` prints it, in the order of their
/// paths' bytes: any reader of the content can compute it again.
///
///     cd content/reports/12355-2017
///     find . -name '*.yaml' -o -name '*.md' | LC_ALL=C sort | sed 's,^\./,,' | xargs sha256sum | sha256sum
package struct VersionHash: Sendable, Hashable {
  /// 64 hexadecimal digits.
  package let hex: String

  /// The first 12 digits, as they are cited.
  package var brief: String { String(hex.prefix(12)) }

  /// - Parameters:
  ///   - files: of the report, in any order.
  ///   - folder: the report's, which is left out of their paths.
  init(_ files: some Collection<SourceFile>, in folder: String) {
    let entries = files.map { (path: Array($0.path.utf8.dropFirst(folder.utf8.count + 1)), bytes: $0.bytes) }
      .sorted { $0.path.lexicographicallyPrecedes($1.path) }
    var lines: [UInt8] = []
    for entry in entries {
      lines += Array(SHA256.hex(entry.bytes).utf8) + [0x20, 0x20] + entry.path + [0x0A]
    }
    hex = SHA256.hex(lines)
  }
}
