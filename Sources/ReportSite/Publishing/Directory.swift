import Glibc

/// An open directory. What is done in it is done there even when somebody renames or replaces its path.
///
/// Names are relative to it; a symbolic link as the last component is never followed.
package struct Directory: ~Copyable {
  /// The path it was opened by, for messages.
  package let path: String
  private let descriptor: Descriptor

  /// - Parameter path: absolute, or relative to the working directory.
  package init(at path: String) throws(PublishingError) {
    self.path = path
    descriptor = try Descriptor(directory: path, in: AT_FDCWD, shown: path)
  }

  /// A directory inside another; `ENOTDIR` when the name is anything else.
  package init(named name: String, in parent: borrowing Directory) throws(PublishingError) {
    path = parent.path(of: name)
    descriptor = try Descriptor(directory: name, in: parent.number, shown: path)
  }

  /// The number the system knows it by, for as long as this value lives.
  package var number: CInt { descriptor.number }

  /// The path of an entry, for messages.
  package func path(of name: String) -> String {
    path.utf8.last == UInt8(ascii: "/") ? path + name : "\(path)/\(name)"
  }

  /// The mode of an entry; nil where there is none of that name.
  private func mode(of name: String) throws(PublishingError) -> mode_t? {
    var status = stat()
    do {
      _ = try systemCall(.open, path(of: name)) { fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) }
    } catch .system(_, _, ENOENT) {
      return nil
    }
    return status.st_mode
  }

  /// Whether there is an entry of that name, a dangling link included.
  package func contains(_ name: String) throws(PublishingError) -> Bool { try mode(of: name) != nil }

  /// Whether there is a regular file of that name.
  package func containsFile(_ name: String) throws(PublishingError) -> Bool {
    try mode(of: name).map { $0 & S_IFMT == S_IFREG } ?? false
  }

  /// Makes a directory with the mode the umask gives.
  package func makeFolder(_ name: String) throws(PublishingError) {
    _ = try systemCall(.makeFolder, path(of: name)) { mkdirat(number, name, 0o777) }
  }

  /// Writes a new file; `EEXIST` where the name is taken.
  /// - Parameter mode: permissions before the umask.
  package func create(
    _ name: String, _ bytes: [UInt8], mode: UInt32 = 0o666
  ) throws(PublishingError) {
    let path = path(of: name)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = Descriptor(owning: try systemCall(.create, path) { openat(number, name, flags, mode) })
    var written = 0
    while written < bytes.count {
      let count = try systemCall(.write, path) {
        bytes.withUnsafeBytes { buffer in
          let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
          return Glibc.write(file.number, rest.baseAddress, rest.count)
        }
      }
      guard count > 0 else { throw .system(.write, path: path, errno: EIO) }
      written += count
    }
    try file.close(path: path)
  }

  /// The first bytes of a regular file.
  /// - Parameter limit: the most to read, in bytes.
  package func read(_ name: String, limit: Int) throws(PublishingError) -> [UInt8] {
    let path = path(of: name)
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let file = Descriptor(owning: try systemCall(.read, path) { openat(number, name, flags, 0) })
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: min(limit, 65536))
    while bytes.count < limit {
      let wanted = min(chunk.count, limit - bytes.count)
      let count = try systemCall(.read, path) { Glibc.read(file.number, &chunk, wanted) }
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
    }
    return bytes
  }

  /// Renames an entry; an empty folder or a file of the new name gives way.
  package func rename(_ name: String, to newName: String) throws(PublishingError) {
    try move(name, to: newName, in: self)
  }

  /// Moves an entry to a directory on the same file system; a file of the new name gives way.
  package func move(
    _ name: String, to newName: String, in target: borrowing Directory
  ) throws(PublishingError) {
    let destination = target.number
    _ = try systemCall(.rename, target.path(of: newName)) { renameat(number, name, destination, newName) }
  }

  /// Makes renames in it last through a loss of power.
  package func synchronise() throws(PublishingError) {
    do {
      _ = try systemCall(.synchronise, path) { fsync(number) }
    } catch .system(_, _, EINVAL) {
      // Network shares that cannot do this for a directory say so; there is nothing to wait for.
      return
    }
  }

  /// Makes all that was written on its file system last through a loss of power, with one call for all files.
  package func synchroniseFileSystem() throws(PublishingError) {
    _ = try systemCall(.synchronise, path) { LinuxCall.synchroniseFileSystem(of: number) }
  }
}
