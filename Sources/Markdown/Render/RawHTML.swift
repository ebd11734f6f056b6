import Bytes

/// Excerpts of raw HTML for messages.
enum RawHTML {
  /// The beginning of a tag: `<div`, `</div`, `<!DOCTYPE`.
  static func name(of html: UnsafeBufferPointer<UInt8>) -> String {
    var end = 0
    while end < min(html.count, 24) {
      let byte = html[end]
      if byte <= 0x20 || byte >= 0x80 || byte == UInt8(ascii: ">") { break }
      end += 1
    }
    return String(decoding: html[0..<end], as: UTF8.self)
      + (end < html.count && html[end] == UInt8(ascii: ">") ? ">" : "")
  }
}
