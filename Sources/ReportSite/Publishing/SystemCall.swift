import Glibc

/// Makes a system call, again when a signal interrupts it.
/// - Parameters:
///   - operation: what the call is for.
///   - path: what an error names. Not an autoclosure: where one captures a half-made ~Copyable value, Swift
///     6.3.1 destroys properties that were never set, which closes descriptors of others.
///   - call: gives a negative number and sets `errno` when it fails.
/// - Returns: what the call gave.
package func systemCall<Result: SignedInteger>(
  _ operation: PublishingError.Operation, _ path: String, _ call: () -> Result
) throws(PublishingError) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    let code = errno
    if code != EINTR { throw .system(operation, path: path, errno: code) }
  }
}

/// The two calls that Glibc has but Swift 6.3's module of it hides, since it is built without `_GNU_SOURCE`.
/// They are found by name when the program runs.
package enum LinuxCall {
  private typealias RenameAt2 =
    @convention(c) (CInt, UnsafePointer<CChar>, CInt, UnsafePointer<CChar>, CUnsignedInt) -> CInt
  private typealias SyncFS = @convention(c) (CInt) -> CInt

  private static let renameAt2 = dlsym(nil, "renameat2").map { unsafeBitCast($0, to: RenameAt2.self) }
  private static let syncFS = dlsym(nil, "syncfs").map { unsafeBitCast($0, to: SyncFS.self) }

  /// Exchanges two names of one directory in one step (renameat2(2), `RENAME_EXCHANGE`).
  /// - Returns: 0, or -1 with `errno`, which is `ENOSYS` where the system has no such call.
  package static func exchange(_ first: String, _ second: String, in directory: CInt) -> CInt {
    let renameExchange: CUnsignedInt = 1 << 1
    if let renameAt2 { return renameAt2(directory, first, directory, second, renameExchange) }
    errno = ENOSYS
    return -1
  }

  /// Writes all that is not yet on disk of the file system an open file lies on (syncfs(2)).
  /// - Returns: 0, or -1 with `errno`.
  package static func synchroniseFileSystem(of file: CInt) -> CInt {
    if let syncFS { return syncFS(file) }
    sync()
    return 0
  }
}
