/// The name of an HTML or SVG element. Names are fixed in this file: content can never make one.
package struct ElementName: Hashable, Sendable {
  package let text: String
  /// An HTML element that has no end tag.
  package let isVoid: Bool
  /// An SVG element, which closes itself when it has no children.
  package let isSVG: Bool

  private init(_ text: String, isVoid: Bool = false, isSVG: Bool = false) {
    self.text = text
    self.isVoid = isVoid
    self.isSVG = isSVG
  }

  private static func html(_ text: String) -> ElementName { ElementName(text) }
  private static func void(_ text: String) -> ElementName { ElementName(text, isVoid: true) }
  private static func svg(_ text: String) -> ElementName { ElementName(text, isSVG: true) }
}

extension ElementName {
  package static let a = html("a")
  package static let article = html("article")
  package static let aside = html("aside")
  package static let b = html("b")
  package static let blockquote = html("blockquote")
  package static let br = void("br")
  package static let button = html("button")
  package static let caption = html("caption")
  package static let cite = html("cite")
  package static let code = html("code")
  package static let col = void("col")
  package static let colgroup = html("colgroup")
  package static let dd = html("dd")
  package static let del = html("del")
  package static let details = html("details")
  package static let div = html("div")
  package static let dl = html("dl")
  package static let dt = html("dt")
  package static let em = html("em")
  package static let figcaption = html("figcaption")
  package static let figure = html("figure")
  package static let footer = html("footer")
  package static let h1 = html("h1")
  package static let h2 = html("h2")
  package static let h3 = html("h3")
  package static let h4 = html("h4")
  package static let h5 = html("h5")
  package static let h6 = html("h6")
  package static let header = html("header")
  package static let hr = void("hr")
  package static let i = html("i")
  package static let input = void("input")
  package static let label = html("label")
  package static let li = html("li")
  package static let main = html("main")
  package static let nav = html("nav")
  package static let ol = html("ol")
  package static let option = html("option")
  package static let p = html("p")
  package static let pre = html("pre")
  package static let section = html("section")
  package static let select = html("select")
  package static let span = html("span")
  package static let strong = html("strong")
  package static let summary = html("summary")
  package static let sup = html("sup")
  package static let table = html("table")
  package static let tbody = html("tbody")
  package static let td = html("td")
  package static let th = html("th")
  package static let thead = html("thead")
  package static let time = html("time")
  package static let tr = html("tr")
  package static let ul = html("ul")
  package static let wbr = void("wbr")

  package static let circle = svg("circle")
  package static let defs = svg("defs")
  package static let desc = svg("desc")
  package static let g = svg("g")
  package static let line = svg("line")
  package static let marker = svg("marker")
  package static let path = svg("path")
  package static let pattern = svg("pattern")
  package static let polygon = svg("polygon")
  package static let polyline = svg("polyline")
  package static let rect = svg("rect")
  /// The SVG root, also nested.
  package static let svg = svg("svg")
  /// SVG text.
  package static let text = svg("text")
  package static let title = svg("title")
  package static let tspan = svg("tspan")

  private static let endingByThemselves: Set<ElementName> = [dd, dt, li, tbody, td, th, thead, tr]

  /// Whether HTML ends it where the next of its kind begins or what holds it ends. Written by this module, it is
  /// followed by nothing else.
  var endsByItself: Bool { Self.endingByThemselves.contains(self) }

  private static let blocks: Set<ElementName> = [
    article, aside, blockquote, details, div, dl, figcaption, figure, footer, h1, h2, h3, h4, h5, h6, header,
    hr, main,
    nav, ol, p, pre, section, table, ul,
  ]

  /// Whether HTML ends a paragraph where it begins.
  var endsParagraph: Bool { Self.blocks.contains(self) }

  private static let headings: [ElementName] = [h1, h2, h3, h4, h5, h6]

  package var isHeading: Bool { Self.headings.contains(self) }

  /// The heading of a level.
  /// - Parameter level: 1 to 6; deeper ones are `h6`.
  package static func heading(_ level: Int) -> ElementName {
    headings[min(max(level, 1), headings.count) - 1]
  }
}
