extension ImageSize {
  /// Reads the root element's attributes. Source: SVG 2, 8.2 and 8.3 (viewBox, intrinsic size), CSS Values 3, 6.2
  /// (units).
  static func svg(_ bytes: ImageBytes) -> Outcome {
    var scanner = Scanner(bytes)
    guard let attributes = scanner.rootAttributes() else { return scanner.isAtEnd ? .truncated : .none }
    let box = (attributes["viewBox"] ?? []).split { isSpace($0) || $0 == 0x2C }.map { number(Array($0)).value }
    let viewWidth = box.count == 4 ? box[2] : nil
    let viewHeight = box.count == 4 ? box[3] : nil
    let width = attributes["width"].flatMap(pixels)
    let height = attributes["height"].flatMap(pixels)
    let ratio: Double? =
      if let viewWidth, let viewHeight, viewWidth > 0, viewHeight > 0 { viewWidth / viewHeight } else { nil }
    switch (width, height) {
    case (let width?, let height?): return rounded(width, height)
    case (let width?, nil): return ratio.map { rounded(width, width / $0) } ?? .none
    case (nil, let height?): return ratio.map { rounded(height * $0, height) } ?? .none
    case (nil, nil): return ratio == nil ? .none : rounded(viewWidth ?? 0, viewHeight ?? 0)
    }
  }

  private static func rounded(_ width: Double, _ height: Double) -> Outcome {
    let limit = 1e6
    guard width > 0, height > 0, width < limit, height < limit else { return .none }
    return Outcome(width: max(1, Int(width.rounded())), height: max(1, Int(height.rounded())))
  }

  /// Returns a length in pixels; nil for a unit that depends on the page.
  private static func pixels(_ text: [UInt8]) -> Double? {
    let (value, unit) = number(text)
    guard let value, value > 0 else { return nil }
    switch String(decoding: unit, as: UTF8.self).lowercased() {
    case "", "px": return value
    case "in": return value * 96
    case "cm": return value * 96 / 2.54
    case "mm": return value * 96 / 25.4
    case "q": return value * 96 / 101.6
    case "pt": return value * 96 / 72
    case "pc": return value * 16
    default: return nil
    }
  }

  /// Returns the number at the beginning of a text, and the unit that follows it.
  private static func number(_ text: [UInt8]) -> (value: Double?, unit: ArraySlice<UInt8>) {
    let text = text[...].drop(while: isSpace)
    var end = text.startIndex
    while end < text.endIndex, (0x30...0x39).contains(text[end]) || [0x2B, 0x2D, 0x2E].contains(text[end]) { end += 1 }
    // An exponent, as opposed to the first letter of `em`.
    if end < text.endIndex, text[end] | 0x20 == 0x65 {
      var k = end + 1
      if k < text.endIndex, text[k] == 0x2B || text[k] == 0x2D { k += 1 }
      let digits = k
      while k < text.endIndex, (0x30...0x39).contains(text[k]) { k += 1 }
      if k > digits { end = k }
    }
    let value = Double(String(decoding: text[..<end], as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
    return (value, text[end...].prefix { !isSpace($0) })
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Scans an XML document up to the start tag of its root element.
  private struct Scanner {
    private let bytes: ImageBytes
    private var i = 0

    init(_ bytes: ImageBytes) {
      self.bytes = bytes
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { i = 3 }
    }

    var isAtEnd: Bool { i >= bytes.count }

    /// Returns the attributes of `<svg>` if it is the root element. If the bytes end before that is known, ``isAtEnd``
    /// is true.
    mutating func rootAttributes() -> [String: [UInt8]]? {
      while !isAtEnd {
        skipSpace()
        guard !isAtEnd else { return nil }
        guard bytes[i] == 0x3C else { return nil }
        if bytes.has("<!--", at: i) {
          skip(past: "-->")
        } else if bytes.has("<?", at: i) {
          skip(past: "?>")
        } else if bytes.has("<!", at: i) {
          skipDeclaration()
        } else {
          i += 1
          let name = word()
          guard isAtEnd || name.elementsEqual("svg".utf8) || name.elementsEqual("svg:svg".utf8) else { return nil }
          return attributes()
        }
      }
      return nil
    }

    private mutating func attributes() -> [String: [UInt8]]? {
      var attributes: [String: [UInt8]] = [:]
      while !isAtEnd {
        skipSpace()
        if bytes[i] == 0x3E || bytes[i] == 0x2F { return attributes }
        let name = word()
        skipSpace()
        guard !isAtEnd else { return nil }
        guard bytes[i] == 0x3D, !name.isEmpty else { return nil }
        i += 1
        skipSpace()
        guard let quote = bytes[i] else { return nil }
        guard quote == 0x22 || quote == 0x27 else { return nil }
        let start = i + 1
        i = start
        while let byte = bytes[i], byte != quote { i += 1 }
        guard !isAtEnd else { return nil }
        attributes[String(decoding: name, as: UTF8.self)] = Array(bytes.part(start, i).slice)
        i += 1
      }
      return nil
    }

    private mutating func word() -> ArraySlice<UInt8> {
      let start = i
      while let byte = bytes[i], !isSpace(byte), ![0x3D, 0x3E, 0x2F, 0x22, 0x27, 0x3C].contains(byte) { i += 1 }
      return bytes.part(start, i).slice
    }

    private mutating func skipSpace() {
      while let byte = bytes[i], isSpace(byte) { i += 1 }
    }

    private mutating func skip(past end: StaticString) {
      while !isAtEnd, !bytes.has(end, at: i) { i += 1 }
      i = min(bytes.count, i + end.utf8CodeUnitCount)
    }

    /// Skips a document type declaration with its internal subset and its quoted literals.
    private mutating func skipDeclaration() {
      var isInside = false
      var quote: UInt8?
      while let byte = bytes[i] {
        i += 1
        if let open = quote {
          if byte == open { quote = nil }
        } else if byte == 0x22 || byte == 0x27 {
          quote = byte
        } else if byte == 0x5B {
          isInside = true
        } else if byte == 0x5D {
          isInside = false
        } else if byte == 0x3E, !isInside {
          return
        }
      }
    }
  }
}
