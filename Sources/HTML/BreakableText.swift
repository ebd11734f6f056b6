import Bytes

/// Text with explicit line break opportunities, each rendered as `wbr`.
///
/// ```swift
/// h3 { BreakableText("延大附院", at: [3, 6]) }  // <h3>延<wbr>大<wbr>附院</h3>
/// ```
public struct BreakableText: HTML, Sendable {
  @usableFromInline let text: String
  @usableFromInline let offsets: [Int]

  /// Creates the markup of `text` with break opportunities at `offsets`, ascending UTF-8 offsets. Offsets inside a
  /// character or outside the text are ignored.
  @inlinable
  public init(_ text: String, at offsets: [Int]) {
    self.text = text
    self.offsets = offsets
  }

  /// Appends the escaped text with its break opportunities.
  public func render(into output: inout ByteBuffer) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for offset in offsets where offset > start && offset < utf8.count && utf8[offset] & 0xC0 != 0x80 {
        output.append(escaping: UnsafeBufferPointer(rebasing: utf8[start..<offset]), quotes: false)
        output.append("<wbr>")
        start = offset
      }
      output.append(escaping: UnsafeBufferPointer(rebasing: utf8[start...]), quotes: false)
    }
  }
}
