/// The folders beside the output: the one a build makes, and what killed builds left behind.
extension OutputPlace {
  private var prefix: String { ".\(name).jixiao-" }

  /// Where the old site stands between the two steps of a replacement without exchange.
  package var asideName: String { prefix + "previous" }

  /// A name for a staging folder that no other build has, even where locks do not work.
  package func newStagingName() -> String {
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    return prefix + String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Makes an empty folder beside the output.
  package func makeStaging(_ name: String) throws(PublishingError) -> Directory {
    try parent.makeFolder(name)
    do {
      return try Directory(named: name, in: parent)
    } catch {
      try parent.remove(name)
      throw error
    }
  }

  /// Removes the folders of builds that were killed. Nobody else works in them: this build holds the lock.
  /// - Returns: what could not be removed; it is in nobody's way.
  /// - Throws: when the folder beside cannot be listed.
  package func removeLeftovers() throws(PublishingError) -> [PublishingError] {
    var errors: [PublishingError] = []
    for entry in try parent.entries() where isLeftover(entry) {
      do {
        try parent.remove(entry)
      } catch {
        errors.append(error)
      }
    }
    return errors
  }

  private func isLeftover(_ entry: String) -> Bool {
    if entry.utf8.elementsEqual(asideName.utf8) { return true }
    guard entry.utf8.starts(with: prefix.utf8) else { return false }
    let digits = entry.utf8.dropFirst(prefix.utf8.count)
    return digits.count == 16 && digits.allSatisfy { "0123456789abcdef".utf8.contains($0) }
  }
}
