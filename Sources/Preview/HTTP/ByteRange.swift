/// The range of a body that a request asks for. Source: RFC 9110, section 14.
enum ByteRange: Equatable {
  /// The whole body, because the field is missing, malformed or contains several ranges.
  case whole
  /// A part of the body.
  case part(Range<Int>)
  /// A range beyond the end.
  case unsatisfiable

  /// Resolves the `Range` field for a body of `count` bytes.
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

  /// Parses a number of at most 18 digits. The outer nil means malformed, the inner one empty.
  private static func number(_ text: Substring) -> Int?? {
    if text.isEmpty { return .some(nil) }
    guard text.utf8.count <= 18, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }
}
