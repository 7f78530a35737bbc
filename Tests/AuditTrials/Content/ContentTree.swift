package import ReportSource

/// The files of a site's content in memory, so that one can be changed without touching the disk.
package struct ContentTree: Sendable {
  /// Texts by path, relative to the site's folder.
  package private(set) var files: [String: String]

  package init(_ files: [String: String]) { self.files = files }

  /// Reads `content/` of a site's folder.
  /// - Returns: nil where there is no such folder.
  package init?(folder: String) throws(ReadingFault) {
    guard let disk = FilesOnDisk(folder: folder) else { return nil }
    files = [:]
    try read("content", from: disk)
  }

  private mutating func read(_ path: String, from disk: FilesOnDisk) throws(ReadingFault) {
    for name in try disk.names(in: path) {
      let inner = path + "/" + name
      if name.hasSuffix(".yaml") || name.hasSuffix(".md") {
        files[inner] = String(decoding: try disk.read(inner, limit: 16 << 20), as: UTF8.self)
      } else if !name.contains(".") {
        try read(inner, from: disk)
      }
    }
  }

  /// Sorted by path.
  package var paths: [String] { files.keys.sorted() }

  package subscript(path: String) -> String? {
    get { files[path] }
    set { files[path] = newValue }
  }

  /// For the loader.
  package var inMemory: FilesInMemory { FilesInMemory(files) }
}
