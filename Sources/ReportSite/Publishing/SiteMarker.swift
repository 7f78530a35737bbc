/// What `.jixiao-site` says, and what it lets this program do to a folder.
package enum SiteMarker {
  /// The file's content; the number is the format of the folder's layout.
  package static let bytes = Array("jixiao site, format 1\n".utf8)
  private static let start = Array("jixiao site, format ".utf8)

  /// Refuses a folder that was not made by this program and is not empty but for `.gitignore`.
  /// - Returns: what else there is in it.
  /// - Throws: ``PublishingError/foreignOutput(path:entry:)``, or what reading met.
  package static func inspect(_ output: borrowing Directory) throws(PublishingError) -> Content {
    let marker = SitePath.marker.text
    if try output.containsFile(marker), try output.read(marker, limit: start.count) == start { return .site }
    let gitignore = SitePath.gitignore.text
    let entries = try output.entries()
    let keepsGitignore = try output.containsFile(gitignore)
    if let foreign = entries.first(where: { $0 != gitignore || !keepsGitignore }) {
      throw .foreignOutput(path: output.path, entry: foreign)
    }
    return entries.isEmpty ? .nothing : .gitignore
  }

  /// What a folder that may be replaced holds.
  package enum Content: Hashable, Sendable {
    case nothing
    /// The author's `.gitignore` and nothing else.
    case gitignore
    /// A site that was published before.
    case site
  }
}
