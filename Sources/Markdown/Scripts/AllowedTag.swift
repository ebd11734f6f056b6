/// The tags allowed even if raw HTML is not: `<sub>`, `<sup>` and `<br>`, without attributes.
enum AllowedTag: Equatable {
  case opening(Script)
  case closing(Script)
  case lineBreak

  /// Creates the tag that `html` consists of; nil if it is not one of these.
  init?(_ html: UnsafeBufferPointer<UInt8>) {
    guard (4...7).contains(html.count), html[0] == UInt8(ascii: "<"), html[html.count - 1] == UInt8(ascii: ">") else {
      return nil
    }
    var name = html[1..<(html.count - 1)].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let isClosing = name.first == UInt8(ascii: "/")
    if isClosing { name.removeFirst() }
    while let last = name.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "/") && !isClosing {
      name.removeLast()
    }
    if name.elementsEqual("sub".utf8), html.count <= 6 {
      self = isClosing ? .closing(.subscript) : .opening(.subscript)
    } else if name.elementsEqual("sup".utf8), html.count <= 6 {
      self = isClosing ? .closing(.superscript) : .opening(.superscript)
    } else if name.elementsEqual("br".utf8), !isClosing {
      self = .lineBreak
    } else {
      return nil
    }
  }
}
