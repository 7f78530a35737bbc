/// One attribute of an element: a fixed name and an unescaped value (nil for a bare attribute such as `open`).
///
/// There is no `style`, no `on…` and no free `href`: what could run or load something has no attribute here.
package struct Attribute: Hashable, Sendable {
  package let name: String
  package let value: String?

  private init(_ name: String, _ value: String?) {
    self.name = name
    self.value = value
  }
}

extension Attribute {
  package static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
  package static func id(_ id: String) -> Attribute { Attribute("id", id) }
  package static func href(_ link: Link) -> Attribute { Attribute("href", link.text) }
  package static func hreflang(_ tag: String) -> Attribute { Attribute("hreflang", tag) }
  package static func lang(_ tag: String) -> Attribute { Attribute("lang", tag) }
  package static func title(_ text: String) -> Attribute { Attribute("title", text) }
  package static func role(_ role: String) -> Attribute { Attribute("role", role) }
  package static func scope(_ scope: HeaderScope) -> Attribute { Attribute("scope", scope.rawValue) }
  package static func headers(_ ids: String) -> Attribute { Attribute("headers", ids) }
  package static func colspan(_ count: Int) -> Attribute { Attribute("colspan", String(count)) }
  package static func rowspan(_ count: Int) -> Attribute { Attribute("rowspan", String(count)) }
  package static func span(_ count: Int) -> Attribute { Attribute("span", String(count)) }
  package static func start(_ number: Int) -> Attribute { Attribute("start", String(number)) }
  package static func datetime(_ date: String) -> Attribute { Attribute("datetime", date) }
  /// - Parameter name: of the file; the one in the link where it is empty.
  package static func download(_ name: String) -> Attribute {
    Attribute("download", name.isEmpty ? nil : name)
  }
  package static func rel(_ relation: String) -> Attribute { Attribute("rel", relation) }
  package static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
  package static func type(_ type: String) -> Attribute { Attribute("type", type) }
  package static func tabindex(_ index: Int) -> Attribute { Attribute("tabindex", String(index)) }
  /// The name by which a script keeps a field's value.
  package static func named(_ name: String) -> Attribute { Attribute("name", name) }
  package static func value(_ value: String) -> Attribute { Attribute("value", value) }
  package static let open = Attribute("open", nil)
  /// What only a script brings to life.
  package static let hidden = Attribute("hidden", nil)
  package static let checked = Attribute("checked", nil)
  package static let disabled = Attribute("disabled", nil)

  /// `aria-…`, for example `.aria("label", "…")`.
  package static func aria(_ name: AriaName, _ value: String) -> Attribute {
    Attribute("aria-" + name.rawValue, value)
  }

  /// `data-…`; the name is one of the page script's own.
  package static func data(_ name: DataName, _ value: String) -> Attribute {
    Attribute("data-" + name.rawValue, value)
  }

  /// A presentation attribute or geometry of SVG.
  package static func svg(_ name: SVGName, _ value: String) -> Attribute {
    Attribute(name.rawValue, value)
  }
}

/// What a header cell heads.
package enum HeaderScope: String, Hashable, Sendable {
  case column = "col"
  case row
  case columnGroup = "colgroup"
  case rowGroup = "rowgroup"
}

package enum AriaName: String, Hashable, Sendable {
  case current, describedby, hidden, label, labelledby
}

package enum DataName: String, Hashable, Sendable {
  case column, figure, label, shown, year
}

/// The SVG attributes that charts and diagrams use.
package enum SVGName: String, Hashable, Sendable {
  case cx, cy, d, display, dx, dy, fill, focusable, height, markerEnd = "marker-end", markerHeight,
    markerUnits, markerWidth
  case dominantBaseline = "dominant-baseline"
  case fillOpacity = "fill-opacity"
  case fontFamily = "font-family"
  case fontSize = "font-size"
  case fontWeight = "font-weight"
  case orient, overflow, patternTransform, patternUnits, points, r, refX, refY, rx, stroke
  case preserveAspectRatio
  case strokeDasharray = "stroke-dasharray"
  case strokeWidth = "stroke-width"
  case textAnchor = "text-anchor"
  case transform, viewBox, width, x, x1, x2, xmlns, y, y1, y2
}
