import Bytes
import Diagnostics

extension Markdown {
  /// The most passes that mending takes: what is mended may let another fault show, such as a list that begins a line.
  private static let passes = 6

  /// Mends what is mechanical in a body: pinyin notes, half-width marks behind Han, false ellipses, U+3000 and U+00A0, and
  /// broken lines. Returns nil where nothing is to be mended.
  ///
  /// Code, addresses, raw HTML, labels and blocks with kana or Hangul stay as they are. Mending the result changes nothing.
  /// `mends` says which rules are followed; lines end with a line feed. `report` is called for each edit with the text that it is made in.
  package static func mended(
    _ source: MarkdownSource, options: MarkdownOptions = MarkdownOptions(), mends: (Rule) -> Bool = { _ in true },
    report: (TextEdit, ArraySlice<UInt8>) -> Void = { _, _ in }
  ) -> [UInt8]? {
    var source = source
    var result: [UInt8]?
    for _ in 0..<passes {
      let edits = Compilation(source: source, options: options, isDirect: false).edits().filter { mends($0.rule) }
      guard !edits.isEmpty else { break }
      for edit in edits { report(edit, source.bytes) }
      let bytes = edits.applied(to: source.bytes)
      source.bytes = bytes[...]
      result = bytes
    }
    return result
  }
}
