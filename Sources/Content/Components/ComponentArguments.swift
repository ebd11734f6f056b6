import Diagnostics
import Markdown
import SourceFiles

/// The arguments after a component's name, such as `caption="各省 获评数" unit=家`, as fields with source ranges.
struct ComponentArguments {
  /// The fields in the order written.
  private(set) var fields: [FieldMap.Field] = []
  private let scalars: [Unicode.Scalar]
  private let start: SourcePosition
  private let path: String
  private var offset = 0

  /// Parses the arguments of `block`; a word without a key is the value of `positional`, unless that key is already
  /// set.
  init(_ block: ComponentBlock, positional: String?, path: String, diagnostics: inout [Diagnostic]) {
    scalars = Array(block.arguments.unicodeScalars)
    start = SourcePosition(line: block.name.range.start.line, column: block.argumentsColumn)
    self.path = path
    while let field = next(positional, &diagnostics) {
      if fields.contains(where: { $0.key.value == field.key.value }) {
        diagnostics.append(Problem.duplicateKey(field.key.value).at(path, field.key.range))
      } else {
        fields.append(field)
      }
    }
  }

  private mutating func next(_ positional: String?, _ diagnostics: inout [Diagnostic]) -> FieldMap.Field? {
    while offset < scalars.count {
      if isSpace(scalars[offset]) {
        offset += 1
        continue
      }
      let first = offset
      while offset < scalars.count, !isSpace(scalars[offset]), scalars[offset] != "=" { offset += 1 }
      let word = text(first..<offset)
      if offset < scalars.count, scalars[offset] == "=", isKey(scalars[first..<offset]) {
        offset += 1
        return parseValue(&diagnostics).map { FieldMap.Field(key: Located(word, at: range(first, word)), value: $0) }
      }
      while offset < scalars.count, !isSpace(scalars[offset]) { offset += 1 }
      let whole = text(first..<offset)
      let wholeRange = range(first, whole)
      if let positional, !fields.contains(where: { $0.key.value == positional }), whole.first != "=" {
        let scalar = FieldValue.Scalar(text: whole, isPlain: true, range: wholeRange)
        return FieldMap.Field(key: Located(positional, at: wholeRange), value: .scalar(scalar))
      }
      diagnostics.append(Problem.strayArgument(whole).at(path, wholeRange))
    }
    return nil
  }

  /// Parses the value at the current offset: up to the next space, or between quotation marks.
  private mutating func parseValue(_ diagnostics: inout [Diagnostic]) -> FieldValue? {
    let first = offset
    guard offset < scalars.count, scalars[offset] == "\"" else {
      while offset < scalars.count, !isSpace(scalars[offset]) { offset += 1 }
      let word = text(first..<offset)
      return .scalar(FieldValue.Scalar(text: word, isPlain: true, range: range(first, word)))
    }
    offset += 1
    while offset < scalars.count, scalars[offset] != "\"" { offset += 1 }
    guard offset < scalars.count else {
      diagnostics.append(Problem.unclosedArgument.at(path, range(first, "\"")))
      return nil
    }
    offset += 1
    let range = range(first, text(first..<offset))
    return .scalar(FieldValue.Scalar(text: text(first + 1..<offset - 1), isPlain: false, range: range))
  }

  private func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  private func range(_ first: Int, _ text: String) -> SourceRange {
    SourceRange(line: start.line, column: start.column + first, length: text.unicodeScalars.count)
  }

  /// Returns whether the word before `=` is a key, since a URL or a path may itself contain that character.
  private func isKey(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    !word.isEmpty && !word.contains { $0 == "/" || $0 == ":" || $0 == "." }
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" || scalar == "\u{3000}" }
}
