internal import Diagnostics

/// What every record of a file is read with: the site's languages, and where its problems are gathered.
///
/// A reference, shared by the records of one load on one thread; the result of a load holds values only.
final class RecordReader {
  /// The languages of the site; the first is the main one.
  let languages: [Language]
  var diagnostics = DiagnosticList()
  /// What the record being read is about, for the words of its problems: an indicator’s code.
  var subject = ""
  /// Set where a record is asked what it reads, instead of reading it.
  var sketch: FormBook.Sketch?

  /// Ids of entries that could not be read, which is reported: a name that leads to one is no second problem.
  private(set) var brokenIDs: Set<String> = []

  init(languages: [Language]) {
    precondition(!languages.isEmpty, "a site has a language")
    self.languages = languages
  }

  var mainLanguage: Language { languages[0] }

  /// Remembers the `id` of a record that could not be read.
  func noteBroken(_ record: YAMLNode) {
    guard case .mapping(let pairs, _) = record, let pair = pairs.first(where: { $0.key.text == "id" }),
      case .scalar(let id) = pair.value
    else { return }
    noteBroken(id.text)
  }

  func noteBroken(_ id: String) { brokenIDs.insert(id) }

  /// How many more names may be compared with misspelt ones: plenty for a report, and still a moment where
  /// every name of a huge file is wrong.
  private var comparisonsLeft = 100_000

  /// What a misspelt word was most likely meant for; nil where nothing is near, or where too much is wrong.
  func nearest<Names: Collection<String>>(
    to word: String, among names: @autoclosure () -> Names
  ) -> String? {
    guard comparisonsLeft > 0 else { return nil }
    let names = names()
    comparisonsLeft -= names.count
    return Suggestion.nearest(to: word, among: names)
  }

  func report(_ problem: some Problem, at place: Place?, notes: [Diagnostic.Note] = []) {
    diagnostics.report(problem, at: place, notes: notes)
  }
}
