import Testing
import Theme

@testable import LuntanTheme

/// Minifying a script removes only comments and white space.
struct CompactScriptTests {
  @Test(arguments: [
    ("", ""), ("// head\n\na();\n", "a();\n"),
    ("if (a) {\n  // why\n  b(\"// kept\");\n}\n", "if (a) {\n b(\"// kept\");\n}\n"),
    ("/** one line */\na();", "a();\n"), ("/*\n * more\n */\na();\n  /* inner */ \nb();\n", "a();\nb();\n"),
    ("a(); // kept, for it may stand in a string\n", "a(); // kept, for it may stand in a string\n"),
  ])
  func compact(source: String, result: String) {
    #expect(String(decoding: CompactScript(Array(source.utf8)).bytes, as: UTF8.self) == result)
  }

  /// A multiline template literal would lose its indentation.
  @Test func noLiteralReachesOverLines() {
    for asset in Luntan().assets where asset.name.hasSuffix(".js") {
      for line in String(decoding: asset.bytes, as: UTF8.self).split(separator: "\n") {
        #expect(line.count { $0 == "`" } % 2 == 0, "\(asset.name): \(line)")
      }
    }
  }
}
