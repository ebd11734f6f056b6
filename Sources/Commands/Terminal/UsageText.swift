import Diagnostics

/// Translates the output of the argument parser into Chinese: its headings, and its errors, which it has only in
/// English.
///
/// Source: swift-argument-parser 1.8, Usage/UsageGenerator.swift and Usage/HelpGenerator.swift.
enum UsageText {
  /// Returns `text` in `language`.
  static func localized(_ text: String, in language: MessageLanguage) -> String {
    guard language == .chinese else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { chinese(String($0)) }.joined(
      separator: "\n")
  }

  private static func chinese(_ line: String) -> String {
    for (pattern, words) in lines {
      if let parts = match(line, pattern) { return filled(words, parts) }
    }
    return phrases.reduce(line) { replaced($0, $1.0, $1.1) }
  }

  /// Patterns of whole lines; `*` matches any text.
  private static let lines: [(pattern: String, words: String)] = [
    ("Error: Unknown option '*'. Did you mean '*'?", "错误：不认识的选项“*”；想写的是“*”吗？"),
    ("Error: Unknown option '*'", "错误：不认识的选项“*”"),
    ("Error: Missing value for '*'", "错误：“*”后面缺少值"),
    ("Error: Missing expected argument '*'", "错误：缺少参数“*”"),
    ("Error: Missing one of: '*'", "错误：缺少其中之一：“*”"),
    ("Error: Missing required subcommand.", "错误：缺少子命令"),
    ("Error: The value '*' is invalid for '*'. Please provide one of *.", "错误：“*”不能用于“*”；可以写 *"),
    ("Error: The value '*' is invalid for '*'. Please provide one of the following:", "错误：“*”不能用于“*”；可以写："),
    ("Error: The value '*' is invalid for '*'*", "错误：“*”不能用于“*”*"),
    ("Error: The option '*' does not take any value, but '*' was specified.", "错误：选项“*”不带值，却写了“*”"),
    ("Error: Unexpected argument '*'", "错误：多余的参数“*”"),
    ("Error: * unexpected arguments: '*'", "错误：有 * 个多余的参数：“*”"),
    ("Error: Value to be set with flag '*' had already been set with flag '*'", "错误：“*”与前面的“*”重复"),
    ("Error: *", "错误：*"),
    ("OVERVIEW: *", "*"), ("USAGE: *", "用法：*"), ("Usage: *", "用法：*"), ("Help:  *", "说明：*"),
    ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "子命令："),
    ("  See '*' for more information.", "  运行 * 查看说明。"),
    ("  See '*' for detailed help.", "  运行 * 查看详细说明。"),
  ]

  /// Phrases within lines.
  private static let phrases: [(String, String)] = [
    ("Show help information.", "显示帮助"), ("Show the version.", "显示版本"),
    ("Show subcommand help information.", "显示子命令的帮助"), ("(default: ", "（默认 "), ("(values: ", "（可写 "),
    ("; default: ", "；默认 "), ("<subcommand>", "<子命令>"),
  ]

  /// Returns the shortest text that matches each `*` of a pattern; nil if the line does not match.
  static func match(_ line: String, _ pattern: String) -> [String]? {
    let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    guard let first = pieces.first, line.hasPrefix(first) else { return nil }
    var rest = line.dropFirst(first.count)
    var parts: [String] = []
    for (index, piece) in pieces.enumerated().dropFirst() {
      if piece.isEmpty, index == pieces.count - 1 {
        parts.append(String(rest))
        return parts
      }
      guard let match = index == pieces.count - 1 ? suffix(piece, of: rest) : firstRange(piece, in: rest) else {
        return nil
      }
      parts.append(String(rest[..<match.lowerBound]))
      rest = rest[match.upperBound...]
    }
    return rest.isEmpty ? parts : nil
  }

  private static func suffix(_ piece: String, of text: Substring) -> Range<Substring.Index>? {
    text.hasSuffix(piece) ? text.index(text.endIndex, offsetBy: -piece.count)..<text.endIndex : nil
  }

  private static func firstRange(_ piece: String, in text: Substring) -> Range<Substring.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(piece) { return start..<text.index(start, offsetBy: piece.count) }
      start = text.index(after: start)
    }
    return nil
  }

  private static func filled(_ words: String, _ parts: [String]) -> String {
    var parts = parts[...]
    return words.reduce(into: "") { $0 += $1 == "*" ? listed(parts.popFirst() ?? "") : String($1) }
  }

  /// Converts a list of quoted words to Chinese style: `'zh' and 'en'` becomes `zh、en`.
  private static func listed(_ part: String) -> String {
    guard part.hasPrefix("'"), part.hasSuffix("'"), part.count > 1 else { return part.replacing("', '", with: "、") }
    return ["', '", "' or '", "' and '"].reduce(String(part.dropFirst().dropLast())) { $0.replacing($1, with: "、") }
  }

  private static func replaced(_ text: String, _ old: String, _ new: String) -> String {
    guard let match = firstRange(old, in: text[...]) else { return text }
    // Replace the closing bracket too if the phrase contains the opening one.
    let rest = String(text[match.upperBound...])
    let isOpen = new.hasPrefix("（")
    let closed = isOpen && rest.hasSuffix(")") ? String(rest.dropLast()) + "）" : rest
    return String(text[..<match.lowerBound]) + new + closed
  }
}
