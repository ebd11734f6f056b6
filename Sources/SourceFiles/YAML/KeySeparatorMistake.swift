import Diagnostics

/// A key and a value that YAML reads as one string, because they are not separated by a half-width colon and a space.
struct KeySeparatorMistake {
  /// The problem to report.
  let problem: Problem
  /// The offset of the wrong character, in characters.
  let offset: Int

  /// Finds the mistake in a text that begins with one of `keys`, or with anything like a key if `keys` is nil; nil if
  /// there is none.
  init?(in text: String, keys: [String]? = nil) {
    let scalars = Array(text.unicodeScalars)
    guard let colon = scalars.firstIndex(where: { $0 == ":" || $0 == "：" }), colon > 0 else { return nil }
    let key = String(String.UnicodeScalarView(scalars[..<colon]))
    guard keys?.contains(key) ?? key.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "_" }) else {
      return nil
    }
    let rest = scalars[(colon + 1)...]
    let value = Self.value(rest, keys: keys)
    if scalars[colon] == "：" {
      (problem, offset) = (.yamlWideColon(key, value), colon)
    } else if let space = rest.first, space.properties.isWhitespace {
      (problem, offset) = (.yamlWideSpace(key, value, space), colon + 1)
    } else if rest.starts(with: "//".unicodeScalars) {
      return nil
    } else {
      (problem, offset) = (.yamlMissingSpace(key, value), colon)
    }
  }

  /// Returns the value, up to where another key or list item may begin.
  private static func value(_ rest: ArraySlice<Unicode.Scalar>, keys: [String]?) -> String {
    var value = String(String.UnicodeScalarView(rest.prefix { $0 != "，" || !rest.contains("：") }))
    // Lines that YAML folded into one string follow each other: `14 北京：3`.
    if keys == nil, let next = value.firstIndex(of: " "), value[next...].contains(where: { $0 == "：" || $0 == ":" }),
      value.trimmed == value
    {
      value = String(value[..<next])
    }
    for key in keys ?? [] {
      for mark in [":", "："] {
        if let next = value.firstRange(of: " \(key)\(mark)") { value = String(value[..<next.lowerBound]) }
      }
    }
    return value.trimmed
  }
}
