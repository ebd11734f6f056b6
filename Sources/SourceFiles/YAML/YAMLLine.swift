/// A line of YAML, split into indentation, list dashes, key, colon and value.
struct YAMLLine {
  /// The separator between a colon and a value.
  enum Separator { case space, nothing, wideSpace, wideColon }

  let scalars: [Unicode.Scalar]
  /// The offset of the first character that is not white space.
  let indentation: Int
  /// The offset after the last dash of list items; nil if there is none.
  let dashesEnd: Int?
  /// The offset after indentation and dashes.
  let contentStart: Int
  /// The key, if there is one before a half-width or full-width colon.
  let key: String?
  /// The offset of the colon.
  let colonOffset: Int

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    var offset = 0
    while offset < scalars.count, scalars[offset].properties.isWhitespace { offset += 1 }
    indentation = offset
    var dashes: Int?
    while offset < scalars.count, scalars[offset] == "-", offset + 1 == scalars.count || scalars[offset + 1] == " " {
      offset += 1
      dashes = offset
      while offset < scalars.count, scalars[offset] == " " { offset += 1 }
    }
    self.dashesEnd = dashes
    contentStart = offset
    var end = offset
    while end < scalars.count, Self.isKey(scalars[end]) { end += 1 }
    let name = String(String.UnicodeScalarView(scalars[offset..<end]))
    while end < scalars.count, scalars[end] == " " { end += 1 }
    colonOffset = end
    let rest = String(String.UnicodeScalarView(scalars[end...].prefix(3)))
    // `第一：…` in a list item is text, and so is a URL.
    let isKey = !name.isEmpty && (dashes == nil || name.isASCII) && !rest.hasPrefix("://")
    key = isKey && (rest.hasPrefix(":") || rest.hasPrefix("：")) ? name : nil
  }

  var isBlank: Bool { scalars.allSatisfy { $0 == " " || $0 == "\t" } }
  var isComment: Bool { dashesEnd == nil && contentStart < scalars.count && scalars[contentStart] == "#" }
  /// Whether the line is a document marker or a directive.
  var isMarker: Bool {
    let beginning = String(String.UnicodeScalarView(scalars.prefix(3)))
    let isFence = beginning == "---" && (scalars.count == 3 || scalars[3] == " " || scalars[3] == "\t")
    return isFence || beginning == "..." || beginning.hasPrefix("%")
  }
  /// The column, from 0, of the keys of the enclosing map, or of the dashes of the enclosing list.
  var level: Int { key == nil ? indentation : contentStart }

  /// The offset of the first character of the indentation that is not a space.
  var invalidIndentOffset: Int? { scalars[..<indentation].firstIndex { $0 != " " } }

  var hasDashWithoutSpace: Bool {
    guard contentStart < scalars.count else { return false }
    let next = contentStart + 1 < scalars.count ? scalars[contentStart + 1] : " "
    switch scalars[contentStart] {
    case "-": return next != "-"
    case "－", "–", "—", "•", "·", "・": return true
    default: return false
    }
  }

  /// The line, if it consists of dashes but is not a front matter fence: `————`, `－－－`, `----`.
  var wrongFence: String? {
    FrontMatter.isDashes(scalars) && !isMarker ? String(String.UnicodeScalarView(scalars)).trimmed : nil
  }

  /// The key and the value around an equals sign that was written instead of a colon.
  var equals: (key: String, value: String, offset: Int)? {
    guard dashesEnd == nil, let sign = scalars[contentStart...].firstIndex(where: { $0 == "=" || $0 == "＝" }) else {
      return nil
    }
    let key = String(String.UnicodeScalarView(scalars[contentStart..<sign])).trimmed
    guard !key.isEmpty, key.unicodeScalars.allSatisfy(Self.isKey) else { return nil }
    return (key, String(String.UnicodeScalarView(scalars[(sign + 1)...])).trimmed, sign)
  }

  /// Whether the content begins with an indicator that opens a value, such as a bracket.
  var beginsWithIndicator: Bool {
    contentStart < scalars.count && "\"'[{&*!|>?@`%".unicodeScalars.contains(scalars[contentStart])
  }

  var separator: Separator {
    if scalars[colonOffset] == "：" { return .wideColon }
    guard colonOffset + 1 < scalars.count else { return .space }
    switch scalars[colonOffset + 1] {
    case " ", "\t": return .space
    case "\u{3000}", "\u{A0}": return .wideSpace
    default: return .nothing
    }
  }

  /// Whether there is a key with a half-width colon followed by a space, a tab or the end of the line.
  var hasValue: Bool { key != nil && separator == .space }

  /// The offset of the value; nil if there is none or only a comment.
  var valueStart: Int? {
    guard let start = scalars[(colonOffset + 1)...].firstIndex(where: { $0 != " " && $0 != "\t" }),
      scalars[start] != "#"
    else {
      return nil
    }
    return start
  }

  /// The text after the colon, trimmed.
  var valueText: String { String(String.UnicodeScalarView(scalars[(colonOffset + 1)...])).trimmed }

  private static func isKey(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: (0x4E00...0x9FFF).contains(scalar.value)
    }
  }
}

extension String {
  /// Whether the string is all ASCII.
  var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
