/// The program's version, as `--version` prints it (Semantic Versioning 2.0).
package enum Version {
  package static let current = "0.1.0"
}
