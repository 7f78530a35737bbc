import Evaluation

/// Lets tests write a code as text: `"C11"`.
extension IndicatorID: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    self.init(text)
  }
}
