import Theme

// The examples of doc comments in Sources/Theme and Sources/HTML, compiled. `ExampleTests` finds each of them here or in
// Tests/ThemePackage.

struct Bare: Theme {
  let name = "bare"

  func document(_ frame: Frame, main content: Slot) -> some HTML {
    Doctype()
    html(.lang(frame.site.language)) {
      head { title { frame.head.title } }
      body { main { content } }
    }
  }

  var templates: [Template] {
    Template(for: TagPage.self) { page in
      h1 { page.title }
      ul { ForEach(page.articles) { article in li { a(.href(article.url)) { article.title } } } }
    }
  }
}

let callout =
  ComponentTemplate(for: CalloutBlock.self) { block, site in
    aside(.class(block.kind.rawValue)) { block.content }
  }

let timeline =
  ThemeComponent("timeline", .rows(headers: ["date", "event"], required: ["date", "event"])) { block, site in
    ol { ForEach(block.rows.dropFirst()) { row in li { row[0] + " " + row[1] } } }
  }
