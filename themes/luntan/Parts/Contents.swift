import Theme

/// The table of contents: the headings of the first two levels. It is collapsed on narrow screens, so that the body
/// begins on the first screen.
struct Contents: Component {
  let headings: [HeadingValue]
  let strings: Strings

  var body: some HTML {
    let shown = headings.filter { $0.level <= 3 }
    if shown.count > 1 {
      nav(.class("contents"), .ariaLabelledby("contents")) {
        details {
          summary { h2(.id("contents")) { strings.contents } }
          ol {
            ForEach(shown) { heading in
              li(.class("deep").when(heading.level > 2)) { a(.href("#" + heading.id)) { heading.text } }
            }
          }
        }
      }
    }
  }
}
