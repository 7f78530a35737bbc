import Glibc

/// Why a site was not written or not published; the published site is then as it was.
///
/// Facts only: the words are the caller's, in the reader's language.
package enum PublishingError: Error, Hashable, Sendable {
  /// The system refused something.
  case system(Operation, path: String, errno: CInt)
  /// The output holds something that this program did not make.
  /// - Parameter entry: the first such name in the output folder.
  case foreignOutput(path: String, entry: String)
  /// The output is, holds or lies inside a folder the site is made from.
  case overlap(output: String, folder: String)
  /// The output is no name in a folder, such as `/` or `a/..`.
  case unusableOutput(path: String)
  /// Two files of the site cannot stand beside each other.
  case collision(Collision, SitePath, SitePath)

  /// What was tried.
  package enum Operation: Hashable, Sendable {
    case resolve, lock, open, list, read, makeFolder, create, write, synchronise, rename, remove
  }

  /// Why two paths collide.
  package enum Collision: Hashable, Sendable {
    /// Both are written the same way.
    case samePath
    /// They differ in case or in Unicode normalisation only, and are one file on Windows or macOS.
    case twins
    /// One is a file where the other needs a folder.
    case fileAndFolder
  }

  /// The system's own words for the cause, in English; nil where the system was not asked.
  package var errnoText: String? {
    guard case .system(_, _, let errno) = self else { return nil }
    return String(cString: strerror(errno))
  }
}
