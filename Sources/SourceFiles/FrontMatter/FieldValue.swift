import Diagnostics

/// A value of front matter, of site.yml or of a nested map, with its place; no more of YAML than content needs.
///
/// Decoders see nothing but this, so the parser behind it may change.
package indirect enum FieldValue: Sendable {
  /// A single value, as written.
  case scalar(Scalar)
  /// A list.
  case list([FieldValue], SourceRange)
  /// A map, in the order written.
  case map(FieldMap)

  /// A single value.
  package struct Scalar: Sendable {
    /// The text without quotation marks.
    package var text: String
    /// Whether it was written without quotation marks, so that it may be a number, a truth or nothing.
    package var isPlain: Bool
    /// Where it stands.
    package var range: SourceRange

    /// A value of that text.
    package init(text: String, isPlain: Bool, range: SourceRange) {
      self.text = text
      self.isPlain = isPlain
      self.range = range
    }

    /// Whether it says nothing.
    package var isNull: Bool { text.isEmpty || isPlain && (text == "~" || text == "null") }
  }

  /// Where it stands.
  package var range: SourceRange {
    switch self {
    case .scalar(let scalar): scalar.range
    case .list(_, let range): range
    case .map(let map): map.range
    }
  }
}

/// A map of front matter: its fields in the order written.
package struct FieldMap: Sendable {
  /// A key and its value.
  package struct Field: Sendable {
    /// The key.
    package var key: Located<String>
    /// The value.
    package var value: FieldValue

    /// A key and its value.
    package init(key: Located<String>, value: FieldValue) {
      self.key = key
      self.value = value
    }
  }

  /// The fields.
  package var fields: [Field]
  /// Where the map begins.
  package var range: SourceRange

  /// A map of those fields.
  package init(fields: [Field], range: SourceRange) {
    self.fields = fields
    self.range = range
  }
}
