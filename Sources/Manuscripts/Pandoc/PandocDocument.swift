/// A document in pandoc's JSON representation.
///
/// Source: pandoc-types 1.22 and 1.23, Text.Pandoc.Definition. Node types added by later versions decode as `unknown`.
package struct PandocDocument: Sendable {
  /// The document's metadata. For Word, these are the paragraphs with the styles Title, Subtitle, Author and Date.
  package var meta: [String: PandocMeta] = [:]
  /// The body.
  package var blocks: [PandocBlock]

  /// Creates a document that consists of `blocks`.
  package init(_ blocks: [PandocBlock]) { self.blocks = blocks }
}

extension PandocDocument: Decodable {
  private enum Key: String, CodingKey { case meta, blocks }

  /// Decodes the document from pandoc's JSON.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    meta = try container.decodeIfPresent([String: PandocMeta].self, forKey: .meta) ?? [:]
    blocks = try container.decode([PandocBlock].self, forKey: .blocks)
  }
}

/// A metadata value, reduced to the text in it.
package struct PandocMeta: Sendable, Decodable {
  /// The text of the value; one element for each item of a list.
  package var texts: [[PandocInline]]

  /// Decodes the value from pandoc's JSON.
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

/// The keys of every node: its type and content.
enum PandocKey: String, CodingKey {
  case type = "t"
  case content = "c"
}

/// The id, classes and attributes of a node.
package struct PandocAttributes: Sendable, Equatable {
  /// The ID, or an empty string if there is none.
  package var id = ""
  /// The classes.
  package var classes: [String] = []
  /// The other attributes as name and value pairs, in source order.
  package var values: [[String]] = []

  /// Creates an empty set of attributes.
  package init() {}

  /// Returns the value of the attribute with a name, or nil if there is none.
  package subscript(_ name: String) -> String? { values.first { $0.count == 2 && $0[0] == name }?[1] }

  /// The name of the paragraph or character style in the word processor.
  package var style: String? { self["custom-style"] }
}

extension PandocAttributes: Decodable {
  /// Decodes the three elements from pandoc's JSON.
  package init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    id = try container.decode(String.self)
    classes = try container.decode([String].self)
    values = try container.decode([[String]].self)
  }
}
