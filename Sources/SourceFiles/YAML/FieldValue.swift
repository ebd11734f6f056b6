import Bytes
import Diagnostics

/// A value of front matter, of site.yml or of a nested map, with its location; the subset of YAML that content needs.
///
/// Decoders depend on this type alone, so the parser can be replaced.
package indirect enum FieldValue: Sendable {
  /// A scalar, as written.
  case scalar(Scalar)
  /// A list.
  case list([FieldValue], SourceRange)
  /// A map, in source order.
  case map(FieldMap)

  /// A scalar.
  package struct Scalar: Sendable {
    /// The text, without quotation marks.
    package var text: String
    /// Whether the scalar is unquoted, so that it may denote a number, a Boolean or null.
    package var isPlain: Bool
    /// The range in the file.
    package var range: SourceRange
    /// The position of a comment after the scalar on its line, which begins with a number sign and is not part of the
    /// value.
    package var comment: SourcePosition?

    /// Creates a scalar.
    package init(text: String, isPlain: Bool, range: SourceRange) {
      self.text = text
      self.isPlain = isPlain
      self.range = range
    }

    /// Whether the scalar is empty, only white space, or one of YAML's spellings of null.
    package var isNull: Bool {
      guard text.utf8.count <= 4 else { return text.unicodeScalars.allSatisfy(\.isWhiteSpace) }
      switch text {
      case "": return true
      case "~", "null", "Null", "NULL": return isPlain
      default: return text.unicodeScalars.allSatisfy(\.isWhiteSpace)
      }
    }
  }

  /// Whether the value is a null or empty scalar.
  package var isNull: Bool { if case .scalar(let scalar) = self { scalar.isNull } else { false } }

  /// The text of a scalar.
  var scalarText: String? { if case .scalar(let scalar) = self { scalar.text } else { nil } }

  /// The text of the first element of a list, if it is a scalar.
  var firstText: String? { if case .list(let values, _) = self { values.first?.scalarText } else { nil } }

  /// The texts of a list of scalars.
  var texts: [String]? {
    guard case .list(let values, _) = self else { return nil }
    let texts = values.compactMap(\.scalarText)
    return texts.count == values.count ? texts : nil
  }

  /// The text of a list of one plain scalar.
  var onlyText: String? {
    guard case .list(let values, _) = self, values.count == 1, case .scalar(let scalar) = values[0], scalar.isPlain,
      !scalar.isNull
    else { return nil }
    return scalar.text
  }

  /// A flow list of scalars, or a map of one key without a value, in brackets and quotation marks: the string that may
  /// have been meant.
  var textProposal: String? {
    switch self {
    case .list: return texts.map { "'[\($0.joined(separator: ", "))]'" }
    case .map(let map):
      guard let field = map.fields.first, map.fields.count == 1, field.value.isNull else { return nil }
      return "'{\(field.key.value)}'"
    case .scalar: return nil
    }
  }

  /// The range in the file.
  package var range: SourceRange {
    switch self {
    case .scalar(let scalar): scalar.range
    case .list(_, let range): range
    case .map(let map): map.range
    }
  }
}

/// A map of front matter, with its fields in source order.
package struct FieldMap: Sendable {
  /// A key and its value.
  package struct Field: Sendable {
    /// The key.
    package var key: Located<String>
    /// The value.
    package var value: FieldValue

    /// Creates a field from its key and value.
    package init(key: Located<String>, value: FieldValue) {
      self.key = key
      self.value = value
    }
  }

  /// The fields.
  package var fields: [Field]
  /// The range of the map in the file.
  package var range: SourceRange
  /// Whether a part of the map could not be parsed, so that an absent key may be in that part.
  package var hasParseErrors = false

  /// Creates a map of `fields`.
  package init(fields: [Field], range: SourceRange) {
    self.fields = fields
    self.range = range
  }
}
