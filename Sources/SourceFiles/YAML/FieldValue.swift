import Bytes
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
    /// Where a comment begins behind it on its line: a number sign that YAML takes for no part of the value.
    package var comment: SourcePosition?

    /// A value of that text.
    package init(text: String, isPlain: Bool, range: SourceRange) {
      self.text = text
      self.isPlain = isPlain
      self.range = range
    }

    /// Whether it says nothing: no text, nothing but white space, or one of YAML's words for nothing.
    package var isNull: Bool {
      guard text.utf8.count <= 4 else { return text.unicodeScalars.allSatisfy(\.isWhiteSpace) }
      switch text {
      case "": return true
      case "~", "null", "Null", "NULL": return isPlain
      default: return text.unicodeScalars.allSatisfy(\.isWhiteSpace)
      }
    }
  }

  /// Whether it is a single value that says nothing.
  package var isNull: Bool { if case .scalar(let scalar) = self { scalar.isNull } else { false } }

  /// The text of a single value.
  var scalarText: String? { if case .scalar(let scalar) = self { scalar.text } else { nil } }

  /// The first single value of a list.
  var firstText: String? { if case .list(let values, _) = self { values.first?.scalarText } else { nil } }

  /// A list or map of single values as the text in brackets that it may have been meant for, in quotation marks.
  var asText: String? {
    switch self {
    case .list(let values, _):
      let texts = values.compactMap(\.scalarText)
      return texts.count == values.count ? "'[\(texts.joined(separator: ", "))]'" : nil
    case .map(let map):
      guard let field = map.fields.first, map.fields.count == 1, field.value.isNull else { return nil }
      return "'{\(field.key.value)}'"
    case .scalar: return nil
    }
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
  /// Where the map stands.
  package var range: SourceRange
  /// Whether a part of it could not be read, so that a key that is not there may be in that part.
  package var isDamaged = false

  /// A map of those fields.
  package init(fields: [Field], range: SourceRange) {
    self.fields = fields
    self.range = range
  }
}
