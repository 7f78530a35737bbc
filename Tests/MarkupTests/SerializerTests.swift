import Markup
import Testing

@Suite struct SerializerTests {
  @Test func writesElementsAttributesAndTextInOrder() {
    let node = element(.p, [.class("a \"b\""), .id("x")], ["1 < 2", element(.br), element(.b, [], ["3"])])
    #expect(Serializer.text(of: node) == #"<p class="a &quot;b&quot;" id="x">1 &lt; 2<br><b>3</b></p>"#)
  }

  @Test func closesEmptyElementsAsTheDialectAsks() {
    let node = element(.svg, [.aria(.hidden, "true")], [element(.rect), element(.g, [], [element(.line)])])
    #expect(Serializer.text(of: node) == #"<svg aria-hidden="true"><rect/><g><line/></g></svg>"#)
    #expect(Serializer.text(of: element(.td)) == "<td></td>")
    #expect(Serializer.text(of: element(.details, [.open]), as: .xml) == #"<details open=""/>"#)
  }

  @Test func writesJSONInTheOrderGiven() {
    let value = JSONValue.object(["b": .array([.number(PlainNumber(1)), .null]), "a": nil, "c": .object([])])
    #expect(
      String(decoding: value.document, as: UTF8.self) == """
        {
          "b": [
            1,
            null
          ],
          "c": {}
        }

        """)
  }
}
