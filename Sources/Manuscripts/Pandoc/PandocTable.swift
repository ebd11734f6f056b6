/// A table of a document.
package struct PandocTable: Sendable {
  /// A cell, which may span several rows and columns.
  package struct Cell: Sendable {
    /// The number of rows that the cell spans.
    package var rowSpan = 1
    /// The number of columns that the cell spans.
    package var columnSpan = 1
    /// The content of the cell.
    package var blocks: [PandocBlock]
  }

  /// The alignment of each column, by its pandoc name: `AlignLeft`, `AlignDefault` …
  package var alignments: [String]
  /// The caption.
  package var caption: [PandocBlock]
  /// The header rows.
  package var head: [[Cell]]
  /// The body and footer rows.
  package var rows: [[Cell]]
}

extension PandocTable: Decodable {
  /// Decodes attributes, caption, columns, header, bodies and footer from pandoc's JSON.
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

  /// A table header or footer.
  private struct Part: Decodable {
    let rows: [[Cell]]

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      _ = try parts.decode(PandocAttributes.self)
      rows = try parts.decode([Row].self).map(\.cells)
    }
  }

  /// A table body: the number of row header columns, intermediate header rows, and rows.
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
  /// Decodes attributes, alignment, both spans and the blocks from pandoc's JSON.
  package init(from decoder: any Decoder) throws {
    var parts = try decoder.unkeyedContainer()
    _ = try parts.decode(PandocAttributes.self)
    _ = try parts.decode(PandocNode.self)
    rowSpan = try parts.decode(Int.self)
    columnSpan = try parts.decode(Int.self)
    blocks = try parts.decode([PandocBlock].self)
  }
}
