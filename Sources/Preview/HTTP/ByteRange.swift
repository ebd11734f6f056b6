/// The part of a body that a request asks for. Source: RFC 9110, section 14.
enum ByteRange: Equatable {
  /// The whole body: no range, several ranges, or a field that means nothing.
  case whole
  /// A part of it.
  case part(Range<Int>)
  /// A part that lies behind the end.
  case unsatisfiable

  /// The range of a field `Range` in a body of `count` bytes.
  init(_ field: String?, count: Int) {
    self = .whole
    guard let field, field.lowercased().hasPrefix("bytes="), !field.contains(",") else { return }
    let ends = field.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = Self.number(ends[0]), let last = Self.number(ends[1]) else { return }
    switch (first, last) {
    case (nil, nil): return
    case (nil, let suffix?):
      self = suffix == 0 || count == 0 ? .unsatisfiable : .part(max(0, count - suffix)..<count)
    case (let first?, let last):
      if let last, last < first { return }
      self = first >= count ? .unsatisfiable : .part(first..<min(count, (last ?? count - 1) + 1))
    }
  }

  /// A number of at most eighteen digits; the outer nil for anything else, the inner one for nothing.
  private static func number(_ text: Substring) -> Int?? {
    if text.isEmpty { return .some(nil) }
    guard text.utf8.count <= 18, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }
}
