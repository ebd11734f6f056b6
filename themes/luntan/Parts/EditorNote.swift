import Theme

/// A text with which the editors fill a place of many pages; nothing without one.
struct EditorNote: Component {
  let content: BodyValue

  var body: some HTML { if !content.isEmpty { div(.class("column-note")) { BodySections(content: content) } } }
}

/// The editors' note below the masthead, a landmark of its own.
struct MastheadNote: Component {
  let frame: Frame

  var body: some HTML {
    if !frame.mastheadNote.isEmpty {
      aside(.class("note ruled"), .ariaLabel(frame.strings.mastheadNote)) { BodySections(content: frame.mastheadNote) }
    }
  }
}
