/// A short text in the languages of the site.
package struct Label: Hashable, Sendable {
  /// What to print in a language, and which language that is.
  package struct Reading: Hashable, Sendable {
    package let text: String
    /// Nil where the text belongs to no language, such as a document number.
    package let language: Language?
    /// The language asked for is missing: this is the main language's text.
    package let isFallback: Bool
  }

  private let texts: [Language: Located<String>]
  private let neutral: String?
  private let main: Language

  /// - Parameters:
  ///   - texts: at least that of the main language.
  ///   - main: the language that others fall back to.
  package init?(_ texts: [Language: Located<String>], main: Language) {
    guard texts[main] != nil else { return nil }
    self.texts = texts
    self.main = main
    neutral = nil
  }

  /// A text that is the same in every language.
  package init(neutral text: String, main: Language) {
    texts = [:]
    self.main = main
    neutral = text
  }

  /// The text in a language, or the main language's where it is missing.
  package func reading(in language: Language) -> Reading {
    if let text = texts[language] { return Reading(text: text.value, language: language, isFallback: false) }
    return Reading(
      text: neutral ?? texts[main]?.value ?? "", language: neutral == nil ? main : nil,
      isFallback: neutral == nil)
  }

  /// The main language's text.
  package var inMainLanguage: String { reading(in: main).text }

  /// Every text that was written, with its place.
  package var written: [Language: Located<String>] { texts }
}
