import AuditTrials
import Foundation
import ReportSource

// audit-trials benchmark|parts|errata|numbers|mutations|silence [FOLDER] [ROUNDS or EVERY]
let arguments = CommandLine.arguments.dropFirst()
guard let content = try ContentTree(folder: arguments.dropFirst().first ?? ".") else {
  fail("the site's folder is not there")
}
let number = arguments.dropFirst(2).first.flatMap { Int($0) }
switch arguments.first {
case "benchmark": print(AuditBenchmark(content).measured(rounds: number ?? 20))
case "parts": for line in AuditBenchmark(content).parts(rounds: 9) { print(line) }
case "errata":
  for erratum in ErrataTrial(content).outcomes {
    print(erratum.codes.isEmpty ? "UNSEEN" : "found", erratum.id, erratum.codes)
  }
  for (reading, codes) in ErrataTrial.restored(content) { print("restored", reading, codes) }
case "numbers":
  for number in content.numbers {
    print(number.kind.rawValue, number.file, number.line + 1, number.path.joined(separator: "."), number.text)
  }
case "mutations":
  let audit = MutationAudit(content)
  let every = number ?? 1
  let slips = await audit.verdicts(on: content.slips(in: [.figure]).sample(every: every), jobs: 2)
  let moves = await audit.verdicts(on: content.moves.sample(every: every), jobs: 2)
  print(Survivors(content, slips: slips, moves: moves, every: every).text, terminator: "")
case "silence":
  let trial = SilenceTrial(count: 1000)
  for (seed, finding) in trial.alarms { print(seed, finding) }
  print(trial.histogram)
default:
  fail("usage: audit-trials benchmark|parts|errata|numbers|mutations|silence [FOLDER] [ROUNDS or EVERY]")
}

/// Says what is wrong with the command line, and ends with the code that `sysexits.h` has for it.
func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(64)
}
