/// A block of a document.
package indirect enum PandocBlock: Sendable {
  case paragraph([PandocInline])
  /// Text of a list item or a table cell that is not a paragraph of its own.
  case plain([PandocInline])
  case lines([[PandocInline]])
  case code(String)
  /// Markup in another format.
  case raw(format: String, String)
  case quotation([PandocBlock])
  case orderedList(start: Int, [[PandocBlock]])
  case bulletList([[PandocBlock]])
  case definitionList([PandocDefinition])
  case heading(level: Int, [PandocInline])
  case rule
  case table(PandocTable)
  case division(PandocAttributes, [PandocBlock])
  /// A node of an unknown type.
  case unknown(String)
}

extension PandocBlock: Decodable {
  /// Decodes the node from pandoc's JSON.
  package init(from decoder: any Decoder) throws {
    let node = try decoder.container(keyedBy: PandocKey.self)
    let type = try node.decode(String.self, forKey: .type)
    switch type {
    case "Para": self = .paragraph(try node.decode([PandocInline].self, forKey: .content))
    case "Plain": self = .plain(try node.decode([PandocInline].self, forKey: .content))
    case "LineBlock": self = .lines(try node.decode([[PandocInline]].self, forKey: .content))
    case "BlockQuote": self = .quotation(try node.decode([PandocBlock].self, forKey: .content))
    case "BulletList": self = .bulletList(try node.decode([[PandocBlock]].self, forKey: .content))
    case "DefinitionList": self = .definitionList(try node.decode([PandocDefinition].self, forKey: .content))
    case "Table": self = .table(try node.decode(PandocTable.self, forKey: .content))
    case "HorizontalRule": self = .rule
    case "Null": self = .plain([])
    default: self = try Self(type, parts: { try node.nestedUnkeyedContainer(forKey: .content) })
    }
  }

  /// Decodes a node whose content is an array.
  private init(_ type: String, parts: () throws -> any UnkeyedDecodingContainer) throws {
    switch type {
    case "CodeBlock", "RawBlock", "OrderedList", "Header", "Div", "Figure": break
    default:
      self = .unknown(type)
      return
    }
    var parts = try parts()
    switch type {
    case "RawBlock": self = .raw(format: try parts.decode(String.self), try parts.decode(String.self))
    case "OrderedList":
      var attributes = try parts.nestedUnkeyedContainer()
      let start = try attributes.decode(Int.self)
      self = .orderedList(start: start, try parts.decode([[PandocBlock]].self))
    case "Header":
      let level = try parts.decode(Int.self)
      _ = try parts.decode(PandocAttributes.self)
      self = .heading(level: level, try parts.decode([PandocInline].self))
    case "CodeBlock":
      _ = try parts.decode(PandocAttributes.self)
      self = .code(try parts.decode(String.self))
    case "Figure":
      // pandoc 3 and later: attributes, the caption with its short form, then the blocks.
      let attributes = try parts.decode(PandocAttributes.self)
      var caption = try parts.nestedUnkeyedContainer()
      _ = try caption.decode(PandocSkipped?.self)
      let words = try caption.decode([PandocBlock].self)
      let blocks = try parts.decode([PandocBlock].self)
      self = .division(attributes, blocks + (words.isEmpty ? [] : [.division(.caption, words)]))
    default: self = .division(try parts.decode(PandocAttributes.self), try parts.decode([PandocBlock].self))
    }
  }
}

extension PandocAttributes {
  /// The attributes of a caption below a picture.
  static let caption: PandocAttributes = {
    var attributes = PandocAttributes()
    attributes.values = [["custom-style", "Image Caption"]]
    return attributes
  }()
}

/// A term and its definitions.
package struct PandocDefinition: Sendable, Decodable {
  /// The term.
  package var term: [PandocInline]
  /// Its definitions.
  package var definitions: [[PandocBlock]]

  /// Decodes both elements from pandoc's JSON.
  package init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    term = try container.decode([PandocInline].self)
    definitions = try container.decode([[PandocBlock]].self)
  }
}
