import Bytes

/// The kinds of characters inside the delimiters of a superscript or subscript.
struct ScriptContent {
  /// Whether there is a letter, a digit or a sign outside ASCII.
  private(set) var hasWord = false
  /// Whether there is an ASCII letter.
  private(set) var hasLetter = false
  /// Whether there is a Han character.
  private(set) var hasHan = false
  /// Whether a letter follows an operator, or there is an en dash or a percent sign: with a word after the delimiter,
  /// this is an expression (x^2+y^2) or a range.
  private(set) var hasTerm = false
  /// Whether there is one of , / % and –, which also occur in ranges and lists.
  private(set) var hasSeparator = false
  private var hasOperator = false

  /// Adds an ASCII character.
  mutating func add(_ byte: UInt8, isFirst: Bool) {
    if ScriptSyntax.isWord(byte) {
      hasWord = true
      hasLetter = hasLetter || byte > 0x39
      hasTerm = hasTerm || hasOperator && byte > 0x39
    } else if byte == UInt8(ascii: "%") {
      hasTerm = true
      hasSeparator = true
    } else {
      hasOperator = hasOperator || !isFirst
      hasSeparator = hasSeparator || ",/".utf8.contains(byte)
    }
  }

  /// Adds a character outside ASCII.
  mutating func add(_ scalar: UInt32, isFirst: Bool) {
    hasWord = true
    hasHan = hasHan || Han.contains(scalar)
    if scalar == 0x2013, !isFirst {
      hasTerm = true
      hasSeparator = true
    }
  }
}
