import Bytes
import Diagnostics

extension FieldReader {
  /// Reads a single-line text; nil if the key is absent, has no value, or has a value of another type.
  package mutating func text(_ key: String) -> Located<String>? {
    guard let value = value(key) else { return nil }
    return text(value, key: key)
  }

  /// Reads a required text; reports it if it is missing.
  package mutating func requiredText(_ key: String) -> Located<String>? {
    guard let value = value(key) else {
      reportMissing(key)
      return nil
    }
    return text(value, key: key)
  }

  /// Returns a value as a single line, trimmed; reports a comment that cuts it off.
  package mutating func text(_ value: FieldValue, key: String) -> Located<String>? {
    if case .scalar(let scalar) = value, let comment = scalar.comment, !scalar.isNull {
      // The range covers the space too: it is what turns the number sign into a comment.
      report(
        comment.line > scalar.range.end.line ? .commentLineInText(key) : .commentInText(key),
        at: SourceRange(line: comment.line, column: comment.column - 1, length: 2))
    }
    return paragraphs(value, key: key)?.map(ChineseText.joiningLines)
  }

  /// Reads a text that may span paragraphs, with its line breaks.
  package mutating func paragraphs(_ key: String) -> Located<String>? {
    guard let value = value(key) else { return nil }
    return paragraphs(value, key: key)
  }

  /// Reads a single word, such as a date or a choice. A comment may follow it.
  package mutating func word(_ key: String) -> Located<String>? {
    guard let value = value(key) else { return nil }
    return paragraphs(value, key: key, isWord: true)
  }

  private mutating func paragraphs(_ value: FieldValue, key: String, isWord: Bool = false) -> Located<String>? {
    guard case .scalar(let scalar) = value else {
      let isGuard = Self.guardKeys.contains(key)
      let problem: Problem =
        if isWord {
          .wrongType(key, expected: .word, proposal: value.firstText, isGuard: isGuard)
        } else if let text = value.onlyText {
          .wrongType(key, expected: .singleText, proposal: text, isGuard: isGuard)
        } else {
          .wrongType(key, expected: .text, proposal: value.textProposal, isGuard: isGuard)
        }
      report(problem, at: value.range)
      return nil
    }
    let text = scalar.text.trimmed
    guard !scalar.isNull, !text.isEmpty else {
      if let comment = scalar.comment {
        report(.yamlIndicator("#"), at: SourceRange(comment))
      } else {
        report(.emptyValue(key), at: scalar.range)
      }
      return nil
    }
    return Located(text, at: scalar.range)
  }

  /// Reads a list of texts; a single value counts as a list of one.
  package mutating func texts(_ key: String) -> [Located<String>] {
    switch value(key) {
    case nil: return []
    case .list(let values, _):
      // An article has only a few; reserving the exact capacity avoids overallocation.
      var texts: [Located<String>] = []
      texts.reserveCapacity(values.count)
      for value in values {
        if let parts = value.texts, !parts.isEmpty {
          report(.nestedList(key, parts, isGuard: Self.guardKeys.contains(key)), at: value.range)
        } else if let text = text(value, key: key) {
          texts.append(text)
        }
      }
      return texts
    case .some(let value): return text(value, key: key).map { [$0] } ?? []
    }
  }

  /// Reads a list of words or names; reports several that are written as one.
  package mutating func words(_ key: String) -> [Located<String>] {
    switch value(key) {
    case .scalar(let scalar):
      guard !reportDash(in: scalar, key: key) else { return [] }
      reportList(in: scalar, key: key)
    case .list(let values, _):
      for case .scalar(let scalar) in values { reportList(in: scalar, key: key) }
    default: break
    }
    return texts(key)
  }

  /// Reads a list of names of entities, which are resolved later; a single value counts as a list of one.
  package mutating func names(_ key: String) -> [Located<String>] {
    if case .scalar(let scalar) = value(key), reportDash(in: scalar, key: key) { return [] }
    return texts(key)
  }

