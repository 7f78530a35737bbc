import Foundation
import ReportSite
import Testing

@Suite struct OutputPlaceTests {
  private let folder: PublishingFolder

  init() throws { folder = try PublishingFolder() }

  /// Opens a staging and gives it up.
  private static func open(_ output: String, apartFrom folders: [String] = []) throws {
    _ = try SiteStaging(output: output, apartFrom: folders)
  }

  @Test(arguments: ["letter.doc", "zh/index.html", ".hidden", ".gitignore/x"])
  func refusesAFolderItDidNotMake(file: String) throws {
    try folder.place("mine", at: "public/" + file)
    let output = folder.output
    let entry = file.split(separator: "/").first.map(String.init) ?? file
    #expect(throws: PublishingError.foreignOutput(path: output, entry: entry)) { try Self.open(output) }
    #expect(try folder.files() == [file: "mine"])
    #expect(try folder.names() == ["public"])
  }

  @Test func refusesAMarkerThatIsNotItsOwn() throws {
    try folder.place("something else", at: "public/.jixiao-site")
    let output = folder.output
    #expect(throws: PublishingError.foreignOutput(path: output, entry: ".jixiao-site")) {
      try Self.open(output)
    }
  }

  @Test func refusesAMarkerThatIsALink() throws {
    try folder.place("jixiao site, format 1\n", at: "marker")
    try folder.place("mine", at: "public/a.txt")
    try folder.link("public/.jixiao-site", to: "../marker")
    let output = folder.output
    #expect(throws: PublishingError.foreignOutput(path: output, entry: ".jixiao-site")) {
      try Self.open(output)
    }
  }

  @Test func refusesFilesThatCameWhileItBuilt() throws {
    let output = folder.output
    #expect(throws: PublishingError.foreignOutput(path: output, entry: "letter.doc")) {
      var staging = try SiteStaging(output: output)
      try staging.write("1", to: "index.html")
      try folder.place("mine", at: "public/letter.doc")
      _ = try staging.publish()
    }
    #expect(try folder.files() == ["letter.doc": "mine"])
    #expect(try folder.names() == ["public"])
  }

  @Test func refusesAFile() throws {
    try folder.place("mine", at: "public")
    let output = folder.output
    #expect(throws: PublishingError.system(.open, path: output, errno: ENOTDIR)) { try Self.open(output) }
    #expect(try folder.names() == ["public"])
  }

  @Test(arguments: ["content", "content/public", "", "content/..", "link", "link/public"])
  func refusesAnOutputThatTouchesTheContent(output: String) throws {
    try folder.place("一", at: "content/site.yaml")
    try folder.link("link", to: "content")
    let error = #expect(throws: PublishingError.self) {
      try Self.open(folder.root + "/" + output, apartFrom: [folder.root + "/content", folder.root + "/none"])
    }
    guard case .overlap(_, let content) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(content == folder.root + "/content")
    #expect(try folder.files(in: "content") == ["site.yaml": "一"])
  }

  @Test func takesANameThatOnlyBeginsLikeTheContents() throws {
    try folder.place("一", at: "content/site.yaml")
    try Self.open(folder.root + "/content-public", apartFrom: [folder.root + "/content"])
  }

  @Test(arguments: ["/", "//", ".."])
  func refusesAnOutputWithoutAName(output: String) throws {
    #expect(throws: PublishingError.self) { try Self.open(output) }
  }

  @Test func namesTheFolderThatIsMissing() throws {
    let parent = folder.root + "/missing"
    #expect(throws: PublishingError.system(.resolve, path: parent + "/", errno: ENOENT)) {
      try Self.open(parent + "/public")
    }
  }

  @Test func publishesWhereASymbolicLinkLeads() throws {
    try folder.place("", at: "disk/x")
    try folder.link("public", to: "disk/site")
    let output = folder.output
    #expect(throws: PublishingError.system(.resolve, path: output, errno: ENOENT)) { try Self.open(output) }
    try PublishingFolder.publish("1", to: folder.root + "/disk/site")
    try PublishingFolder.publish("2", to: folder.output)
    try PublishingFolder.publish("3", to: folder.output + "/")
    #expect(try folder.files(in: "disk/site") == PublishingFolder.site("3"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.output) == "disk/site")
    #expect(try folder.names() == ["disk", "public"])
  }

  @Test func removesWhatKilledBuildsLeftAndNothingElse() throws {
    try folder.publish("1")
    try folder.place("x", at: ".public.jixiao-0123456789abcdef/zh/index.html")
    try folder.place("", at: ".public.jixiao-lock")
    let kept = [
      ".other.jixiao-0123456789abcdef", ".public.jixiao-0123456789abcdeF", ".public.jixiao-0123456789abcdef0",
      ".public.jixiao-notes", ".public.old",
    ]
    for name in kept { try folder.place("mine", at: name + "/a.txt") }
    try folder.publish("2")
    #expect(try folder.names() == kept.sorted() + ["public"])
  }

  @Test func replacesInTwoStepsWhereNamesCannotBeExchanged() throws {
    try folder.publish("1")
    try folder.place("new", at: "staged/zh/index.html")
    do {
      let place = try OutputPlace(output: folder.output, apartFrom: [], whenWaiting: {})
      #expect(try place.replaceInTwoSteps(with: "staged") == ".public.jixiao-previous")
      #expect(throws: PublishingError.self) { _ = try place.replaceInTwoSteps(with: "missing") }
    }
    #expect(try folder.files() == ["zh/index.html": "new"])
  }

  @Test func bringsBackASiteThatWasStoppedBetweenTwoSteps() throws {
    try folder.publish("1")
    try FileManager.default.moveItem(atPath: folder.output, toPath: folder.root + "/.public.jixiao-previous")
    try Self.open(folder.output)
    #expect(try folder.files() == PublishingFolder.site("1"))
    #expect(try folder.names() == ["public"])
  }

  @Test func waitsForTheBuildThatHoldsTheOutput() throws {
    let (output, waits, ends) = (folder.output, DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    var first = try SiteStaging(output: output)
    try first.write("1", to: "zh/index.html")
    Thread {
      do {
        var second = try SiteStaging(output: output) { waits.signal() }
        try second.write("2", to: "zh/index.html")
        let secondLeftovers = try second.publish()
        #expect(secondLeftovers == [])
      } catch {
        Issue.record(error)
      }
      ends.signal()
    }.start()
    waits.wait()
    #expect(try folder.names().contains("public") == false)
    let firstLeftovers = try first.publish()
    #expect(firstLeftovers == [])
    ends.wait()
    #expect(try folder.files() == PublishingFolder.site("2"))
    #expect(try folder.names() == ["public"])
  }

  @Test func letsManyBuildsFollowEachOther() throws {
    let output = folder.output
    DispatchQueue.concurrentPerform(iterations: 40) { number in
      do {
        try PublishingFolder.publish("\(number)", to: output)
      } catch {
        Issue.record(error)
      }
    }
    #expect(try folder.files().count == 2)
    #expect(try folder.names() == ["public"])
  }
}
