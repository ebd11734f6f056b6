import Bytes
import Diagnostics

extension Markdown {
  /// The maximum number of passes; a fix may expose another fault, such as a list marker at the beginning of a line.
  private static let passes = 6

  /// Fixes mechanical problems in a body: pinyin notes, half-width marks after Han, improvised ellipses, U+3000 and
  /// U+00A0, and broken lines. Returns nil if there is nothing to fix.
  ///
  /// Code, link destinations, raw HTML, link labels and blocks with kana or Hangul stay unchanged. The operation is
  /// idempotent. `shouldFix` selects the rules to apply; lines end with a line feed. `report` is called for each edit
  /// with the text that it applies to.
  package static func fixed(
    _ source: MarkdownSource, options: MarkdownOptions = MarkdownOptions(), shouldFix: (Rule) -> Bool = { _ in true },
    report: (TextEdit, ArraySlice<UInt8>) -> Void = { _, _ in }
  ) -> [UInt8]? {
    var source = source
    var result: [UInt8]?
    for _ in 0..<passes {
      let edits = Compilation(source: source, options: options, isStandalone: false).edits().filter {
        shouldFix($0.rule)
      }
      guard !edits.isEmpty else { break }
      for edit in edits { report(edit, source.bytes) }
      let bytes = edits.applied(to: source.bytes)
      source.bytes = bytes[...]
      result = bytes
    }
    return result
  }
}
