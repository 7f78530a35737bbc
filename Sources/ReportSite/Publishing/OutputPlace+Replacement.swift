import Glibc

/// Putting a staged site in the place of the published one.
extension OutputPlace {
  /// The published folder, if there is one.
  /// - Throws: `ENOTDIR` where the output is a file.
  package func published() throws(PublishingError) -> Directory? {
    do {
      return try Directory(named: name, in: parent)
    } catch .system(_, _, ENOENT) {
      return nil
    }
  }

  /// Makes `staged` the output in one step, where the file system can.
  /// - Parameter staged: a folder beside the output, whole and on disk.
  /// - Returns: where the old folder is now, to be removed; nil where there was none.
  package func replace(with staged: String) throws(PublishingError) -> String? {
    guard let old = try published() else {
      try parent.rename(staged, to: name)
      return nil
    }
    let content = try SiteMarker.inspect(old)
    if content == .nothing {
      try parent.rename(staged, to: name)
      return nil
    }
    do {
      _ = try systemCall(.rename, path) { LinuxCall.exchange(staged, name, in: parent.number) }
      return staged
    } catch .system(_, _, EXDEV) where content == .gitignore {
      try replaceGitignore(of: old, with: staged)
      return nil
    } catch .system(_, _, EINVAL), .system(_, _, ENOSYS) {
      return try replaceInTwoSteps(with: staged)
    }
  }

  /// For file systems that cannot exchange two names, such as network shares: the old site steps aside, the
  /// new one steps in, and the old one comes back when that fails.
  ///
  /// A build killed between the two steps leaves no output; the next one begins with ``recover()``.
  package func replaceInTwoSteps(with staged: String) throws(PublishingError) -> String? {
    try parent.rename(name, to: asideName)
    do {
      try parent.rename(staged, to: name)
    } catch {
      try parent.rename(asideName, to: name)
      throw error
    }
    return asideName
  }

  /// Undoes a replacement in two steps that was stopped between them.
  package func recover() throws(PublishingError) {
    guard try parent.contains(asideName), try !parent.contains(name) else { return }
    try parent.rename(asideName, to: name)
    try parent.synchronise()
  }

  /// In a container image the folder of a lower layer can be emptied and overwritten, but not renamed
  /// (overlayfs without `redirect_dir`). No site stands in it yet, so that there is nothing to tear.
  private func replaceGitignore(of old: borrowing Directory, with staged: String) throws(PublishingError) {
    let gitignore = SitePath.gitignore.text
    let copy = "\(staged)/\(gitignore)"
    try old.move(gitignore, to: copy, in: parent)
    do {
      try parent.rename(staged, to: name)
    } catch {
      try parent.move(copy, to: gitignore, in: old)
      throw error
    }
  }
}
