import Diagnostics

/// The part of a YAML value that is on one line, and the mistakes in it.
struct YAMLValueLine {
  /// A construct that is still open at the end of a line.
  enum OpenConstruct: Equatable {
    case quote(Unicode.Scalar)
    case bracket(Int)

    var isBracket: Bool { if case .bracket = self { true } else { false } }
  }

  /// Whether a value begins on the line or continues on it.
  enum Part { case value, continuation(OpenConstruct) }

  /// The state at the end of the line.
  enum EndState {
    case closed, literal
    case open(OpenConstruct, at: Int)
  }

  /// A mistake with its offset and length.
  typealias Finding = (problem: Problem, offset: Int, length: Int)

  private let scalars: ArraySlice<Unicode.Scalar>
  private let start: Int
  private let part: Part
  private(set) var end = EndState.closed

  init(_ scalars: ArraySlice<Unicode.Scalar>, from start: Int, part: Part) {
    self.scalars = scalars
    self.start = start
    self.part = part
  }

  /// Returns the first mistake and updates ``end``.
  mutating func check() -> Finding? {
    switch part {
    case .continuation(.bracket(let depth)): return checkFlow(from: start, depth: depth, opened: start)
    case .continuation(.quote(let mark)):
      let (close, _) = closing(mark, from: start)
      if close == nil { end = .open(.quote(mark), at: start) }
      return nil
    case .value: return checkValue()
    }
  }

  private mutating func checkValue() -> Finding? {
    guard start < scalars.endIndex else { return nil }
    let next = start + 1 < scalars.endIndex ? scalars[start + 1] : " "
    switch scalars[start] {
    case "\"", "'": return checkQuoted()
    case "[", "{": return checkFlow(from: start, depth: 0, opened: start)
    case "|", ">":
      let header = scalars[(start + 1)...].prefix { $0 != " " }
      let rest = scalars[(start + 1 + header.count)...].first { $0 != " " }
      guard header.allSatisfy({ "+-123456789".unicodeScalars.contains($0) }), rest == nil || rest == "#" else {
        return indicator(start)
      }
      end = .literal
      return nil
    case "@", "`", "%", ",", "]", "}": return indicator(start)
    case "-", "?", ":": return next == " " ? indicator(start) : checkPlain()
    case "&", "*": return isName(from: start + 1) ? nil : indicator(start)
    case "!": return nil
    default: return checkPlain()
    }
  }

  /// Checks a plain scalar: a colon followed by a space begins another key, or belongs to a map in full-width braces.
  private func checkPlain() -> Finding? {
    for offset in start..<scalars.endIndex {
      if scalars[offset] == "#", offset > start, scalars[offset - 1] == " " { return nil }
      guard scalars[offset] == ":" else { continue }
      guard offset + 1 == scalars.endIndex || scalars[offset + 1] == " " else { continue }
      if scalars[start] == "｛" { return (.yamlWideBraces(text(from: start)), start, 1) }
      return (.yamlColonInValue(text(from: start)), offset, 1)
    }
    return nil
  }

  /// Checks a quoted scalar, whose quotation marks must enclose the whole value.
  private mutating func checkQuoted() -> Finding? {
    let (close, badEscape) = closing(scalars[start], from: start + 1)
    if let badEscape { return (.yamlUnknownEscape, badEscape, 1) }
    guard let close else {
      end = .open(.quote(scalars[start]), at: start)
      return nil
    }
    guard let rest = scalars[(close + 1)...].firstIndex(where: { $0 != " " }), scalars[rest] != ":",
      scalars[rest] != "#" || rest == close + 1
    else { return nil }
    let text = String(String.UnicodeScalarView(scalars[start...]))
    return (.yamlPartiallyQuoted(text), start, close + 1 - start)
  }

  /// Returns the offset of the closing quotation mark, or of a backslash before it that does not begin an escape
  /// sequence.
  private func closing(_ mark: Unicode.Scalar, from first: Int) -> (close: Int?, badEscape: Int?) {
    var offset = first
    while offset < scalars.endIndex {
      if mark == "\"", scalars[offset] == "\\" {
        let next = offset + 1 < scalars.endIndex ? scalars[offset + 1] : "n"
        if !"0abt\tnvfre \"/\\N_LPxuU".unicodeScalars.contains(next) { return (nil, offset) }
        offset += 1
      } else if scalars[offset] == mark {
        guard mark == "'", offset + 1 < scalars.endIndex, scalars[offset + 1] == "'" else { return (offset, nil) }
        offset += 1
      }
      offset += 1
    }
    return (nil, nil)
  }

