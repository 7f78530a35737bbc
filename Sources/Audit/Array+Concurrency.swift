internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
  /// What a work makes of each element, on as many cores as there are.
  /// - Returns: the results in the order of the elements, whichever was ready first.
  func concurrentMap<Result: Sendable>(_ work: @Sendable (Element) -> Result) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = work(self[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0 }.compactMap(\.self)
  }
}
