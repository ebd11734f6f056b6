import Bytes

/// Text in which a line may end at given places: `wbr` stands at each.
///
/// ```swift
/// h3 { BreakableText("延大附院", at: [3, 6]) }  // <h3>延<wbr>大<wbr>附院</h3>
/// ```
public struct BreakableText: HTML, Sendable {
  @usableFromInline let text: String
  @usableFromInline let offsets: [Int]

  /// Creates the markup of `text` with places at ascending offsets of its UTF-8; an offset that lies within a character or outside
  /// the text is no place.
  @inlinable
  public init(_ text: String, at offsets: [Int]) {
    self.text = text
    self.offsets = offsets
  }

  /// Appends the text, escaped, with its places.
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