  /// Checks a flow list or map.
  private mutating func checkFlow(from first: Int, depth: Int, opened: Int) -> Finding? {
    var (offset, depth) = (first, depth)
    var beginsElement = true
    var hasColon = false
    var wideComma: Int?
    while offset < scalars.endIndex {
      let scalar = scalars[offset]
      switch scalar {
      case " ": break
      case "#" where beginsElement || scalars[offset - 1] == " ": return indicator(offset, isInBrackets: true)
      case "[", "{":
        guard beginsElement else { return indicator(offset, isInBrackets: true) }
        depth += 1
        (hasColon, wideComma) = (false, nil)
      case "]", "}":
        depth -= 1
        if depth == 0 { return textAfterBracket(offset, opened: opened) }
        beginsElement = false
      case ",":
        if beginsElement, offset > first { return (.yamlExtraComma, offset, 1) }
        (beginsElement, hasColon, wideComma) = (true, false, nil)
      case ":":
        beginsElement = offset + 1 < scalars.endIndex && scalars[offset + 1] == " "
        // `{a: 甲，b: 乙}`: a full-width comma precedes the second key.
        if beginsElement, hasColon, let wideComma {
          return (.yamlWideComma(String(scalars[wideComma])), wideComma, 1)
        }
        hasColon = hasColon || beginsElement
      case "，", "、", "；":
        wideComma = offset
        beginsElement = false
      case "\"", "'":
        guard beginsElement else { break }
        let (close, badEscape) = closing(scalar, from: offset + 1)
        if let badEscape { return (.yamlUnknownEscape, badEscape, 1) }
        guard let close else { return nil }
        if let finding = textAfterQuote(close, opened: offset) { return finding }
        (offset, beginsElement) = (close, false)
      case "@", "`", "%": if beginsElement { return indicator(offset, isInBrackets: true) }
      case "&", "*": if beginsElement, !isName(from: offset + 1) { return indicator(offset, isInBrackets: true) }
      default: beginsElement = false
      }
      if scalar != " ", scalar != ",", scalar != ":", scalar != "[", scalar != "{" { beginsElement = false }
      offset += 1
    }
    end = .open(.bracket(depth), at: opened)
    return nil
  }

  /// Finds text after the closing bracket: the brackets are part of the text.
  private func textAfterBracket(_ close: Int, opened: Int) -> Finding? {
    guard let rest = scalars[(close + 1)...].firstIndex(where: { $0 != " " }), scalars[rest] != "#",
      scalars[rest] != ":",
      case .value = part
    else { return nil }
    return (.yamlBracket(String(String.UnicodeScalarView(scalars[opened...]))), opened, 1)
  }

  /// Finds text after a closing quotation mark within brackets: a full-width comma, or the rest of a partly quoted
  /// value.
  private func textAfterQuote(_ close: Int, opened: Int) -> Finding? {
    guard let rest = scalars[(close + 1)...].firstIndex(where: { $0 != " " }) else { return nil }
    switch scalars[rest] {
    case ",", "]", "}", ":": return nil
    case "，", "、", "；", ";": return (.yamlWideComma(String(scalars[rest])), rest, 1)
    default:
      let end = scalars[rest...].firstIndex { ",]}".unicodeScalars.contains($0) } ?? scalars.endIndex
      return (.yamlPartiallyQuoted(String(String.UnicodeScalarView(scalars[opened..<end]))), opened, close + 1 - opened)
    }
  }

  /// Returns the finding for a character that is not allowed at `offset`, with the value as it should be written.
  private func indicator(_ offset: Int, isInBrackets: Bool = false) -> Finding {
    let value = isInBrackets ? element(from: offset) : text(from: offset)
    return (.yamlIndicator(String(scalars[offset]), value: value), offset, 1)
  }

  /// Returns the rest of the line from `offset`.
  private func text(from offset: Int) -> String { String(String.UnicodeScalarView(scalars[offset...])).trimmed }

  /// Returns the element of a flow list, or the value of a flow map without its key, that contains `offset`.
  private func element(from offset: Int) -> String {
    var start = scalars[..<offset].lastIndex { ",[{".unicodeScalars.contains($0) }.map { $0 + 1 } ?? offset
    if let colon = (start..<offset).first(where: { scalars[$0] == ":" && scalars[$0 + 1] == " " }) { start = colon + 1 }
    let end = scalars[offset...].firstIndex { ",]}".unicodeScalars.contains($0) } ?? scalars.endIndex
    return String(String.UnicodeScalarView(scalars[start..<end])).trimmed
  }

  /// Whether a well-formed anchor name begins at `offset`.
  private func isName(from offset: Int) -> Bool {
    let name = scalars[offset...].prefix {
      $0.properties.isAlphabetic && $0.isASCII || ("0"..."9").contains($0) || $0 == "_" || $0 == "-"
    }
    guard !name.isEmpty else { return false }
    let next = name.endIndex < scalars.endIndex ? scalars[name.endIndex] : " "
    return " ,]}:".unicodeScalars.contains(next)
  }
}
