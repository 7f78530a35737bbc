private import Glibc

/// Files below a folder on disk. Nothing outside it is opened: a symbolic link may only lead to a place inside.
package struct FilesOnDisk: ContentFiles {
  /// The folder's real path.
  package let root: String

  /// - Returns: nil where there is no such folder.
  package init?(folder: String) {
    guard let real = Self.realPath(folder) else { return nil }
    var status = stat()
    guard stat(real, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    root = real
  }

  /// Reads without ever waiting: pipes, devices and sockets are refused unread.
  package func read(_ path: String, limit: Int) throws(ReadingFault) -> [UInt8] {
    let descriptor = open(try location(of: path), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ReadingFault(errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw ReadingFault(errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
    return try Self.contents(of: descriptor, expecting: Int(status.st_size), limit: limit)
  }

  package func names(in folder: String) throws(ReadingFault) -> [String] {
    let location: String
    do throws(ReadingFault) {
      location = try self.location(of: folder)
    } catch .missing {
      return []
    }
    guard let directory = opendir(location) else { throw ReadingFault(errno: errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(directory) else {
        guard errno == 0 else { throw ReadingFault(errno: errno) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      }
      let bytes = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        let start = UnsafeRawPointer(pointer).assumingMemoryBound(to: UInt8.self)
        return Array(UnsafeBufferPointer(start: start, count: strlen(start)))
      }
      if bytes == Array(".".utf8) || bytes == Array("..".utf8) { continue }
      guard let name = String(validating: bytes, as: UTF8.self) else {
        throw .nameIsNotUTF8(String(decoding: bytes, as: UTF8.self))
      }
      names.append(name)
    }
  }

  /// The real path of a relative path.
  private func location(of path: String) throws(ReadingFault) -> String {
    guard !path.utf8.contains(0) else { throw .missing }
    guard let real = Self.realPath(root + "/" + path) else { throw ReadingFault(errno: errno) }
    let inside = root == "/" ? root : root + "/"
    guard real.utf8.elementsEqual(root.utf8) || real.utf8.starts(with: inside.utf8) else { throw .outside }
    return real
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func contents(
    of descriptor: Int32, expecting size: Int, limit: Int
  ) throws(ReadingFault) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    var buffer = [UInt8](repeating: 0, count: max(4096, min(size + 1, 1 << 16)))
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw ReadingFault(errno: errno)
      }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
      guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    }
  }
}

extension ReadingFault {
  fileprivate init(errno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .missing
    case ELOOP: self = .linksInACircle
    case EACCES, EPERM: self = .notPermitted
    default: self = .system(String(cString: strerror(code)))
    }
  }
}
