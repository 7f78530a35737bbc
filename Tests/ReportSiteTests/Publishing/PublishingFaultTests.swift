import Foundation
import ReportSite
import Testing

/// Faults of the system, each in a process of its own.
@Suite struct PublishingFaultTests {
  private let folder: PublishingFolder

  init() throws {
    folder = try PublishingFolder()
    try folder.publish("1")
  }

  private func expectTheOldSite(leftovers: Bool = false) throws {
    #expect(try folder.files() == PublishingFolder.site("1"))
    if !leftovers { #expect(try folder.names() == ["public"]) }
    try folder.publish("2")
    #expect(try folder.files() == PublishingFolder.site("2"))
    #expect(try folder.names() == ["public"])
  }

  @Test func keepsTheOldSiteWhenAFileDoesNotFit() async throws {
    await #expect(processExitsWith: .success) { [output = folder.output as String] in
      var staging = try SiteStaging(output: output)
      // After the half that fits, the next write(2) fails, as on a full disk.
      var limit = rlimit(rlim_cur: 65536, rlim_max: 65536)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      signal(SIGXFSZ, SIG_IGN)
      do {
        try staging.write([UInt8](repeating: 0x61, count: 100_000), to: try #require(SitePath("a/large.txt")))
        Issue.record("written")
      } catch let error as PublishingError {
        guard case .system(.write, let path, EFBIG) = error else { exit(1) }
        #expect(path.hasSuffix("/a/large.txt"))
        #expect(error.errnoText == "File too large")
      }
    }
    try expectTheOldSite()
  }

  /// With none, one, two … descriptors left, until it is enough to publish.
  @Test func keepsTheOldSiteWhenTooManyFilesAreOpen() async throws {
    await #expect(processExitsWith: .success) { [output = folder.output as String] in
      var limit = rlimit(rlim_cur: 64, rlim_max: 64)
      setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
      var taken = Array(sequence(first: dup(0)) { _ in dup(0) }.prefix { $0 >= 0 })
      var failures = 0
      while let descriptor = taken.popLast() {
        do {
          var staging = try SiteStaging(output: output)
          try staging.write("2", to: "zh/index.html")
          _ = try staging.publish()
          break
        } catch PublishingError.system(_, _, EMFILE) {
          failures += 1
        }
        close(descriptor)
      }
      #expect(failures > 3)
    }
    try folder.publish("2")
    #expect(try folder.files() == PublishingFolder.site("2"))
    #expect(try folder.names() == ["public"])
  }

  @Test func keepsTheOldSiteWhenItMayNotWrite() async throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.root)
    await #expect(processExitsWith: .success) { [output = folder.output as String] in
      if geteuid() == 0 { seteuid(65534) }
      let error = #expect(throws: PublishingError.self) { try PublishingFolder.publish("3", to: output) }
      guard case .system(.lock, _, EACCES) = error else { exit(1) }
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.root)
    try expectTheOldSite()
  }

  @Test(.timeLimit(.minutes(5)), arguments: [SIGKILL, SIGTERM, SIGINT])
  func keepsTheOldSiteWhenItIsKilled(signal: CInt) async throws {
    await #expect(processExitsWith: .signal(signal)) {
      [output = folder.output as String, signal = signal as CInt] in
      var staging = try SiteStaging(output: output)
      try staging.write("3", to: "zh/index.html")
      kill(getpid(), signal)
      while true { pause() }
    }
    try expectTheOldSite(leftovers: true)
  }

  @Test func closesEveryDescriptorItOpenedAndNoOther() async throws {
    await #expect(processExitsWith: .success) { [output = folder.output as String] in
      let others = (0..<200).map { _ in open("/dev/null", O_RDONLY) }
      try PublishingFolder.publish("2", to: output)
      try PublishingFolder.publish("3", to: output)
      #expect(([0, 1, 2] + others).allSatisfy { fcntl($0, F_GETFD) >= 0 })
      for descriptor in 0..<512 {
        var target = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/fd/\(descriptor)", &target, target.count)
        let path = String(decoding: target.prefix(max(count, 0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        #expect(!path.contains("publishing-"), "\(path) is still open")
      }
    }
  }

  @Test func publishesUnderANarrowMask() async throws {
    await #expect(processExitsWith: .success) { [output = folder.output as String] in
      umask(0o027)
      try PublishingFolder.publish("2", to: output)
      let mode = try FileManager.default.attributesOfItem(atPath: output)[.posixPermissions] as? Int
      #expect(mode == 0o750)
      let page = try FileManager.default.attributesOfItem(atPath: output + "/zh/index.html")
      #expect(page[.posixPermissions] as? Int == 0o640)
    }
  }
}
