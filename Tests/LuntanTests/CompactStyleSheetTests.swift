import Testing
import Theme

@testable import LuntanTheme

/// Minifying a style sheet removes only comments and white space.
struct CompactStyleSheetTests {
  @Test(arguments: [
    ("", ""),
    ("a { b: c; }\n", "a{b:c}"),
    ("/* head */\na { b: c; }", "a{b:c}"),
    ("@media print {\n  a { b: c; }\n  /* why */\n  d { e: f; }\n}\n", "@media print{a{b:c}d{e:f}}"),
    ("a,\nb\nc { d: e\n  f; }", "a,b c{d:e f}"),
    (#"a::before { content: "/* kept */  \"x"; }"#, #"a::before{content:"/* kept */  \"x"}"#),
    ("a {} /**/ b {} /* * / */ c {}", "a{}b{}c{}"),
    ("a { b: '/*'; }", "a{b:'/*'}"), ("a {} /* open", "a{}"), ("a { b: \"open\\", "a{b:\"open\\"),
    (
      "a :is(b, c) > d:not(e) { f: calc(1px + 2px) var(--g, h); }",
      "a :is(b,c) > d:not(e){f:calc(1px + 2px) var(--g,h)}"
    ),
    ("@media (min-width: 64em) and (print) { a { --b: c; } }", "@media (min-width:64em) and (print){a{--b:c}}"),
    ("/*/ x */a", "a"), ("a { b: 1px/* x */2px; }", "a{b:1px/**/2px}"), ("a/**/.b {}", "a/**/.b{}"),
    ("a\\\"b /* x */ { c: d; }", "a\\\"b{c:d}"), ("a {\n\tb: c;\n\td: e;\n}", "a{b:c;d:e}"),
    (".a\\: b { c: d\\; }", ".a\\: b{c:d\\;}"), (".a\\  {} .b\\41 {}", ".a\\ {}.b\\41 {}"),
    ("a { b: c\\;}", "a{b:c\\;}"),
    ("a { b: url(/a/*b*/c) \\75rl( /*d*/ ) }", "a{b:url(/a/*b*/c) \\75rl( /*d*/ )}"), ("a//**/*b", "a//**/*b"),
    ("a\\:/* x */b/* y */(c) { d: e /* z */ (f) }", "a\\:/**/b/**/(c){d:e (f)}"), ("a\\\n  b {}", "a\\\nb{}"),
    ("@a b; } c {}", "@a b;}c{}"),
    ("a { b: \"open\nc: /* x */ d; e: \"/* y */\"; }", "a{b:\"open\nc:d;e:\"/* y */\"}"),
    ("a { b: \"\\a\r\u{0C}c: d; }", "a{b:\"\\a\r\u{0C}c:d}"),
  ])
  func compact(source: String, result: String) {
    #expect(String(decoding: CompactStyleSheet(Array(source.utf8)).bytes, as: UTF8.self) == result)
  }

  /// The published sheets have the same declarations as the sources.
  @Test func published() {
    for asset in Luntan().assets where asset.name.hasSuffix(".css") {
      let text = String(decoding: asset.bytes, as: UTF8.self)
      #expect(!text.contains("/*") && !text.contains("\n") && text.count { $0 == "{" } == text.count { $0 == "}" })
    }
  }
}
