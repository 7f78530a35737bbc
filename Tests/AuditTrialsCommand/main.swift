import AuditTrials
import ReportSource

guard let content = try ContentTree(folder: CommandLine.arguments.dropFirst(2).first ?? ".") else { exit() }
switch CommandLine.arguments.dropFirst().first {
case "benchmark":
  let audit = MutationAudit(content)
  print(audit.benchmark(rounds: 20).map { "\($0)" }.joined(separator: "\n"))
case "numbers":
  for number in content.numbers {
    print(number.kind.rawValue, number.file, number.line + 1, number.path.joined(separator: "."), number.text)
  }
case "mutations":
  let audit = MutationAudit(content)
  print(audit.standing)
  let verdicts = await audit.verdicts(on: content.slips(in: [.figure]), jobs: 2)
  for verdict in verdicts {
    print(verdict.codes.isEmpty ? "SURVIVES" : "noticed", verdict.mutation.name, verdict.codes)
  }
  print(verdicts.count { !$0.codes.isEmpty }, "of", verdicts.count)
default: exit()
}

func exit() -> Never { fatalError("usage: audit-trials numbers|mutations [FOLDER]") }
