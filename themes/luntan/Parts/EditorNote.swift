import Theme

/// An editors' note that many pages show in the same position; renders nothing if it is empty.
struct EditorNote: Component {
  let content: BodyValue

  var body: some HTML { if !content.isEmpty { div(.class("column-note")) { BodySections(content: content) } } }
}

/// The editors' note below the masthead, as a landmark.
struct MastheadNote: Component {
  let frame: Frame

  var body: some HTML {
    if !frame.mastheadNote.isEmpty {
      aside(.class("note ruled"), .ariaLabel(frame.strings.mastheadNote)) { BodySections(content: frame.mastheadNote) }
    }
  }
}
