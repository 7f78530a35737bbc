import AuditTrials
import Testing

/// A thousand clean reports of random shapes: not one error or warning.
@Suite struct SilenceTests {
  @Test(arguments: [1, 251, 501, 751] as [UInt64])
  func saysNothingOfCleanReports(from seed: UInt64) {
    let trial = SilenceTrial(first: seed, count: 250)
    #expect(trial.alarms.map { "\($0.seed): \($0.finding)" } == [], "\(trial.histogram)")
    #expect(trial.shapes.count > 240, "\(trial.histogram)")
  }
}
