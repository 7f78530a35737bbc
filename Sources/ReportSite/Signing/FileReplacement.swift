/// Writes one file of the content in place of another, so that either the old or the new one is there whole.
package enum FileReplacement {
  /// - Parameters:
  ///   - path: of the file, absolute.
  ///   - bytes: all of its new content.
  package static func write(_ bytes: [UInt8], to path: String) throws(PublishingError) {
    let parts = path.split(separator: "/")
    let folder = try Directory(at: "/" + parts.dropLast().joined(separator: "/"))
    let name = String(parts.last ?? "")
    let temporary = ".\(name).new"
    try folder.remove(temporary)
    try folder.create(temporary, bytes)
    try folder.synchroniseFileSystem()
    try folder.rename(temporary, to: name)
    try folder.synchronise()
  }
}
