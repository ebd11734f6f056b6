/// A table of a document: rows of cells, the head's first.
package struct PandocTable: Sendable {
  /// A cell, which may cover several rows and columns.
  package struct Cell: Sendable {
    /// How many rows it covers.
    package var rows = 1
    /// How many columns it covers.
    package var columns = 1
    /// What stands in it.
    package var blocks: [PandocBlock]
  }

  /// How the text of a column is aligned, as pandoc names it: `AlignLeft`, `AlignDefault` …
  package var alignments: [String]
  /// What the table is about.
  package var caption: [PandocBlock]
  /// The rows of the head.
  package var head: [[Cell]]
  /// The other rows.
  package var rows: [[Cell]]
}

extension PandocTable: Decodable {
  /// Reads attributes, caption, columns, head, bodies and foot from pandoc's JSON.
  package init(from decoder: any Decoder) throws {
    var parts = try decoder.unkeyedContainer()
    _ = try parts.decode(PandocAttributes.self)
    var words = try parts.nestedUnkeyedContainer()
    _ = try words.decode(PandocSkipped?.self)
    caption = try words.decode([PandocBlock].self)
    alignments = try parts.decode([Column].self).map(\.alignment)
    head = try parts.decode(Part.self).rows
    rows = try parts.decode([Body].self).flatMap(\.rows)
    rows += try parts.decode(Part.self).rows
  }

  /// The alignment and the width of a column.
  private struct Column: Decodable {
    let alignment: String

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      alignment = try parts.decode(PandocNode.self).type
    }
  }

  /// A head or a foot.
  private struct Part: Decodable {
    let rows: [[Cell]]

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      _ = try parts.decode(PandocAttributes.self)
      rows = try parts.decode([Row].self).map(\.cells)
    }
  }

  /// A body: how many of its columns are heads, its own head, its rows.
  private struct Body: Decodable {
    let rows: [[Cell]]

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      _ = try parts.decode(PandocAttributes.self)
      _ = try parts.decode(Int.self)
      rows = try (parts.decode([Row].self) + parts.decode([Row].self)).map(\.cells)
    }
  }

  private struct Row: Decodable {
    let cells: [Cell]

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      _ = try parts.decode(PandocAttributes.self)
      cells = try parts.decode([Cell].self)
    }
  }
}

extension PandocTable.Cell: Decodable {
  /// Reads attributes, alignment, both spans and the blocks from pandoc's JSON.
  package init(from decoder: any Decoder) throws {
    var parts = try decoder.unkeyedContainer()
    _ = try parts.decode(PandocAttributes.self)
    _ = try parts.decode(PandocNode.self)
    rows = try parts.decode(Int.self)
    columns = try parts.decode(Int.self)
    blocks = try parts.decode([PandocBlock].self)
  }
}
