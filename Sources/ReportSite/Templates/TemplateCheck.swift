internal import Diagnostics

/// Finds what Mustache would pass over in silence, before anything is rendered: names that mean nothing, sections
/// that do not end, partials that hold themselves, a page without its content.
struct TemplateCheck {
  private let files: [String: SourceFile]
  private let tags: [String: [TemplateTag]]

  /// - Parameter files: each template's text by its name without `.mustache`.
  init(_ files: [String: SourceFile]) {
    self.files = files
    tags = files.mapValues(TemplateTag.all)
  }

  func report(into diagnostics: inout DiagnosticList) {
    for name in files.keys.sorted() {
      for tag in tags[name] ?? [] { check(tag, into: &diagnostics) }
      checkSections(tags[name] ?? [], into: &diagnostics)
    }
    for page in Templates.Page.allCases where files[page.rawValue] == nil {
      let path = "templates/\(page.rawValue).mustache"
      diagnostics.report(TemplateFault.missing(path), at: Place(file: path))
    }
    if !reportCircles(into: &diagnostics) { checkSlots(into: &diagnostics) }
  }

  // MARK: Tags

  private func check(_ tag: TemplateTag, into diagnostics: inout DiagnosticList) {
    switch tag.kind {
    case .comment: return
    case .partial(let name):
      if files[name] == nil {
        diagnostics.report(TemplateFault.unknownPartial(name, known: files.keys.sorted()), at: tag.place)
      }
    case .sectionStart(let name): checkName(name, at: tag.place, into: &diagnostics)
    case .sectionEnd: return
    case .value(let name, let isUnescaped):
      if isUnescaped != (name == Templates.slot) {
        diagnostics.report(isUnescaped ? TemplateFault.unescaped(name) : .escapedSlot, at: tag.place)
      }
      checkName(name, at: tag.place, into: &diagnostics)
    case .notAllowed(let sign): diagnostics.report(TemplateFault.notAllowed(sign), at: tag.place)
    case .unclosed: diagnostics.report(TemplateFault.unclosed, at: tag.place)
    }
  }

  private func checkName(_ name: String, at place: Place, into diagnostics: inout DiagnosticList) {
    if PageContext.names.contains(name) || name == "." { return }
    let known = PageContext.names.sorted()
    let near = Suggestion.nearest(to: name, among: known)
    diagnostics.report(TemplateFault.unknownName(name, near: near, known: known), at: place)
  }

  private func checkSections(_ tags: [TemplateTag], into diagnostics: inout DiagnosticList) {
    var open: [(name: String, place: Place)] = []
    for tag in tags {
      switch tag.kind {
      case .sectionStart(let name): open.append((name, tag.place))
      case .sectionEnd(let name) where open.last?.name == name: open.removeLast()
      case .sectionEnd(let name): diagnostics.report(TemplateFault.sectionNotOpen(name), at: tag.place)
      case .comment, .partial, .value, .notAllowed, .unclosed: continue
      }
    }
    for section in open { diagnostics.report(TemplateFault.sectionNotEnded(section.name), at: section.place) }
  }

  // MARK: Partials

  /// - Returns: whether some partial holds itself.
  private func reportCircles(into diagnostics: inout DiagnosticList) -> Bool {
    var done: Set<String> = []
    var hasCircle = false
    func walk(_ name: String, path: [String]) {
      guard !done.contains(name) else { return }
      for tag in tags[name] ?? [] {
        guard case .partial(let inner) = tag.kind else { continue }
        if (path + [name]).contains(inner) {
          diagnostics.report(TemplateFault.partialInItself(inner), at: tag.place)
          hasCircle = true
        } else {
          walk(inner, path: path + [name])
        }
      }
      done.insert(name)
    }
    for name in files.keys.sorted() { walk(name, path: []) }
    return hasCircle
  }

  /// The content must come out exactly once on every page.
  private func checkSlots(into diagnostics: inout DiagnosticList) {
    guard let page = files[Templates.Page.page.rawValue] else { return }
    let slots = slots(in: Templates.Page.page.rawValue, isInSection: false)
    if slots.isEmpty { diagnostics.report(TemplateFault.noSlot, at: Place(file: page.path)) }
    for (index, slot) in slots.enumerated() where index > 0 || slot.isInSection {
      diagnostics.report(TemplateFault.slotRepeated, at: slot.place)
    }
  }

  /// Where the content stands in a template and its partials, in order.
  private func slots(in name: String, isInSection: Bool) -> [(place: Place, isInSection: Bool)] {
    var depth = 0
    var slots: [(place: Place, isInSection: Bool)] = []
    for tag in tags[name] ?? [] {
      switch tag.kind {
      case .sectionStart: depth += 1
      case .sectionEnd: depth -= 1
      case .partial(let inner): slots += self.slots(in: inner, isInSection: isInSection || depth > 0)
      case .value(Templates.slot, _): slots.append((tag.place, isInSection || depth > 0))
      case .value, .comment, .notAllowed, .unclosed: continue
      }
    }
    return slots
  }
}
