import ReportSite
import Testing

@Suite struct CompactScriptTests {
  @Test(arguments: [
    ("// said\nconst sum = (a, b) => {  // aside\n  return a + b;\n};\n", "const sum=(a,b)=>{return a+b;};"),
    ("let a = 1\nlet b = 2\n", "let a=1\nlet b=2"),
    ("one\n  .two()\n  .three\n", "one.two().three"),
    ("a /* two\nlines */ b", "a\nb"),
    ("a + +b - -c + ++d", "a+ +b- -c+ ++d"),
    ("say(\"a  //  b\", 'it\\'s  so', `c  ${ d }`)", "say(\"a  //  b\",'it\\'s  so',`c  ${ d }`)"),
    ("x = y.replace(/[/\"]  \\/ /g, \"\")", "x=y.replace(/[/\"]  \\/ /g,\"\")"),
    ("return /a  b/.test(c)", "return /a  b/.test(c)"),
    ("share = (a + b) / c / d", "share=(a+b)/ c / d"),
    ("if (a) b()\n(c || d)()", "if(a)b()\n(c||d)()"),
    ("case 1: typeof a in b", "case 1:typeof a in b"),
    ("", ""), ("\n\n", ""), ("\"open", "\"open"), ("/* open", ""),
  ])
  func leavesOutWhatMeansNothing(script: String, compact: String) {
    #expect(String(decoding: CompactScript(Array(script.utf8)).bytes, as: UTF8.self) == compact)
  }
}
