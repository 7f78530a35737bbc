/// The files of a site, wherever they are kept: on disk, or in memory for a test.
///
/// Paths are relative to the site's folder, with `/` between components.
package protocol ContentFiles: Sendable {
  /// - Returns: all bytes of a file of at most `limit` bytes.
  func read(_ path: String, limit: Int) throws(ReadingFault) -> [UInt8]

  /// - Returns: the names of a folder's entries, sorted by bytes; none where there is no such folder.
  func names(in folder: String) throws(ReadingFault) -> [String]
}

/// Files held in memory.
package struct FilesInMemory: ContentFiles {
  private let files: [String: [UInt8]]

  /// - Parameter files: contents by path.
  package init(_ files: [String: String]) { self.files = files.mapValues { Array($0.utf8) } }

  /// - Parameter files: contents by path, as bytes.
  package init(bytes files: [String: [UInt8]]) { self.files = files }

  package func read(_ path: String, limit: Int) throws(ReadingFault) -> [UInt8] {
    guard let bytes = files[path] else { throw .missing }
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    return bytes
  }

  package func names(in folder: String) throws(ReadingFault) -> [String] {
    let prefix = Array((folder + "/").utf8)
    let names = files.keys.compactMap { path -> String? in
      guard path.utf8.starts(with: prefix) else { return nil }
      let rest = path.utf8.dropFirst(prefix.count)
      return String(decoding: rest.prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self)
    }
    return Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
