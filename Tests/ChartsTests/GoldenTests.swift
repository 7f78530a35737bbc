import Charts
import Foundation
import Markup
import Testing

/// Each chart of the example report, compared with the drawing kept in `Goldens/`.
///
/// `RECORD_GOLDENS=1 swift test --filter GoldenTests` writes them anew and fails; the difference is then read.
@Suite struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

  @Test(arguments: Samples.all) func drawsAsRecorded(sample: Sample) throws {
    let text =
      Serializer.text(of: sample.svg("g"), as: .xml).replacingOccurrences(of: "><", with: ">\n<") + "\n"
    let file = Self.folder.appending(path: sample.name + ".svg")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(sample.name).svg")
      return
    }
    #expect(try text == String(contentsOf: file, encoding: .utf8))
  }

  @Test func keepsNoDrawingThatNoChartMakes() throws {
    let kept = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(kept) == Set(Samples.all.map { $0.name + ".svg" }))
  }
}
