import Bytes
import HTML
import Site

/// The pages with the same change, and the change itself.
struct PageGroupView: Component {
  let group: PageGroup
  let strings: ChangesStrings

  /// The number of paths shown outside the disclosure element.
  private static let maximumVisiblePaths = 3

  var body: some HTML {
    section {
      if group.files.count > Self.maximumVisiblePaths {
        details {
          summary { strings.sharedChange(pageCount: group.files.count) }
          paths
        }
      } else {
        paths
      }
      if group.isForMembers { p(.class("members")) { strings.members } }
      if let change = group.change { PageChangeView(change: change, strings: strings) }
    }
  }

  private var paths: some HTML {
    ul(.class("paths")) { ForEach(group.files) { file in FileLine(file: file, strings: strings) } }
  }
}

/// A path, and whether the file was added, removed or changed.
struct FileLine: Component {
  let file: SiteChanges.File
  let strings: ChangesStrings

  var body: some HTML {
    li(.class(file.kind.rawValue)) {
      span(.class("kind")) { strings.kind(file.kind) }
      code { file.path.text }
    }
  }
}

/// The changes to a page.
struct PageChangeView: Component {
  let change: PageChange
  let strings: ChangesStrings

  var body: some HTML {
    if !change.rows.isEmpty {
      dl { ForEach(change.rows) { row in RowView(row: row, strings: strings) } }
    }
    if !change.blocks.isEmpty {
      div(.class("blocks")) {
        ForEach(change.blocks) { block in
          div {
            span(.class("label")) { strings.element(block.element) }
            div {
              p(.class("text")) { WordChangeView(change: block.words) }
              if !block.references.isEmpty {
                dl(.class("refs")) { ForEach(block.references) { row in RowView(row: row, strings: strings) } }
              }
            }
          }
        }
      }
    }
    if change.rows.isEmpty, change.blocks.isEmpty {
      p(.class("members")) { strings.markup }
      dl { ForEach(change.tags) { row in RowView(row: row, strings: strings) } }
    }
  }
}

/// An item of metadata: its label, and its old and new value.
struct RowView: Component {
  let row: PageChange.Row
  let strings: ChangesStrings

  var body: some HTML {
    div {
      dt(.class("label")) { code { row.label } }
      dd { WordChangeView(change: WordChange(from: row.old ?? "", to: row.new ?? "")) }
    }
  }
}

/// A text with removed segments struck through and added segments underlined.
struct WordChangeView: HTML {
  let change: WordChange

  func render(into output: inout ByteBuffer) {
    for segment in change.segments {
      switch segment.kind {
      case .same: segment.text.render(into: &output)
      case .removed: del { segment.text }.render(into: &output)
      case .added: ins { segment.text }.render(into: &output)
      }
    }
  }
}
