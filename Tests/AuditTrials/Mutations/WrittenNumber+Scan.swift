extension ContentTree {
  /// Every number of every file, in the order of the files and of their lines.
  package var numbers: [WrittenNumber] { paths.filter { !Self.isLedger($0) }.flatMap(numbers(in:)) }

  /// Sign-offs and the state of translations hold hashes and copies of what is signed: they are the second
  /// place that a change collides with, and no figures of their own.
  static func isLedger(_ path: String) -> Bool {
    path.hasSuffix("signoff.yaml") || path.hasSuffix("translations.yaml")
  }

  private func numbers(in path: String) -> [WrittenNumber] {
    let kinds = NumberKinds(names: declaredNames(for: path))
    var keys = YAMLKeys()
    var section = ""
    return (files[path] ?? "").split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .flatMap { number, text -> [WrittenNumber] in
        let line = Array(text)
        guard path.hasSuffix(".yaml") else {
          if let id = Self.sectionID(text) { section = id }
          return kinds.numbers(in: line, file: path, number: number) { _ in [section, "text"] }
        }
        guard let places = keys.keys(of: line) else { return [] }
        return kinds.numbers(in: line, file: path, number: number) { places[$0] }
      }
  }

  /// `# Title {#id}` and `## A11`.
  private static func sectionID(_ line: Substring) -> String? {
    guard line.hasPrefix("#") else { return nil }
    if let open = line.ranges(of: "{#").last { return String(line[open.upperBound...].prefix { $0 != "}" }) }
    return String(line.drop { $0 == "#" || $0 == " " })
  }

  /// The names that hold numbers, as the report of a file declares them under `names:`.
  private func declaredNames(for path: String) -> [String] {
    let parts = path.split(separator: "/")
    guard parts.count > 3, let head = files[parts.prefix(3).joined(separator: "/") + "/report.yaml"] else {
      return []
    }
    let lines = head.split(separator: "\n").drop { $0 != "names:" }.dropFirst()
    return lines.prefix { $0.hasPrefix("  - ") }.map { $0.dropFirst(4).filter { $0 != "\"" } }
  }
}
