import Foundation
import Testing

/// Compares a page's `<main>` with the one kept in `Goldens/`.
///
/// `RECORD_GOLDENS=1 swift test --filter SiteGoldenTests` writes them anew and fails; the difference is then
/// read. Of a drawing its words are kept only: the drawings themselves are held by `ChartsTests`.
struct Golden {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Goldens")

  let name: String

  func check(_ page: HTMLPage) throws {
    let main = try #require(page.main)
    let text = Self.text(of: main)
    let file = Self.folder.appending(path: name + ".html")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name).html")
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(Self.firstDifference(kept, text) == nil)
  }

  /// The first line that differs, as kept and as built.
  private static func firstDifference(_ kept: String, _ built: String) -> String? {
    guard kept != built else { return nil }
    let (old, new) = (kept.components(separatedBy: "\n"), built.components(separatedBy: "\n"))
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    let shown = [old, new].map { $0.indices.contains(line) ? $0[line] : "(end)" }
    return "line \(line + 1): kept \(shown[0]) built \(shown[1])"
  }

  // MARK: Text

  /// One line for an element with nothing but phrases in it; else one for each child.
  static func text(of element: HTMLElement, indent: String = "") -> String {
    if element.name == "svg" { return indent + drawing(element) + "\n" }
    guard hasBlocks(element) else { return indent + line(.element(element)) + "\n" }
    let children = element.children.map { child -> String in
      if case .element(let inner) = child { return text(of: inner, indent: indent + "  ") }
      let line = line(child)
      return line.allSatisfy(\.isWhitespace) ? "" : indent + "  " + line + "\n"
    }
    return indent + tag(element) + "\n" + children.joined() + indent + "</\(element.name)>\n"
  }

  private static func hasBlocks(_ element: HTMLElement) -> Bool {
    element.elements.contains { !phrases.contains($0.name) || hasBlocks($0) }
  }

  private static let phrases: Set<String> = [
    "a", "b", "br", "cite", "code", "em", "input", "label", "span", "strong", "sup", "tspan",
  ]

  private static func line(_ node: HTMLNode) -> String {
    switch node {
    case .text(let text): escaped(text)
    case .element(let element):
      tag(element)
        + (["br", "hr", "input"].contains(element.name)
          ? "" : element.children.map(line).joined() + "</\(element.name)>")
    }
  }

  private static func tag(_ element: HTMLElement) -> String {
    "<" + element.name + element.attributes.map { " \($0.name)=\"\(escaped($0.value))\"" }.joined() + ">"
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
      .replacingOccurrences(of: "\"", with: "&quot;")
  }

  /// `<svg class="strip" id="…">title | description | A | B</svg>`.
  private static func drawing(_ svg: HTMLElement) -> String {
    let words = svg.descendants.filter { ["title", "desc", "text"].contains($0.name) }.map(\.text)
    return "<svg class=\"\(svg["class"] ?? "")\">" + escaped(words.joined(separator: " | ")) + "</svg>"
  }
}
