/// The paths of one site, so that no two are one file on any system it may be copied to.
package struct SiteNames {
  private struct Claim {
    let spelling: String
    let owner: SitePath
    let isFolder: Bool
  }

  /// By the path in lower case. `String` compares by canonical equivalence, so that the composed and the
  /// decomposed spelling of a letter are one key: here that is what is wanted.
  private var claims: [String: Claim] = [:]

  /// - Parameter reserved: paths that no file of the site may have.
  package init(reserved: [SitePath]) {
    for path in reserved {
      claims[path.text.lowercased()] = Claim(spelling: path.text, owner: path, isFolder: false)
    }
  }

  /// Takes a path for a file.
  /// - Returns: the folders above it that no earlier file stood in, outermost first.
  /// - Throws: ``PublishingError/collision(_:_:_:)`` with the earlier path first.
  package mutating func claim(_ path: SitePath) throws(PublishingError) -> [String] {
    let folders = path.folders
    var newFolders: [String] = []
    for folder in folders {
      if try isNew(Claim(spelling: folder, owner: path, isFolder: true)) { newFolders.append(folder) }
    }
    guard try isNew(Claim(spelling: path.text, owner: path, isFolder: false)) else {
      throw .collision(.samePath, path, path)
    }
    return newFolders
  }

  private mutating func isNew(_ claim: Claim) throws(PublishingError) -> Bool {
    let key = claim.spelling.lowercased()
    guard let earlier = claims[key] else {
      claims[key] = claim
      return true
    }
    guard earlier.spelling.utf8.elementsEqual(claim.spelling.utf8) else {
      throw .collision(.twins, earlier.owner, claim.owner)
    }
    guard earlier.isFolder == claim.isFolder else {
      throw .collision(.fileAndFolder, earlier.owner, claim.owner)
    }
    return false
  }
}
