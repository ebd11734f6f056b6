/// Inline content of a block.
package indirect enum PandocInline: Sendable {
  /// Text. pandoc splits it at white space; other readers do not.
  case text(String)
  case space
  case softBreak
  case lineBreak
  case emphasis([PandocInline])
  case strong([PandocInline])
  case underline([PandocInline])
  case strikeout([PandocInline])
  case superscript([PandocInline])
  case `subscript`([PandocInline])
  /// Text whose formatting has no Markdown equivalent, such as small capitals or a citation.
  case plain([PandocInline])
  /// A quotation, in single or double quotation marks.
  case quoted(isDouble: Bool, [PandocInline])
  case code(String)
  case math(String)
  /// Markup in another format.
  case raw(format: String, String)
  case link([PandocInline], url: String)
  case image([PandocInline], url: String, title: String)
  case note([PandocBlock])
  case span(PandocAttributes, [PandocInline])
  /// A node of an unknown type.
  case unknown(String)
}

extension PandocInline: Decodable {
  /// Decodes the node from pandoc's JSON.
  package init(from decoder: any Decoder) throws {
    let node = try decoder.container(keyedBy: PandocKey.self)
    func content<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
      try node.decode(Value.self, forKey: .content)
    }
    let type = try node.decode(String.self, forKey: .type)
    switch type {
    case "Str": self = .text(try content())
    case "Space": self = .space
    case "SoftBreak": self = .softBreak
    case "LineBreak": self = .lineBreak
    case "Emph": self = .emphasis(try content())
    case "Strong": self = .strong(try content())
    case "Underline": self = .underline(try content())
    case "Strikeout": self = .strikeout(try content())
    case "Superscript": self = .superscript(try content())
    case "Subscript": self = .subscript(try content())
    case "SmallCaps": self = .plain(try content())
    case "Note": self = .note(try content())
    default: self = try Self(type, parts: { try node.nestedUnkeyedContainer(forKey: .content) })
    }
  }

  /// Decodes a node whose content is an array.
  private init(_ type: String, parts: () throws -> any UnkeyedDecodingContainer) throws {
    switch type {
    case "Code", "Math", "RawInline", "Quoted", "Cite", "Link", "Image", "Span": break
    default:
      self = .unknown(type)
      return
    }
    var parts = try parts()
    switch type {
    case "Code":
      _ = try parts.decode(PandocAttributes.self)
      self = .code(try parts.decode(String.self))
    case "Math":
      _ = try parts.decode(PandocNode.self)
      self = .math(try parts.decode(String.self))
    case "RawInline": self = .raw(format: try parts.decode(String.self), try parts.decode(String.self))
    case "Quoted":
      let mark = try parts.decode(PandocNode.self)
      self = .quoted(isDouble: mark.type == "DoubleQuote", try parts.decode([PandocInline].self))
    case "Cite":
      _ = try parts.decode([PandocSkipped].self)
      self = .plain(try parts.decode([PandocInline].self))
    case "Span": self = .span(try parts.decode(PandocAttributes.self), try parts.decode([PandocInline].self))
    default:
      _ = try parts.decode(PandocAttributes.self)
      let text = try parts.decode([PandocInline].self)
      let target = try parts.decode([String].self)
      let (url, title) = (target.first ?? "", target.dropFirst().first ?? "")
      self = type == "Image" ? .image(text, url: url, title: title) : .link(text, url: url)
    }
  }
}

/// A node of which only the type is decoded.
struct PandocNode: Decodable {
  let type: String

  private enum CodingKeys: String, CodingKey { case type = "t" }
}

/// A value that is skipped.
struct PandocSkipped: Decodable {
  init(from decoder: any Decoder) throws {}
}

extension [PandocInline] {
  /// The text without markup and notes.
  var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text), .math(let text): text
      case .space, .softBreak, .lineBreak: " "
      case .emphasis(let inner), .strong(let inner), .underline(let inner), .strikeout(let inner),
        .superscript(let inner), .subscript(let inner), .plain(let inner), .link(let inner, _), .span(_, let inner):
        inner.plainText
      case .quoted(let isDouble, let inner): isDouble ? "“\(inner.plainText)”" : "‘\(inner.plainText)’"
      case .raw, .image, .note, .unknown: ""
      }
    }.joined()
  }

  /// Whether the inlines contain a picture.
  var holdsPicture: Bool {
    contains { inline in
      switch inline {
      case .image: true
      case .emphasis(let inner), .strong(let inner), .underline(let inner), .strikeout(let inner),
        .superscript(let inner), .subscript(let inner), .plain(let inner), .link(let inner, _), .span(_, let inner),
        .quoted(_, let inner):
        inner.holdsPicture
      default: false
      }
    }
  }
}
