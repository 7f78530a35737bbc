package import Diagnostics
package import ReportSource

/// One thing that can be wrong with the sign-off of a report or declaration.
package protocol SignoffRule: AuditRule, DeclarationRule {
  var page: RulePage { get }

  /// Everything that it finds, in any order.
  func defects(in signoff: Signoff) -> [Defect]
}

extension SignoffRule {
  package func findings(in report: Report, sources: ReportSources) -> [Diagnostic] {
    defects(in: report.signoff).map { $0.diagnostic(page) }
  }

  package func defects(in declaration: Declaration, sources: ReportSources) -> [Defect] {
    defects(in: declaration.signoff)
  }
}

extension Signature {
  /// Who signed when, and what it read.
  var message: Message {
    let read = reads.map { Message(zh: "，当时为 \($0)", en: "; it read \($0)") }
    return Message(
      zh: "\(by)于 \(date.iso) 签字\(read?.zh ?? "")", en: "signed on \(date.iso) by \(by)\(read?.en ?? "")")
  }
}
