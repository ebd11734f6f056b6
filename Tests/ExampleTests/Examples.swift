import Theme

// The compiled examples from the doc comments of Sources/Theme and Sources/HTML. `ExampleTests` finds each of them here
// or in Tests/ThemePackage.

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

struct Byline: Component {
  let author: String

  var body: some HTML {
    p(.class("byline")) { "文／" + author }
  }
}

struct AuthorItem: CachedComponent {
  let card: ArticleCard
  let isBrief: Bool

  var fragments: Fragments { card.fragments }
  var fragmentKey: Int { isBrief ? 1 : 0 }
  var body: some HTML { li { isBrief ? card.title : card.title + " " + card.summary } }
}

@HTMLBuilder func link() -> some HTML {
  a(.href("/columns/"), .class("more")) { "全部专栏" }
  // <a href="/columns/" class="more">全部专栏</a>
}

func list(_ tags: [Link]) -> some HTML {
  ul { ForEach(tags) { tag in li { tag.title } } }
}

func entry(_ title: String) -> some HTML {
  XML("entry") { XML("title") { title } }
}

func hospital() -> some HTML {
  h3 { BreakableText("延大附院", at: [3, 6]) }  // <h3>延<wbr>大<wbr>附院</h3>
}

func image() -> some HTML {
  img(.src("a.png"), .alt("门诊楼"))
}
