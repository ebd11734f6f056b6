/// A strong validator of a file's bytes. Source: RFC 9110, section 8.8.3.
struct EntityTag: Equatable {
  /// The tag in its quotation marks.
  let text: String

  /// The tag of what the system says of a file.
  init(modified: Int, size: Int, number: UInt64) {
    text = "\"\(String(modified, radix: 16))-\(String(size, radix: 16))-\(String(number, radix: 16))\""
  }

  /// Whether a field `If-None-Match` names this tag, weakly or strongly.
  func matches(_ field: String?) -> Bool {
    guard let field else { return false }
    return field.split(separator: ",").contains { candidate in
      var candidate = candidate.drop { $0 == " " }
      while candidate.last == " " { candidate.removeLast() }
      return candidate == "*" || candidate == text || candidate == "W/" + text
    }
  }
}
