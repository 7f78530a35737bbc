/// The lanes at the right of all boxes, in which edges run that skip layers or go back over several.
///
/// Heights are counted in half layers: the boxes of layer *n* stand at 2*n*, the gap below them at 2*n* + 1.
package struct FlowLanes: Sendable {
  /// One edge's way along a lane.
  package struct Run: Sendable {
    /// Its place in the graph.
    package let edge: Int
    /// Where it meets the lane: at the side of a box that stands last in its layer (even), else in the gap
    /// below the box it leaves or above the box it enters (odd).
    package let start: Int
    package let end: Int
    /// The lane it runs in, from the left.
    package let lane: Int

    package var span: ClosedRange<Int> { min(start, end)...max(start, end) }

    /// The gap beside which its label stands: the middle one of those it passes in full. (A lane's ends in a
    /// gap lie below the gap's labels.)
    package var labelGap: Int {
      let first = span.lowerBound.isMultiple(of: 2) ? span.lowerBound + 1 : span.lowerBound + 2
      let count = (span.upperBound - first) / 2 + 1
      return (first + (count - 1) / 2 * 2 - 1) / 2
    }
  }

  /// By edge.
  package let runs: [Int: Run]
  /// The room each lane takes with its labels, px, from the left.
  package let widths: [Double]

  /// The distance of a label from its arrow, px.
  package static let labelDistance = 8.0
  /// The distance of two lanes without labels, px.
  private static let step = 14.0

  /// - Parameters:
  ///   - graph: any graph.
  ///   - layers: its layers.
  ///   - labels: of each edge.
  package init(_ graph: FlowGraph, _ layers: FlowLayers, labels: [FlowText]) {
    let last = Set(layers.order.compactMap(\.last))
    var open: [(edge: Int, start: Int, end: Int)] = []
    for (edge, arrow) in graph.arrows.enumerated() {
      let from = layers.layer[arrow.from]
      let to = layers.layer[arrow.to]
      guard abs(from - to) > 1 else { continue }
      let start = last.contains(arrow.from) ? 2 * from : 2 * from + 1
      open.append((edge, start, last.contains(arrow.to) ? 2 * to : 2 * to - 1))
    }
    // Short ways run inside long ones, so that few arrows cross.
    open.sort { (abs($0.end - $0.start), $0.edge) < (abs($1.end - $1.start), $1.edge) }
    var taken: [[ClosedRange<Int>]] = []
    var runs: [Int: Run] = [:]
    var widths: [Double] = []
    for (edge, start, end) in open {
      let span = min(start, end)...max(start, end)
      let lane = taken.firstIndex { $0.allSatisfy { !$0.overlaps(span) } } ?? taken.count
      if lane == taken.count {
        taken.append([])
        widths.append(Self.step)
      }
      taken[lane].append(span)
      let label = labels[edge].width
      if label > 0 { widths[lane] = max(widths[lane], Self.labelDistance + label + 10) }
      runs[edge] = Run(edge: edge, start: start, end: end, lane: lane)
    }
    self.runs = runs
    self.widths = widths
  }

  /// The room all lanes take with their distance from the boxes, px; 0 when there are none.
  package var width: Double { widths.isEmpty ? 0 : Self.step + widths.reduce(0, +) }

  /// The place of each lane, px.
  /// - Parameter start: where the boxes end, px.
  package func places(from start: Double) -> [Double] {
    var x = start + Self.step
    return widths.map { width in
      defer { x += width }
      return x
    }
  }
}
