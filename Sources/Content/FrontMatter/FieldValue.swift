import Diagnostics

/// A value of front matter, of site.yml or of a nested map, with its place; no more of YAML than content needs.
///
/// Decoders see nothing but this, so the parser behind it may change.
indirect enum FieldValue: Sendable {
  /// A single value, as written.
  case scalar(Scalar)
  /// A list.
  case list([FieldValue], SourceRange)
  /// A map, in the order written.
  case map(FieldMap)

  /// A single value.
  struct Scalar: Sendable {
    /// The text without quotation marks.
    var text: String
    /// Whether it was written without quotation marks, so that it may be a number, a truth or nothing.
    var isPlain: Bool
    /// Where it stands.
    var range: SourceRange

    /// Whether it says nothing.
    var isNull: Bool { text.isEmpty || isPlain && (text == "~" || text == "null") }
  }

  /// Where it stands.
  var range: SourceRange {
    switch self {
    case .scalar(let scalar): scalar.range
    case .list(_, let range): range
    case .map(let map): map.range
    }
  }
}

/// A map of front matter: its fields in the order written.
struct FieldMap: Sendable {
  /// A key and its value.
  struct Field: Sendable {
    /// The key.
    var key: Located<String>
    /// The value.
    var value: FieldValue
  }

  /// The fields.
  var fields: [Field]
  /// Where the map begins.
  var range: SourceRange
}
