/// The head of a request. Its values hold no control characters: ``RequestParser`` rejects them.
struct Request: Equatable {
  /// The method, in the case in which it was sent.
  var method: String
  /// The path of the target, still percent-encoded.
  var path: String
  /// What follows `?` in the target; nil without one.
  var query: String?
  /// Whether the client speaks HTTP/1.0.
  var isOld = false
  /// The header fields in order, their names in lower case.
  var fields: [Field] = []

  /// A header field.
  struct Field: Equatable {
    var name: String
    var value: String
  }

  /// The value of a field; several fields of one name are one list. Source: RFC 9110, section 5.3.
  subscript(name: String) -> String? {
    let values = fields.filter { $0.name == name }.map(\.value)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  /// Whether content follows the head. The connection is not used again after it.
  var hasContent: Bool { self["transfer-encoding"] != nil || (self["content-length"] ?? "0") != "0" }

  /// Whether the client keeps the connection for its next request.
  var keepsConnection: Bool {
    let options = (self["connection"] ?? "").lowercased()
    return !isOld && !hasContent && !options.contains("close")
  }
}
