import Bytes
import Testing

@Suite struct JSONWriterTests {
  private func write(
    _ layout: JSONWriter.Layout = .compact, _ escaping: JSONWriter.Escaping = .minimal,
    _ body: (inout JSONWriter) throws -> Void
  ) rethrows -> String {
    var json = JSONWriter(layout: layout, escaping: escaping)
    try body(&json)
    return json.buffer.text
  }

  private func sample(_ json: inout JSONWriter) {
    json.object {
      $0.field("title", "杏林")
      $0.field("count", 3)
      $0.field("missing", nil as String?)
      $0.field("tags", ["a", "b"])
      $0.field("none", nonempty: [String]())
      $0.array("items") {
        $0.object { $0.field("share", 0.5) }
        $0.object { _ in }
        $0.array { $0.append(true) }
        $0.null()
      }
      $0.object("empty") { _ in }
      $0.array("blank") { _ in }
      $0.null("nothing")
    }
  }

  @Test func compact() {
    #expect(
      write(.compact, .minimal, sample)
        == #"{"title":"杏林","count":3,"tags":["a","b"],"items":[{"share":0.5},{},[true],null],"#
        + #""empty":{},"blank":[],"nothing":null}"#)
  }

  @Test func indented() {
    #expect(
      write(.indented, .minimal, sample) == """
        {
          "title": "杏林",
          "count": 3,
          "tags": [
            "a",
            "b"
          ],
          "items": [
            {
              "share": 0.5
            },
            {},
            [
              true
            ],
            null
          ],
          "empty": {},
          "blank": [],
          "nothing": null
        }
        """)
  }

  @Test(
    arguments: [
      ("", #""""#), ("a\"b\\c", #""a\"b\\c""#), ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
      ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""), ("</script>&", #""</script>&""#), ("\u{2028}", "\"\u{2028}\""),
      ("杏林𠮷", #""杏林𠮷""#),
    ])
  func strings(text: String, json: String) {
    #expect(write { $0.string(text) } == json)
  }

  @Test(
    arguments: [
      ("</script>", #""\u003c/script\u003e""#), ("<!--", #""\u003c!--""#), ("A&B", #""A\u0026B""#),
      ("a\u{2028}b\u{2029}", #""a\u2028b\u2029""#), ("“真”…\u{2027}\u{202A}", "\"“真”…\u{2027}\u{202A}\""),
    ])
  func stringsInScripts(text: String, json: String) {
    #expect(write(.compact, .script) { $0.string(text) } == json)
  }

  @Test(
    arguments: [
      (0.5, "0.5"), (2, "2"), (-0.0, "0"), (1e21, "1e+21"), (1e-7, "1e-07"), (.infinity, "null"), (.nan, "null"),
    ] as [(Double, String)])
  func numbers(value: Double, json: String) {
    #expect(write { $0.number(value) } == json)
  }

  @Test func linesAtTheTop() {
    #expect(write { json in for n in 1...2 { json.object { $0.field("n", n) } } } == "{\"n\":1}\n{\"n\":2}")
  }

  @Test func staysWellFormedWhenABodyThrows() {
    struct Stop: Error {}
    var json = JSONWriter(ByteBuffer(Array("x=".utf8)))
    #expect(throws: Stop.self) {
      try json.object {
        $0.field("a", 1)
        try $0.array("b") { _ in throw Stop() }
      }
    }
    #expect(json.buffer.text == #"x={"a":1,"b":[]}"#)
  }
}
