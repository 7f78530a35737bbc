import AuditTrials
import Testing

/// The repository's own content and documents.
enum ExampleContent {
  /// The folder of the package.
  static let root: String = {
    var parts = #filePath.split(separator: "/")
    parts.removeLast(4)
    return "/" + parts.joined(separator: "/")
  }()

  static func tree() throws -> ContentTree { try #require(try ContentTree(folder: root)) }
}
