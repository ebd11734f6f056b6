import Diagnostics

extension FieldReader {
  /// A text; nil where the key is not there, says nothing or holds something else.
  package mutating func text(_ key: String) -> Located<String>? {
    guard let value = value(key) else { return nil }
    return text(value, key: key)
  }

  /// A text that must be there.
  package mutating func requiredText(_ key: String) -> Located<String>? {
    guard let value = value(key) else {
      reportMissing(key)
      return nil
    }
    return text(value, key: key)
  }

  /// The text of a value, without spaces around it.
  package mutating func text(_ value: FieldValue, key: String) -> Located<String>? {
    guard case .scalar(let scalar) = value else {
      report(.wrongType(key, expected: .text), at: value.range)
      return nil
    }
    let text = scalar.text.trimmed
    guard !text.isEmpty else {
      report(.emptyValue(key), at: scalar.range)
      return nil
    }
    return Located(text, at: scalar.range)
  }

  /// Texts; a single value counts as a list of one.
  package mutating func texts(_ key: String) -> [Located<String>] {
    switch value(key) {
    case nil: return []
    case .list(let values, _):
      // There are a few in each article, without room for more.
      var texts: [Located<String>] = []
      texts.reserveCapacity(values.count)
      for value in values { if let text = text(value, key: key) { texts.append(text) } }
      return texts
    case .some(let value): return text(value, key: key).map { [$0] } ?? []
    }
  }

  /// True or false.
  package mutating func truth(_ key: String) -> Bool? {
    guard let value = value(key) else { return nil }
    if case .scalar(let scalar) = value, scalar.isPlain {
      switch scalar.text.lowercased() {
      case "true", "yes", "on": return true
      case "false", "no", "off": return false
      default: break
      }
    }
    report(.wrongType(key, expected: .truth), at: value.range)
    return nil
  }

  /// A whole number within bounds.
  package mutating func number(_ key: String, in bounds: ClosedRange<Int>) -> Int? {
    guard let value = value(key) else { return nil }
    return number(value, key: key, in: bounds)
  }

  /// The whole number of a value.
  package mutating func number(_ value: FieldValue, key: String, in bounds: ClosedRange<Int>) -> Int? {
    guard case .scalar(let scalar) = value, let number = Int(scalar.text.trimmed) else {
      report(.wrongType(key, expected: .number), at: value.range)
      return nil
    }
    guard bounds.contains(number) else {
      report(.outOfRange(key, lowest: bounds.lowerBound, highest: bounds.upperBound), at: scalar.range)
      return nil
    }
    return number
  }

  /// One of the words of `Choice`.
  package mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, of type: Choice.Type = Choice.self
  ) -> Choice? {
    guard let text = text(key) else { return nil }
    if let choice = Choice(rawValue: text.value) { return choice }
    let choices = Choice.allCases.map(\.rawValue)
    let suggestion = Suggestion.nearest(to: text.value, in: choices)
    report(.unknownChoice(key, text.value, choices: choices, suggestion: suggestion), at: text.range)
    return nil
  }
}

extension StringProtocol {
  /// The text without white space around it, the ideographic space included.
  package var trimmed: String {
    let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    guard let first = unicodeScalars.first, let last = unicodeScalars.last, isSpace(first) || isSpace(last) else {
      return String(self)
    }
    var scalars = Substring(self).unicodeScalars
    while let scalar = scalars.first, isSpace(scalar) { scalars.removeFirst() }
    while let scalar = scalars.last, isSpace(scalar) { scalars.removeLast() }
    return String(scalars)
  }
}
