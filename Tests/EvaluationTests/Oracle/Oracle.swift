import Foundation

/// The Python oracle beside this file, run as a process whose lines are read as they come.
struct Oracle {
  /// Which lines it prints; see the script.
  enum Kind: String {
    case arithmetic, leaves, trees
  }

  enum Failure: Error, CustomStringConvertible {
    case pythonMissing
    case failed(status: Int32)
    case incomplete(lines: Int, wanted: Int)

    var description: String {
      switch self {
      case .pythonMissing: "python3 is not on the PATH: scoring cannot be held against its oracle without it"
      case .failed(let status): "scoring_oracle.py ended with status \(status); its error stands above"
      case .incomplete(let lines, let wanted): "scoring_oracle.py printed \(lines) of \(wanted) cases"
      }
    }
  }

  let kind: Kind
  let seed: Int
  let count: Int

  /// Gives each case's line to `body`.
  func forEachLine(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", Self.script, kind.rawValue, String(seed), String(count)]
    process.standardOutput = output
    try process.run()
    defer { if process.isRunning { process.terminate() } }

    var lines = 0
    var isComplete = false
    try Self.forEachLine(of: output.fileHandleForReading) { line in
      if line.elementsEqual("end \(count)".utf8) {
        isComplete = true
      } else {
        lines += 1
        try body(line)
      }
    }
    process.waitUntilExit()
    guard process.terminationStatus != 127 else { throw Failure.pythonMissing }
    guard process.terminationStatus == 0 else { throw Failure.failed(status: process.terminationStatus) }
    guard isComplete, lines == count else { throw Failure.incomplete(lines: lines, wanted: count) }
  }

  private static let script =
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "scoring_oracle.py").path()

  private static func forEachLine(
    of file: FileHandle, _ body: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    var rest: [UInt8] = []
    while let data = try file.read(upToCount: 1 << 16), !data.isEmpty {
      rest += data
      var start = rest.startIndex
      while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
        try body(rest[start..<end])
        start = end + 1
      }
      rest.removeFirst(start)
    }
  }
}
