import Theme

/// A callout: a note between hairlines, or a quotation set in Kaiti.
struct CalloutNote: Component {
  let block: CalloutBlock
  let strings: Strings

  var body: some HTML {
    if block.kind == .quote {
      figure(.class("block callout callout-quote")) {
        blockquote {
          if let title = block.title { p(.class("callout-title")) { title } }
          block.content
        }
        if let source = block.source { figcaption { strings.quoted(from: source) } }
      }
    } else {
      aside(
        .class("block callout callout-\(block.kind.rawValue)"), .ariaLabel(block.title ?? strings.callout(block.kind))
      ) {
        p(.class("callout-title")) {
          span(.class("callout-kind")) { strings.callout(block.kind) }
          if let title = block.title { title }
        }
        block.content
        SourceLine(source: block.source, strings: strings)
      }
    }
  }
}