  /// Reports a malformed list item, `-甲` or `• 甲`, or items below a first one on the line of the key, which YAML reads
  /// as a string, and returns whether it did.
  private mutating func reportDash(in scalar: FieldValue.Scalar, key: String) -> Bool {
    if scalar.isPlain, scalar.range.start.line < scalar.range.end.line, scalar.text.contains(" - ") {
      report(.yamlIndentation, at: SourceRange(scalar.range.start))
      return true
    }
    guard scalar.isPlain, let first = scalar.text.unicodeScalars.first, "-－–—•·・●".unicodeScalars.contains(first) else {
      return false
    }
    report(.yamlDash, at: SourceRange(scalar.range.start))
    return true
  }

  private mutating func reportList(in scalar: FieldValue.Scalar, key: String) {
    guard scalar.isPlain else { return }
    if let parts = ChineseText.words(inBrackets: scalar.text) {
      return report(.wideBracketList(key, scalar.text, parts), at: scalar.range)
    }
    let words = ChineseText.words(ofList: scalar.text)
    if !words.isEmpty { report(.oneWordList(key, words), at: scalar.range) }
  }

  /// Reads a Boolean.
  package mutating func boolean(_ key: String) -> Bool? {
    guard let value = value(key) else { return nil }
    if case .scalar(let scalar) = value, scalar.isPlain {
      switch scalar.text.lowercased() {
      case "true", "yes", "on": return true
      case "false", "no", "off": return false
      default: break
      }
    }
    let proposal = value.scalarText.flatMap { KeySynonyms.choice(for: $0, among: ["true", "false"]) }
    report(
      .wrongType(key, expected: .boolean, proposal: proposal, isGuard: Self.guardKeys.contains(key)), at: value.range)
    return nil
  }

  /// Reads an integer within bounds.
  package mutating func number(_ key: String, in bounds: ClosedRange<Int>) -> Int? {
    guard let value = value(key) else { return nil }
    return number(value, key: key, in: bounds)
  }

  /// Reads a list of integers within bounds; a single one counts as a list of one.
  package mutating func numbers(_ key: String, in bounds: ClosedRange<Int>) -> [Int] {
    switch value(key) {
    case nil: []
    case .list(let values, _): values.compactMap { number($0, key: key, in: bounds) }
    case .some(let value): number(value, key: key, in: bounds).map { [$0] } ?? []
    }
  }

  /// Returns a value as an integer within bounds.
  package mutating func number(_ value: FieldValue, key: String, in bounds: ClosedRange<Int>) -> Int? {
    if case .scalar(let scalar) = value, scalar.isPlain, let mistake = KeySeparatorMistake(in: scalar.text) {
      let start = scalar.range.start
      report(mistake.problem, at: SourceRange(line: start.line, column: start.column + mistake.offset))
      return nil
    }
    guard case .scalar(let scalar) = value, let number = Int(scalar.text.trimmed) else {
      report(
        .wrongType(key, expected: .number, proposal: value.scalarText.flatMap(InformalNumber.number(in:))),
        at: value.range)
      return nil
    }
    guard bounds.contains(number) else {
      report(.outOfRange(key, lowest: bounds.lowerBound, highest: bounds.upperBound), at: scalar.range)
      return nil
    }
    return number
  }

  /// Reads one of the cases of `Choice`.
  package mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, of type: Choice.Type = Choice.self
  ) -> Choice? {
    guard let text = word(key) else { return nil }
    if let choice = Choice(rawValue: text.value) { return choice }
    let choices = Choice.allCases.map(\.rawValue)
    let suggestion = KeySynonyms.choice(for: text.value, among: choices)
    report(
      .unknownChoice(
        key, text.value, choices: choices, suggestion: suggestion, isGuard: Self.guardKeys.contains(key)),
      at: text.range)
    return nil
  }
}

extension StringProtocol {
  /// The text without leading and trailing white space, including the ideographic space.
  package var trimmed: String {
    let isSpace: (Unicode.Scalar) -> Bool = { $0.isWhiteSpace }
    guard let first = unicodeScalars.first, let last = unicodeScalars.last, isSpace(first) || isSpace(last) else {
      return String(self)
    }
    var scalars = Substring(self).unicodeScalars
    while let scalar = scalars.first, isSpace(scalar) { scalars.removeFirst() }
    while let scalar = scalars.last, isSpace(scalar) { scalars.removeLast() }
    return String(scalars)
  }
}
