import Diagnostics
import Foundation
import Testing

@testable import ReportSource

/// What lies in a folder that is no plain file.
@Suite struct FilesOnDiskTests {
  struct DiskCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: String?
    /// Puts `a.yaml` into the folder.
    let make: @Sendable (URL) throws -> Void

    init(_ id: String, _ code: String?, _ make: @escaping @Sendable (URL) throws -> Void) {
      testDescription = id
      self.code = code
      self.make = make
    }
  }

  static var codes: Set<String> { Set(cases.compactMap(\.code)).union(["JX0105", "JX0107", "JX0108"]) }

  static let cases: [DiskCase] = [
    DiskCase("a file", nil) { try Data("a: 1".utf8).write(to: $0.appending(path: "a.yaml")) },
    DiskCase("nothing", "JX0101") { _ in },
    DiskCase("a folder", "JX0102") {
      try FileManager.default.createDirectory(
        at: $0.appending(path: "a.yaml"), withIntermediateDirectories: false)
    },
    DiskCase("a pipe that nobody writes to", "JX0102") { mkfifo($0.appending(path: "a.yaml").path, 0o600) },
    DiskCase("a link to a device", "JX0103") { try link($0, "a.yaml", to: "/dev/zero") },
    DiskCase("a link to a file outside", "JX0103") { try link($0, "a.yaml", to: "/etc/passwd") },
    DiskCase("a link to a file above", "JX0103") { folder in
      try Data("a: 1".utf8).write(to: folder.appending(path: "../outside-\(folder.lastPathComponent)"))
      try link(folder, "a.yaml", to: "../outside-\(folder.lastPathComponent)")
    },
    DiskCase("a link to a file inside", nil) {
      try Data("a: 1".utf8).write(to: $0.appending(path: "b.yaml"))
      try link($0, "a.yaml", to: "b.yaml")
    },
    DiskCase("a link to itself", "JX0104") { try link($0, "a.yaml", to: "a.yaml") },
    DiskCase("two links to each other", "JX0104") {
      try link($0, "a.yaml", to: "b.yaml")
      try link($0, "b.yaml", to: "a.yaml")
    },
    DiskCase("a link to nothing", "JX0101") { try link($0, "a.yaml", to: "nothing") },
    DiskCase("a file over the limit", "JX0106") {
      try Data(count: 512 * 1024 + 1).write(to: $0.appending(path: "a.yaml"))
    },
    DiskCase("a file that takes no room but is huge", "JX0106") {
      let path = $0.appending(path: "a.yaml").path
      close(open(path, O_CREAT | O_WRONLY, 0o600))
      truncate(path, 1 << 40)
    },
  ]

  @Test(arguments: cases)
  func readsOnlyPlainFilesInside(_ example: DiskCase) throws {
    try Self.withFolder { folder in
      try example.make(folder)
      let reader = RecordReader(languages: [Language("zh")])
      let files = try #require(FilesOnDisk(folder: folder.path))
      let text = Shelf(files).text("a.yaml", into: reader)
      #expect(reader.diagnostics.all.map(\.code) == [example.code].compactMap { $0 })
      #expect(reader.diagnostics.all.allSatisfy { $0.place == Place(file: "a.yaml") })
      #expect((text == nil) == (example.code != nil))
    }
  }

  @Test(arguments: ["../a", "a/../../b", "/etc/passwd", ""])
  func opensNoPathThatLeadsOut(_ path: String) throws {
    try Self.withFolder { folder in
      try Data("x".utf8).write(to: folder.appending(path: "../a-\(folder.lastPathComponent)"))
      let files = try #require(FilesOnDisk(folder: folder.path))
      #expect(throws: ReadingFault.self) { try files.read(path, limit: 1000) }
      #expect(throws: ReadingFault.missing) { try files.read("a\u{0}b", limit: 1000) }
    }
  }

  /// Root may read everything, so that this runs as nobody then.
  @Test func saysThatReadingIsNotPermitted() throws {
    try Self.withFolder { folder in
      let file = folder.appending(path: "a.yaml").path
      try Data("a: 1".utf8).write(to: folder.appending(path: "a.yaml"))
      chmod(file, 0)
      // This thread's identity for files only; other tests go on as they are.
      typealias SetFileUser = @convention(c) (uid_t) -> CInt
      let symbol = try #require(dlsym(nil, "setfsuid"))
      let setFileUser = unsafeBitCast(symbol, to: SetFileUser.self)
      let isRoot = geteuid() == 0
      if isRoot { _ = setFileUser(65534) }
      defer { if isRoot { _ = setFileUser(0) } }
      let files = try #require(FilesOnDisk(folder: folder.path))
      #expect(throws: ReadingFault.notPermitted) { try files.read("a.yaml", limit: 1000) }
    }
  }

  @Test func namesWhatTheSystemSays() throws {
    try Self.withFolder { folder in
      let files = try #require(FilesOnDisk(folder: folder.path))
      let name = String(repeating: "a", count: 300)
      do throws(ReadingFault) {
        _ = try files.read(name, limit: 1000)
        Issue.record("a name of 300 bytes was read")
      } catch {
        #expect(error.code == "JX0108" && error.message.en.contains("too long"))
      }
    }
  }

  @Test func listsNamesByTheirBytes() throws {
    try Self.withFolder { folder in
      for name in ["b", "A", "é", "e\u{301}", ".hidden", "甲"] {
        try Data().write(to: folder.appending(path: name))
      }
      let files = try #require(FilesOnDisk(folder: folder.path))
      let names = try files.names(in: ".")
      #expect(
        names.map { Array($0.utf8) } == [".hidden", "A", "b", "e\u{301}", "é", "甲"].map { Array($0.utf8) })
      #expect(try files.names(in: "nothing") == [])
    }
  }

  @Test func aNameThatIsNotUTF8IsOneProblem() throws {
    try Self.withFolder { folder in
      for (path, text) in SmallSite.files {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      // 备注.txt in GB18030, as a Windows archive unpacks it.
      let name: [CChar] = Array((folder.path + "/content/reports/demo/").utf8CString.dropLast())
      let gb18030: [UInt8] = [0xB1, 0xB8, 0xD7, 0xA2, 0x2E, 0x74, 0x78, 0x74, 0]
      close(open(name + gb18030.map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o600))
      let files = try #require(FilesOnDisk(folder: folder.path))
      let said = LoadedSite(files).diagnostics.map { Expectation($0).description }
      #expect(said == ["content/reports/demo:1:1+1 JX0107 fix: rename the file"])
    }
  }

  @Test func thereIsNoFolder() {
    #expect(FilesOnDisk(folder: "/nothing/here") == nil)
    #expect(FilesOnDisk(folder: "/etc/passwd") == nil)
  }

  private static func link(_ folder: URL, _ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: name).path, withDestinationPath: target)
  }

  private static func withFolder(_ body: (URL) throws -> Void) throws {
    let parent = FileManager.default.temporaryDirectory.appending(path: "jixiao-\(UUID().uuidString)")
    let folder = parent.appending(path: "site")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // The real path, and open to others, since one test reads as nobody.
    chmod(parent.path, 0o755)
    defer { try? FileManager.default.removeItem(at: parent) }
    try body(folder)
  }
}
