package import Diagnostics

/// The files of a site as they are read: each once, its text kept for diagnostics.
///
/// A reference, used on one thread; a report has a shelf of its own.
package final class Shelf {
  private let files: any ContentFiles
  /// Texts by path, in no order.
  package private(set) var texts: [String: SourceFile] = [:]
  /// What was read as YAML, by path.
  private(set) var nodes: [String: YAMLNode] = [:]
  /// What was read as Markdown, by path.
  private(set) var documents: [String: MarkdownDocument] = [:]

  /// Folders as they were first listed: a report is read from one state of its folder.
  private var listings: [String: Set<String>] = [:]

  package init(_ files: any ContentFiles) { self.files = files }

  /// Whether there is something at the path, readable or not.
  func has(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard let name = parts.last else { return false }
    let folder = parts.dropLast().joined(separator: "/")
    if let listing = listings[folder] { return listing.contains(String(name)) }
    do throws(ReadingFault) {
      let listing = Set(try files.names(in: folder))
      listings[folder] = listing
      return listing.contains(String(name))
    } catch {
      // The folder cannot be listed, which is reported where its names are asked for.
      return canTell(path)
    }
  }

  /// Whether a file is there, by trying to read it.
  private func canTell(_ path: String) -> Bool {
    do throws(ReadingFault) {
      _ = try files.read(path, limit: 0)
      return true
    } catch {
      return error != .missing
    }
  }

  /// - Returns: nil where the file cannot be read as text; a diagnostic says why.
  func text(_ path: String, into reader: RecordReader) -> SourceFile? {
    do throws(ReadingFault) {
      let bytes = try files.read(path, limit: TextDecoding.largestFile)
      let file = TextDecoding.file(bytes, path: path)
      texts[path] = file
      return TextDecoding.isText(file, into: &reader.diagnostics) ? file : nil
    } catch {
      reader.report(error, at: Place(file: path))
      return nil
    }
  }

  /// - Returns: nil where the file cannot be read as YAML; a diagnostic says why.
  func yaml(_ path: String, into reader: RecordReader) -> YAMLNode? {
    guard let file = text(path, into: reader) else { return nil }
    let node = YAMLParser.parse(file, into: &reader.diagnostics)
    nodes[path] = node
    return node
  }

  /// - Returns: nil where the file cannot be read as text; a diagnostic says why.
  func markdown(_ path: String, into reader: RecordReader) -> MarkdownDocument? {
    guard let file = text(path, into: reader) else { return nil }
    let document = MarkdownParser.parse(file, reader: reader)
    documents[path] = document
    return document
  }

  /// The names in a folder; none where it cannot be listed, which is reported.
  func names(in folder: String, reader: RecordReader) -> [String] {
    do throws(ReadingFault) {
      return try files.names(in: folder)
    } catch {
      reader.report(error, at: Place(file: folder))
      return []
    }
  }
}
