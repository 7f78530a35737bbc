package import Diagnostics
private import Markup
private import Mustache

/// The page chrome: the Mustache files of `templates/`.
///
/// swift-mustache 2.1.1 escapes by grapheme clusters, which a combining mark defeats: every template and
/// partial is made to use ``Escape`` instead. Names are checked when templates are read, because Mustache
/// writes nothing for an unknown one.
package struct Templates: Sendable {
  /// The pages that are made from a template of their own.
  package enum Page: String, CaseIterable, Sendable {
    case page
    case landing
  }

  private let library: MustacheLibrary

  /// The one name that takes finished markup, in three braces.
  static let slot = "content"

  private struct BytewiseHTML: MustacheContentType {
    func escapeText(_ text: String) -> String { Escape.html(text) }
  }

  /// On the first line, where it moves no line.
  private static let pragma = "{{% CONTENT_TYPE:BYTEWISE_HTML}}"

  private static let areContentTypesRegistered: Bool = {
    MustacheContentTypes.register(BytewiseHTML(), named: "BYTEWISE_HTML")
    return true
  }()

  /// - Parameters:
  ///   - files: each template's text by its name without `.mustache`.
  ///   - diagnostics: takes unknown names, missing partials and syntax errors.
  package init?(_ files: [String: SourceFile], into diagnostics: inout DiagnosticList) {
    precondition(Self.areContentTypesRegistered)
    TemplateCheck(files).report(into: &diagnostics)
    if diagnostics.hasErrors { return nil }
    var templates: [String: MustacheTemplate] = [:]
    for name in files.keys.sorted() {
      guard let file = files[name] else { continue }
      do {
        templates[name] = try MustacheTemplate(string: Self.pragma + file.text)
      } catch let error as MustacheTemplate.ParserError {
        let place = Place(file: file.path, line: error.context.lineNumber)
        diagnostics.report(TemplateFault.syntax(String(describing: error.error)), at: place)
      } catch {
        diagnostics.report(TemplateFault.syntax(String(describing: error)), at: Place(file: file.path))
      }
    }
    if diagnostics.hasErrors { return nil }
    library = MustacheLibrary(templates: templates)
  }

  /// - Returns: the page as UTF-8.
  func bytes(_ page: Page, _ context: PageContext, content: [UInt8]) -> [UInt8] {
    // The content is put in after the chrome is rendered: it can be large, and is never looked at again. No value
    // can look like its place, for in values a `<` is escaped.
    let marker = "<\u{FFFC}>"
    var values = context.values
    values[Self.slot] = marker
    guard let text = library.render(values, withTemplate: page.rawValue) else {
      preconditionFailure("templates are checked to hold every page")
    }
    let chrome = Array(text.utf8)
    guard let start = chrome.firstIndex(of: marker) else { return chrome }
    return Array(chrome[..<start]) + content + chrome[(start + marker.utf8.count)...]
  }
}

extension Array where Element == UInt8 {
  fileprivate func firstIndex(of text: String) -> Int? {
    let needle = Array(text.utf8)
    guard count >= needle.count else { return nil }
    return (0...(count - needle.count)).first {
      self[$0] == needle[0] && self[$0..<($0 + needle.count)].elementsEqual(needle)
    }
  }
}

/// The values that a template can name.
struct PageContext {
  /// Text, lists of contexts and truth values, by name.
  var values: [String: Any]

  /// Every name that a template may use, with what stands inside the lists.
  static let names: Set<String> = [
    "html-lang", "title", "description", "alternates", "href",
    "stylesheet", "script", "skip-to-content",
    "home",
    "site-title", "site-navigation", "all-reports", "language-label", "languages", "is-current", "name",
    "publisher", "made-with", "content", "address", "beside", "search", "search-hits", "search-nothing",
    "search-more", "text-size", "provenance", "provenance-back", "provenance-entry", "provenance-close",
  ]
}
