import Audit
import Diagnostics
import Testing

@Suite struct CleanReportTests {
  @Test func findsNothingInACleanReport() {
    #expect(MarkedReport().found == [])
  }

  @Test func hasOneCodeARule() {
    let codes = Audit.pages.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes == codes.sorted())
  }

  @Test func saysEverythingInBothLanguages() {
    for page in Audit.pages {
      for message in [page.title, page.meaning, page.fix, page.criterion] {
        #expect(!message.zh.isEmpty && !message.en.isEmpty, "\(page.code)")
        #expect(
          message.en.unicodeScalars.filter { $0.value > 0x2E80 && $0.value < 0xFF00 }.count < 24,
          "\(page.code): \(message.en)")
      }
      #expect(Criterion.all.contains(page.criterion), "\(page.code)")
      #expect(!page.bad.isEmpty && !page.good.isEmpty, "\(page.code)")
    }
  }
}
