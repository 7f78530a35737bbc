internal import ArgumentParser
internal import Diagnostics
private import Glibc

/// Where the program speaks: results on standard output, everything else on standard error.
enum Console {
  /// The user's language: `--lang` where it is given, else the locale's.
  static let language: MessageLanguage = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count,
        let language = MessageLanguage(rawValue: arguments[index + 1])
      {
        return language
      }
      if argument.utf8.starts(with: "--lang=".utf8),
        let language = MessageLanguage(rawValue: String(argument.dropFirst(7)))
      {
        return language
      }
    }
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap(environment).first { !$0.isEmpty }
    return MessageLanguage(locale: locale ?? "")
  }()

  /// One of two texts in the user's language.
  static func words(zh: String, en: String) -> String { Message(zh: zh, en: en)[language] }

  /// Colours belong on a terminal, and only where `NO_COLOR` is not set.
  static var isColored: Bool {
    isatty(STDERR_FILENO) == 1 && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
  }

  /// Writes to standard output.
  static func out(_ bytes: [UInt8]) throws { try write(bytes, to: STDOUT_FILENO) }

  static func out(_ text: String) throws { try out(Array(text.utf8)) }

  /// Writes to standard error; what cannot be said there cannot be said at all.
  static func say(_ text: String) {
    do { try write(Array(text.utf8), to: STDERR_FILENO) } catch { return }
  }

  /// A variable of the environment; nil where it is not set.
  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw ExitStatus.inputOutput
      }
      rest = rest.dropFirst(count)
    }
  }
}

/// How the program ends (sysexits.h).
enum ExitStatus {
  static let contentErrors = ExitCode(1)
  static let inputOutput = ExitCode(74)
}
