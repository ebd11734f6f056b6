import Theme

/// A text set apart: a note between hairlines, or someone's words in Kai.
struct CalloutNote: Component {
  let block: CalloutBlock
  let words: Words

  var body: some HTML {
    if block.kind == .quote {
      figure(.class("block callout callout-quote")) {
        blockquote {
          if let title = block.title { p(.class("callout-title")) { title } }
          block.content
        }
        if let source = block.source { figcaption { words.quoted(from: source) } }
      }
    } else {
      aside(
        .class("block callout callout-\(block.kind.rawValue)"), .ariaLabel(block.title ?? words.callout(block.kind))
      ) {
        p(.class("callout-title")) {
          span(.class("callout-kind")) { words.callout(block.kind) }
          if let title = block.title { title }
        }
        block.content
        SourceLine(source: block.source, words: words)
      }
    }
  }
}
