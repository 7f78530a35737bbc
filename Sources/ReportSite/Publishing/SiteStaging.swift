/// A site being written beside the published one, and the one way to put it in its place.
///
/// Readers see the old site or the new one, whole, at every moment: while it is written, when it is
/// published, when the build is killed, and after a loss of power. A build that fails or is given up leaves
/// nothing behind; what a killed one leaves is removed by the next.
///
///     var staging = try SiteStaging(output: "/srv/site/public", apartFrom: ["/srv/site/content"])
///     try staging.write(bytes, to: path)
///     let leftovers = try staging.publish()
package struct SiteStaging: ~Copyable {
  private let place: OutputPlace
  private let tree: Directory
  private let name: String
  private var names = SiteNames(reserved: [.marker, .gitignore])
  private var leftovers: [PublishingError]
  private var failure: PublishingError?
  /// What stands beside the output and is to be removed: the new site, and once it is published the old one.
  private var remains: String?

  /// Makes an empty site beside the output, with the permissions that the umask gives.
  /// - Parameters:
  ///   - output: the folder to publish; it is new, empty but for `.gitignore`, or a site published before.
  ///     The folder it lies in exists. A symbolic link is followed and stays.
  ///   - folders: what the site is made from; the output may neither be, nor hold, nor lie inside one.
  ///   - whenWaiting: called once when another build holds the output, before waiting for it to end.
  package init(
    output: String, apartFrom folders: [String] = [], whenWaiting: () -> Void = {}
  ) throws(PublishingError) {
    let place = try OutputPlace(output: output, apartFrom: folders, whenWaiting: whenWaiting)
    try place.recover()
    if let published = try place.published() { _ = try SiteMarker.inspect(published) }
    let leftovers = try place.removeLeftovers()
    let name = place.newStagingName()
    self.tree = try place.makeStaging(name)
    self.place = place
    self.name = name
    self.leftovers = leftovers
    remains = name
  }

  deinit {
    guard let remains else { return }
    do {
      try place.parent.remove(remains)
    } catch {
      // The reason for giving up has been reported, and the next build removes what is left.
    }
  }

  /// Writes one file and the folders above it.
  ///
  /// A site of which one file was refused can no longer be published.
  /// - Throws: ``PublishingError/collision(_:_:_:)``, or what the system refused.
  package mutating func write(_ bytes: [UInt8], to path: SitePath) throws(PublishingError) {
    do {
      for folder in try names.claim(path) { try tree.makeFolder(folder) }
      try tree.create(path.text, bytes)
    } catch {
      failure = failure ?? error
      throw error
    }
  }

  /// Puts the site in the place of the published one and removes that.
  /// - Returns: the old folders that could not be removed, for a warning; the site is published all the same.
  /// - Throws: the error of an earlier write, or what the system refused. The published site is the old one,
  ///   save where only the last synchronisation failed: then it is the new one and may not outlast a loss of
  ///   power.
  package consuming func publish() throws(PublishingError) -> [PublishingError] {
    if let failure { throw failure }
    try tree.create(SitePath.marker.text, SiteMarker.bytes)
    try carryOverGitignore()
    try tree.synchroniseFileSystem()
    remains = try place.replace(with: name)
    try place.parent.synchronise()
    if let old = remains {
      remains = nil
      do {
        try place.parent.remove(old)
      } catch {
        leftovers.append(error)
      }
    }
    return leftovers
  }

  private func carryOverGitignore() throws(PublishingError) {
    let gitignore = SitePath.gitignore.text
    guard let published = try place.published(), try published.containsFile(gitignore) else { return }
    try tree.create(gitignore, try published.read(gitignore, limit: .max))
  }
}
