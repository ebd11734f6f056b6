/// A document as pandoc describes it in JSON.
///
/// Source: pandoc-types 1.22 and 1.23, Text.Pandoc.Definition. What a later version adds is read as `unknown`.
package struct PandocDocument: Sendable {
  /// What the document says of itself: of Word the paragraphs whose style is Title, Subtitle, Author, Date.
  package var meta: [String: PandocMeta] = [:]
  /// The text.
  package var blocks: [PandocBlock]

  /// A document of those blocks.
  package init(_ blocks: [PandocBlock]) { self.blocks = blocks }
}

extension PandocDocument: Decodable {
  private enum Key: String, CodingKey { case meta, blocks }

  /// Reads the document from pandoc's JSON.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    meta = try container.decodeIfPresent([String: PandocMeta].self, forKey: .meta) ?? [:]
    blocks = try container.decode([PandocBlock].self, forKey: .blocks)
  }
}

/// A value of a document's metadata: the texts in it.
package struct PandocMeta: Sendable, Decodable {
  /// The texts, one of a list each.
  package var texts: [[PandocInline]]

  /// Reads the value from pandoc's JSON.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: PandocKey.self)
    switch try container.decode(String.self, forKey: .type) {
    case "MetaInlines": texts = [try container.decode([PandocInline].self, forKey: .content)]
    case "MetaString": texts = [[.text(try container.decode(String.self, forKey: .content))]]
    case "MetaList": texts = try container.decode([PandocMeta].self, forKey: .content).flatMap(\.texts)
    case "MetaBlocks":
      texts = try container.decode([PandocBlock].self, forKey: .content).compactMap { block in
        switch block {
        case .paragraph(let inlines), .plain(let inlines): inlines
        default: nil
        }
      }
    default: texts = []
    }
  }
}

/// The members of every node: its type and its content.
enum PandocKey: String, CodingKey {
  case type = "t"
  case content = "c"
}

/// The id, classes and attributes of a node.
package struct PandocAttributes: Sendable, Equatable {
  /// The id; empty where there is none.
  package var id = ""
  /// The classes.
  package var classes: [String] = []
  /// The other attributes, in the order written.
  package var values: [[String]] = []

  /// No attributes.
  package init() {}

  /// The value of an attribute.
  package subscript(_ name: String) -> String? { values.first { $0.count == 2 && $0[0] == name }?[1] }

  /// The name of the style that the paragraph or the text has in the word processor.
  package var style: String? { self["custom-style"] }
}

extension PandocAttributes: Decodable {
  /// Reads the three members from pandoc's JSON.
  package init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    id = try container.decode(String.self)
    classes = try container.decode([String].self)
    values = try container.decode([[String]].self)
  }
}
