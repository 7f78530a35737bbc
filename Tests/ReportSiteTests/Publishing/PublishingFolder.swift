import Foundation
import ReportSite
import Testing

/// A temporary folder with an output in it, removed with its owner.
final class PublishingFolder: Sendable {
  let root: String
  var output: String { root + "/public" }

  init() throws {
    root =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "publishing-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: root)
    } catch {
      Issue.record("the test's folder is still there: \(error)")
    }
  }

  /// Puts a file into the folder, past the publisher.
  func place(_ text: String, at path: String) throws {
    let url = URL(filePath: root + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: root + "/" + path) }

  /// A name that Foundation would not list.
  func makeFileThatIsNoUTF8(in path: String) throws {
    var name = Array((root + "/" + path + "/").utf8CString.dropLast())
    name += [CChar(bitPattern: 0xFF), CChar(bitPattern: 0xFE), 0]
    let file = open(name, O_CREAT | O_WRONLY, 0o644)
    try #require(file >= 0)
    close(file)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: root + "/" + path, withDestinationPath: target)
  }

  /// The files below a folder by path; a symbolic link is shown by its target.
  func files(in folder: String = "public") throws -> [String: String] {
    let top = root + "/" + folder
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: top) {
      let full = top + "/" + path
      let type = try FileManager.default.attributesOfItem(atPath: full)[.type] as? FileAttributeType
      if type == .typeSymbolicLink {
        files[path] = "→ " + (try FileManager.default.destinationOfSymbolicLink(atPath: full))
      } else if type == .typeRegular {
        files[path] = String(decoding: try Data(contentsOf: URL(filePath: full)), as: UTF8.self)
      }
    }
    return files
  }

  /// The names beside the output, sorted.
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: root).sorted() }

  /// What a published site of one page holds.
  static func site(_ page: String) -> [String: String] {
    [".jixiao-site": "jixiao site, format 1\n", "zh/index.html": page]
  }

  /// Publishes a site of one page.
  static func publish(_ page: String, to output: String) throws {
    var staging = try SiteStaging(output: output)
    try staging.write(page, to: "zh/index.html")
    let leftovers = try staging.publish()
    #expect(leftovers == [])
  }

  func publish(_ page: String) throws { try Self.publish(page, to: output) }
}

extension SiteStaging {
  mutating func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: try #require(SitePath(path)))
  }
}
