import Theme

struct Plain: Theme {
  let name = "plain"
  let colors = ["paper", "ink"]
  let fonts = ["text"]
  let assets = [ThemeAsset(name: "plain.css", bytes: PackageResources.plain_css)]

  func document(_ frame: Frame, main content: Slot) -> some HTML {
    Doctype()
    html(.lang(frame.site.language)) {
      head {
        meta(.charset("utf-8"))
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        title { frame.head.title }
        link(.rel("stylesheet"), .href(frame.site.asset("plain.css")))
        if let overrides = frame.site.overrides { link(.rel("stylesheet"), .href(overrides)) }
      }
      body {
        header { a(.href(frame.site.home)) { frame.site.title } }
        main { content }
      }
    }
  }

  var templates: [Template] {
    Template(for: TagPage.self) { page in
      h1 { page.title }
      ul { ForEach(page.articles) { article in li { a(.href(article.url)) { article.title } } } }
    }
  }

  var componentTemplates: [ComponentTemplate] {
    ComponentTemplate(for: CalloutBlock.self) { block, site in
      aside(.class(block.kind.rawValue)) { block.content }
    }
  }

  var components: [ThemeComponent] {
    ThemeComponent("steps", .fields, required: ["steps"]) { block, site in
      ol { ForEach(block["steps"]?.values ?? []) { step in li { step.text ?? "" } } }
    }
  }
}
