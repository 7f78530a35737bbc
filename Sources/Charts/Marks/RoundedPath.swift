/// A line with rounded corners.
package enum RoundedPath {
  /// - Parameters:
  ///   - points: of horizontal and vertical stretches.
  ///   - radius: px; less where a stretch is shorter than two of it.
  /// - Returns: the value of `d`, such as `M1 1V20Q1 25 6 25H40`; it stays within the angle of each corner.
  package static func data(_ points: [FlowPoint], radius: Double) -> String {
    guard let first = points.first, let last = points.last, points.count > 1 else { return "" }
    var data = "M" + pair(first)
    for index in points.indices.dropFirst().dropLast() {
      let corner = points[index]
      let before = stop(at: corner, towards: points[index - 1], radius)
      let after = stop(at: corner, towards: points[index + 1], radius)
      data += "L" + pair(before) + "Q" + pair(corner) + " " + pair(after)
    }
    return data + "L" + pair(last)
  }

  private static func stop(at corner: FlowPoint, towards other: FlowPoint, _ radius: Double) -> FlowPoint {
    let length = abs(other.x - corner.x) + abs(other.y - corner.y)
    guard length > 0 else { return corner }
    let share = min(radius, length / 2) / length
    return FlowPoint(x: corner.x + (other.x - corner.x) * share, y: corner.y + (other.y - corner.y) * share)
  }

  private static func pair(_ point: FlowPoint) -> String {
    AttributeNumber.text(point.x) + " " + AttributeNumber.text(point.y)
  }
}
