import Glibc

/// Where a site is published: a name in an open directory, held by one build at a time.
///
/// The lock is flock(2) on `.NAME.jixiao-lock` beside the output: the system lets go of it when a build is killed.
package struct OutputPlace: ~Copyable {
  /// The directory the output lies in, symbolic links resolved.
  package let parent: Directory
  /// The output's name there.
  package let name: String
  private let lock: Descriptor

  /// Waits until no other build holds the place.
  /// - Parameters:
  ///   - output: a folder, a symbolic link to one, or a name for one in a folder that exists.
  ///   - folders: what the output may neither be nor hold nor lie inside of; missing ones are no concern.
  ///   - whenWaiting: called once before a wait.
  package init(
    output: String, apartFrom folders: [String], whenWaiting: () -> Void
  ) throws(PublishingError) {
    let path = try Self.resolve(output)
    for folder in folders {
      guard let folder = try Self.realPath(folder) else { continue }
      if Self.lies(path, in: folder) || Self.lies(folder, in: path) {
        throw .overlap(output: path, folder: folder)
      }
    }
    let (parentPath, name) = try Self.split(path)
    let parent = try Directory(at: parentPath)
    lock = try Self.locked(Self.lockName(name), in: parent, whenWaiting: whenWaiting)
    self.parent = parent
    self.name = name
  }

  deinit {
    // Still held: a build that waits on the removed file sees so and takes a new one. Where this fails the
    // file stays, which does no harm.
    unlinkat(parent.number, Self.lockName(name), 0)
  }

  /// The output's real path.
  package var path: String { parent.path(of: name) }

  private static func lockName(_ name: String) -> String { ".\(name).jixiao-lock" }

  private static func locked(
    _ lockName: String, in parent: borrowing Directory, whenWaiting: () -> Void
  ) throws(PublishingError) -> Descriptor {
    let path = parent.path(of: lockName)
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    var hasWaited = false
    while true {
      let directory = parent.number
      let file = Descriptor(owning: try systemCall(.lock, path) { openat(directory, lockName, flags, 0o666) })
      do {
        _ = try systemCall(.lock, path) { flock(file.number, LOCK_EX | LOCK_NB) }
      } catch .system(_, _, EWOULDBLOCK) {
        if !hasWaited { whenWaiting() }
        hasWaited = true
        _ = try systemCall(.lock, path) { flock(file.number, LOCK_EX) }
      }
      // The holder removes the file before it lets go: what was locked may no longer be the one to lock.
      var held = stat()
      var current = stat()
      _ = try systemCall(.lock, path) { fstat(file.number, &held) }
      let found = fstatat(directory, lockName, &current, AT_SYMLINK_NOFOLLOW)
      if found == 0 && held.st_ino == current.st_ino && held.st_dev == current.st_dev { return file }
    }
  }

  /// The real path of an output that may not be there yet.
  private static func resolve(_ output: String) throws(PublishingError) -> String {
    if let path = try realPath(output) { return path }
    let (parent, name) = try split(output)
    guard let realParent = try realPath(parent) else {
      throw .system(.resolve, path: parent, errno: ENOENT)
    }
    let directory = try Directory(at: realParent)
    guard try !directory.contains(name) else {
      // A symbolic link to nowhere: making its target would be a guess.
      throw .system(.resolve, path: output, errno: ENOENT)
    }
    return directory.path(of: name)
  }

  /// - Returns: the absolute path without symbolic links, or nil where there is nothing.
  private static func realPath(_ path: String) throws(PublishingError) -> String? {
    guard let resolved = realpath(path, nil) else {
      if errno == ENOENT { return nil }
      throw .system(.resolve, path: path, errno: errno)
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The folder and the last name of a path, trailing slashes aside.
  private static func split(_ path: String) throws(PublishingError) -> (parent: String, name: String) {
    let slash = UInt8(ascii: "/")
    var bytes = path.utf8[...]
    while bytes.last == slash { bytes.removeLast() }
    let nameStart = bytes.lastIndex(of: slash).map { bytes.index(after: $0) } ?? bytes.startIndex
    let name = String(Substring(bytes[nameStart...]))
    guard !name.isEmpty, name != ".", name != ".." else { throw .unusableOutput(path: path) }
    let parent = String(Substring(bytes[..<nameStart]))
    return (parent.isEmpty ? "." : parent, name)
  }

  /// Whether one real path is another or lies below it.
  private static func lies(_ path: String, in folder: String) -> Bool {
    let folder = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
    return (path + "/").utf8.starts(with: folder.utf8)
  }
}
