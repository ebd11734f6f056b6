extension Manuscript {
  /// Returns the manuscript with `change` applied to all of its text except code, URLs and file names.
  package func mapText(_ change: (String) -> String) -> Manuscript {
    var copy = self
    if case .blocks(let blocks) = body { copy.body = .blocks(blocks.map { $0.mapText(change) }) }
    copy.metadata.mapText(change)
    return copy
  }
}

extension ManuscriptMetadata {
  mutating func mapText(_ change: (String) -> String) {
    title = title.map(change)
    subtitle = subtitle.map(change)
    kicker = kicker.map(change)
    summary = summary.map(change)
    source = source.map(change)
    authors = authors.map(change)
    correspondents = correspondents.map(change)
    editors = editors.map(change)
    reviewers = reviewers.map(change)
    credits = credits.map { Credit(role: change($0.role), names: $0.names.map(change)) }
  }
}

extension PandocBlock {
  func mapText(_ change: (String) -> String) -> PandocBlock {
    func mapped(_ inlines: [PandocInline]) -> [PandocInline] { inlines.map { $0.mapText(change) } }
    func mapped(_ blocks: [PandocBlock]) -> [PandocBlock] { blocks.map { $0.mapText(change) } }
    func mapped(_ rows: [[PandocTable.Cell]]) -> [[PandocTable.Cell]] {
      rows.map {
        $0.map { PandocTable.Cell(rowSpan: $0.rowSpan, columnSpan: $0.columnSpan, blocks: mapped($0.blocks)) }
      }
    }
    switch self {
    case .paragraph(let inlines): return .paragraph(mapped(inlines))
    case .plain(let inlines): return .plain(mapped(inlines))
    case .lines(let lines): return .lines(lines.map { mapped($0) })
    case .heading(let level, let inlines): return .heading(level: level, mapped(inlines))
    case .quotation(let blocks): return .quotation(mapped(blocks))
    case .division(let attributes, let blocks): return .division(attributes, mapped(blocks))
    case .bulletList(let items): return .bulletList(items.map { mapped($0) })
    case .orderedList(let start, let items): return .orderedList(start: start, items.map { mapped($0) })
    case .definitionList(let definitions):
      return .definitionList(
        definitions.map {
          var definition = $0
          definition.term = mapped($0.term)
          definition.definitions = $0.definitions.map { mapped($0) }
          return definition
        })
    case .table(let table):
      var copy = table
      (copy.caption, copy.head, copy.rows) = (mapped(table.caption), mapped(table.head), mapped(table.rows))
      return .table(copy)
    case .code, .raw, .rule, .unknown: return self
    }
  }
}

extension PandocInline {
  func mapText(_ change: (String) -> String) -> PandocInline {
    func mapped(_ inlines: [PandocInline]) -> [PandocInline] { inlines.map { $0.mapText(change) } }
    switch self {
    case .text(let text): return .text(change(text))
    case .emphasis(let inner): return .emphasis(mapped(inner))
    case .strong(let inner): return .strong(mapped(inner))
    case .underline(let inner): return .underline(mapped(inner))
    case .strikeout(let inner): return .strikeout(mapped(inner))
    case .superscript(let inner): return .superscript(mapped(inner))
    case .subscript(let inner): return .subscript(mapped(inner))
    case .plain(let inner): return .plain(mapped(inner))
    case .quoted(let isDouble, let inner): return .quoted(isDouble: isDouble, mapped(inner))
    case .link(let inner, let url): return .link(mapped(inner), url: url)
    case .image(let inner, let url, let title): return .image(mapped(inner), url: url, title: change(title))
    case .note(let blocks): return .note(blocks.map { $0.mapText(change) })
    case .span(let attributes, let inner): return .span(attributes, mapped(inner))
    case .space, .softBreak, .lineBreak, .code, .math, .raw, .unknown: return self
    }
  }
}
