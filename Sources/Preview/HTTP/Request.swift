/// The head of a request. Its values contain no control characters, because ``RequestParser`` rejects them.
struct Request: Equatable {
  /// The method, in its original case.
  var method: String
  /// The path of the target, percent-encoded.
  var path: String
  /// The part of the target after `?`, or nil if there is none.
  var query: String?
  /// Whether the client uses HTTP/1.0.
  var isHTTP10 = false
  /// The header fields in order, with lowercased names.
  var fields: [Field] = []

  /// A header field.
  struct Field: Equatable {
    var name: String
    var value: String
  }

  /// Returns the value of a field, or nil if it is missing. Several fields of the same name are combined into a list.
  /// Source: RFC 9110, section 5.3.
  subscript(name: String) -> String? {
    let values = fields.filter { $0.name == name }.map(\.value)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  /// Whether content follows the head. The connection is closed after such a request.
  var hasContent: Bool { self["transfer-encoding"] != nil || (self["content-length"] ?? "0") != "0" }

  /// Whether the connection stays open for another request.
  var keepsConnection: Bool {
    let options = (self["connection"] ?? "").lowercased()
    return !isHTTP10 && !hasContent && !options.contains("close")
  }
}
