/// The URLs of the pictures in a document, in order and without duplicates.
struct PictureURLs {
  private(set) var urls: [String] = []
  private var seen: Set<String> = []

  /// Collects the URLs in `blocks`.
  init(_ blocks: [PandocBlock]) { add(blocks) }

  private mutating func add(_ blocks: [PandocBlock]) {
    for block in blocks {
      switch block {
      case .paragraph(let inlines), .plain(let inlines), .heading(_, let inlines): add(inlines)
      case .lines(let lines): for line in lines { add(line) }
      case .quotation(let inner), .division(_, let inner): add(inner)
      case .bulletList(let items), .orderedList(_, let items): for item in items { add(item) }
      case .definitionList(let definitions):
        for definition in definitions {
          add(definition.term)
          for blocks in definition.definitions { add(blocks) }
        }
      case .table(let table):
        for row in table.head + table.rows { for cell in row { add(cell.blocks) } }
        add(table.caption)
      case .code, .raw, .rule, .unknown: break
      }
    }
  }

  private mutating func add(_ inlines: [PandocInline]) {
    for inline in inlines {
      switch inline {
      case .image(_, let url, _): if seen.insert(url).inserted { urls.append(url) }
      case .emphasis(let inner), .strong(let inner), .underline(let inner), .strikeout(let inner),
        .superscript(let inner), .subscript(let inner), .plain(let inner), .link(let inner, _), .span(_, let inner),
        .quoted(_, let inner):
        add(inner)
      case .note(let blocks): add(blocks)
      default: break
      }
    }
  }
}
