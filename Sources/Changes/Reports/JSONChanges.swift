import Bytes
import Site

/// The changes as JSON: every file that differs, with all changes to pages.
package struct JSONChanges {
  private let changes: SiteChanges

  package init(_ changes: SiteChanges) { self.changes = changes }

  /// The document, a single object followed by a newline.
  package var bytes: ByteBuffer {
    var json = JSONWriter(layout: .indented)
    json.object { root in
      root.field("unchanged", changes.unchanged)
      root.array("files") { files in
        for file in changes.files {
          files.object {
            $0.field("path", file.path.text)
            $0.field("kind", file.kind.rawValue)
            $0.field("page", file.isPage)
            if file.isForMembers { $0.field("members", true) }
            if let page = file.page { Self.write(page, to: &$0) }
          }
        }
      }
    }
    var buffer = json.finish()
    buffer.append("\n")
    return buffer
  }

  private static func write(_ page: PageChange, to object: inout JSONObjectWriter) {
    if !page.rows.isEmpty { object.array("data") { write(page.rows, to: &$0) } }
    if !page.blocks.isEmpty {
      object.array("blocks") { blocks in
        for block in page.blocks {
          blocks.object {
            $0.field("element", block.element)
            $0.array("pieces") { pieces in
              for segment in block.words.segments {
                pieces.object {
                  $0.field("kind", segment.kind.rawValue)
                  $0.field("text", segment.text)
                }
              }
            }
            if !block.references.isEmpty { $0.array("references") { write(block.references, to: &$0) } }
          }
        }
      }
    }
    if !page.tags.isEmpty { object.array("tags") { write(page.tags, to: &$0) } }
  }

  private static func write(_ rows: [PageChange.Row], to array: inout JSONArrayWriter) {
    for row in rows {
      array.object {
        if !row.label.isEmpty { $0.field("label", row.label) }
        $0.field("old", row.old)
        $0.field("new", row.new)
      }
    }
  }
}
