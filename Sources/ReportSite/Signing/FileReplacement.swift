/// Writes one file in place of another, so that either the old or the new one is there whole.
package enum FileReplacement {
  /// - Parameters:
  ///   - bytes: all of its new content.
  ///   - path: of the file, in a folder that is there.
  package static func write(_ bytes: [UInt8], to path: String) throws(PublishingError) {
    let (parent, name) = split(path)
    let folder = try Directory(at: parent)
    let temporary = ".\(name).new"
    try folder.remove(temporary)
    try folder.create(temporary, bytes)
    try folder.synchroniseFileSystem()
    try folder.rename(temporary, to: name)
    try folder.synchronise()
  }

  /// Makes a folder where there is nothing of that name, in one that is there.
  package static func makeFolder(_ path: String) throws(PublishingError) {
    let (parent, name) = split(path)
    let folder = try Directory(at: parent)
    if try !folder.contains(name) { try folder.makeFolder(name) }
  }

  /// The folder of a path, and its last name.
  private static func split(_ path: String) -> (folder: String, name: String) {
    let names = path.split(separator: "/")
    let root = path.utf8.first == UInt8(ascii: "/") ? "/" : "./"
    return (root + names.dropLast().joined(separator: "/"), String(names.last ?? "."))
  }
}
