import Markup
import Testing

@Suite struct SerializerTests {
  @Test func writesElementsAttributesAndTextInOrder() {
    let node = element(.p, [.class("a \"b\""), .id("x")], ["1 < 2", element(.br), element(.b, [], ["3"])])
    #expect(Serializer.text(of: node) == #"<p class="a &quot;b&quot;" id=x>1 &lt; 2<br><b>3</b></p>"#)
  }

  @Test(arguments: ["", "a b", "a=b", "a>", "a'", "\"", "`", "a/", "é", "&amp;", "a\n"])
  func quotesWhatIsNoPlainWord(value: String) {
    let text = Serializer.text(of: element(.p, [.title(value)]))
    #expect(text.hasPrefix("<p title=\"") && text.hasSuffix("\"></p>"))
  }

  @Test func leavesOutEndTagsThatHTMLImplies() {
    let row = element(.tr, [], [element(.th, [.scope(.row)], ["a"]), element(.td, [], ["b"])])
    let table = element(.table, [], [element(.thead, [], [row]), element(.tbody, [], [row, row])])
    let text = "<tr><th scope=row>a<td>b"
    #expect(Serializer.text(of: table) == "<table><thead>\(text)<tbody>\(text)\(text)</table>")
    let list = element(.ul, [], [element(.li, [], ["1"]), element(.li, [], [element(.p, [], ["2"])])])
    #expect(Serializer.text(of: list) == "<ul><li>1<li><p>2</ul>")
    #expect(Serializer.text(of: list, as: .xml) == "<ul><li>1</li><li><p>2</p></li></ul>")
  }

  @Test func closesEmptyElementsAsTheDialectAsks() {
    let node = element(.svg, [.aria(.hidden, "true")], [element(.rect), element(.g, [], [element(.line)])])
    #expect(Serializer.text(of: node) == #"<svg aria-hidden=true><rect/><g><line/></g></svg>"#)
    #expect(Serializer.text(of: node, as: .xml) == #"<svg aria-hidden="true"><rect/><g><line/></g></svg>"#)
    #expect(Serializer.text(of: element(.rect, [.id("x")])) == "<rect id=x />")
    #expect(Serializer.text(of: element(.p)) == "<p></p>")
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
