import Glibc

extension Directory {
  /// The names in it without `.` and `..`, sorted by bytes.
  ///
  /// Bytes that are no UTF-8 show as U+FFFD: such a name is good for messages, not for opening.
  package func entries() throws(PublishingError) -> [String] {
    try Self.names(in: number, shown: path).map(Self.text)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes an entry and, where it is a folder, all that is in it; symbolic links are removed, not followed.
  /// An entry that is not there is no error.
  package func remove(_ name: String) throws(PublishingError) {
    try Self.remove(name, in: number, shown: path(of: name))
  }

  /// Names are the system's own bytes here, so that whatever was left behind can be removed.
  private static func remove(
    _ name: UnsafePointer<CChar>, in parent: CInt, shown path: String
  ) throws(PublishingError) {
    do {
      _ = try systemCall(.remove, path) { unlinkat(parent, name, 0) }
      return
    } catch .system(_, _, ENOENT) {
      return
    } catch .system(_, _, EISDIR) {
      let folder = try Descriptor(directory: name, in: parent, shown: path)
      for entry in try names(in: folder.number, shown: path) {
        try remove(entry, in: folder.number, shown: "\(path)/\(text(entry))")
      }
    }
    _ = try systemCall(.remove, path) { unlinkat(parent, name, AT_REMOVEDIR) }
  }

  /// Names as C strings, in the file system's order.
  private static func names(
    in directory: CInt, shown path: String
  ) throws(PublishingError) -> [[CChar]] {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    let number = try systemCall(.list, path) { openat(directory, ".", flags, 0) }
    guard let stream = fdopendir(number) else {
      let code = errno
      close(number)
      throw .system(.list, path: path, errno: code)
    }
    defer { closedir(stream) }
    var names: [[CChar]] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        Array(buffer.bindMemory(to: CChar.self).prefix { $0 != 0 }) + [0]
      }
      if name != [46, 0] && name != [46, 46, 0] { names.append(name) }
    }
    guard errno == 0 else { throw .system(.list, path: path, errno: errno) }
    return names
  }

  private static func text(_ name: [CChar]) -> String {
    String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
