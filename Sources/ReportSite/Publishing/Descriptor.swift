import Glibc

/// An open file or directory; closed when its owner goes.
package struct Descriptor: ~Copyable {
  /// The number the system knows it by, for as long as this value lives.
  package let number: CInt

  /// - Parameter number: an open descriptor that nothing else closes.
  package init(owning number: CInt) { self.number = number }

  /// Opens a directory, never through a symbolic link as the last component.
  /// - Parameters:
  ///   - name: relative to `parent`, or absolute; it need not be UTF-8.
  ///   - parent: an open directory, or `AT_FDCWD`.
  ///   - path: what an error names.
  package init(
    directory name: UnsafePointer<CChar>, in parent: CInt, shown path: String
  ) throws(PublishingError) {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    number = try systemCall(.open, path) { openat(parent, name, flags, 0) }
  }

  deinit { Glibc.close(number) }

  /// Closes and reports what the system could only tell now, such as a full quota on a network share.
  /// - Parameter path: what an error names.
  package consuming func close(path: String) throws(PublishingError) {
    let number = number
    discard self
    // Linux has released the number even when a signal interrupts: close(2) is never called again.
    if Glibc.close(number) < 0 && errno != EINTR {
      throw .system(.write, path: path, errno: errno)
    }
  }
}
