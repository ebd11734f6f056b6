/// A strong entity tag of a file. Source: RFC 9110, section 8.8.3.
struct EntityTag: Equatable {
  /// The tag, in quotation marks.
  let text: String

  /// Creates a tag from a file's metadata.
  init(modified: Int, size: Int, number: UInt64) {
    text = "\"\(String(modified, radix: 16))-\(String(size, radix: 16))-\(String(number, radix: 16))\""
  }

  /// Whether an `If-None-Match` field contains this tag, compared weakly.
  func matches(_ field: String?) -> Bool {
    guard let field else { return false }
    return field.split(separator: ",").contains { candidate in
      var candidate = candidate.drop { $0 == " " }
      while candidate.last == " " { candidate.removeLast() }
      return candidate == "*" || candidate == text || candidate == "W/" + text
    }
  }
}
