import Bytes
import HTML
import Manuscripts

extension WeChatMarkup {
  /// Returns the number of the note for a target, adding the note if it is new.
  mutating func addNote(for target: String, html: [UInt8]) -> Int {
    if let index = notes.firstIndex(where: { $0.target == target }) { return index + 1 }
    notes.append((target, html))
    return notes.count
  }

  mutating func writeNotes(_ title: String) {
    guard !notes.isEmpty else { return }
    open("section", WeChatStyle.notes)
    open("section", WeChatStyle.note)
    html.append("<strong>")
    append(text: title)
    html.append("</strong></section>\n")
    // Footnotes may contain links, which become notes too.
    var index = 0
    while index < notes.count {
      let note = notes[index]
      index += 1
      open("section", WeChatStyle.note)
      append(text: "[\(index)] ")
      isInNote = true
      write(note.html)
      isInNote = false
      html.append("</section>\n")
    }
    html.append("</section>\n")
  }

  /// Extracts the footnotes at the end of a body.
  enum Footnotes {
    /// Returns the body without its footnotes, and the footnotes by id.
    static func extracted(from source: [UInt8]) -> (text: [UInt8], notes: [String: [UInt8]]) {
      var tokenizer = HTMLTokenizer(source)
      var (text, notes) = ([UInt8](), [String: [UInt8]]())
      var (start, depth) = (0, 0)
      var note: (id: String, start: Int, depth: Int)?
      while true {
        let before = tokenizer.offset
        guard let token = tokenizer.next() else { break }
        switch token {
        case .start("section", let attributes):
          if depth > 0 {
            depth += 1
          } else if attributes.contains(where: { $0.name == "role" && $0.value == "doc-endnotes" }) {
            text += source[start..<before]
            depth = 1
          }
        case .end("section") where depth > 0:
          depth -= 1
          if depth == 0 { start = tokenizer.offset }
        case .start("li", let attributes) where depth > 0:
          if note != nil {
            note?.depth += 1
          } else if let id = attributes.first(where: { $0.name == "id" })?.value {
            note = (id, tokenizer.offset, 1)
          }
        case .end("li") where depth > 0:
          guard let current = note else { break }
          note?.depth -= 1
          if current.depth == 1 {
            notes[current.id] = Array(source[current.start..<before])
            note = nil
          }
        default: break
        }
      }
      if depth == 0 { text += source[start...] }
      return (text, notes)
    }
  }
}
