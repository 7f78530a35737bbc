package import Diagnostics

/// Markdown files that belong to no site, each read by itself.
package struct LooseTexts: Sendable {
  /// What could be read, in the order asked for; under the paths given.
  package private(set) var texts: [SourceFile] = []
  /// Why the others cannot be read as text.
  package private(set) var diagnostics = DiagnosticList()

  /// - Parameter paths: relative to the current folder, or absolute.
  package init(_ paths: [String]) {
    for path in paths {
      do throws(ReadingFault) {
        let file = TextDecoding.file(try Self.bytes(of: path), path: path)
        if TextDecoding.isText(file, into: &diagnostics) { texts.append(file) }
      } catch {
        diagnostics.report(error, at: Place(file: path))
      }
    }
  }

  private static func bytes(of path: String) throws(ReadingFault) -> [UInt8] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let place = parts.count == 1 ? "." : folder.isEmpty ? "/" : folder
    guard let name = parts.last, !name.isEmpty, let files = FilesOnDisk(folder: place) else { throw .missing }
    return try files.read(String(name), limit: TextDecoding.largestFile)
  }
}
