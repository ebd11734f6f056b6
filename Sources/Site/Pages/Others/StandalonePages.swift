import Content
import Theme

/// The pages that stand for themselves.
struct StandalonePages: PageKind {
  var entities: [EntityKind] { [EntityKind(Page.self)] }
  var lists: [Answers] { [Answers(all: Page.self)] }

  func files(for library: Library) -> [PlannedFile] {
    library.pages.indices.map { index in
      let page = library.pages[index]
      return .page(page.url, modified: page.updated) { presenter in
        let page = presenter.lookup(Reference<Page>(index: index))
        let text = presenter.value(page.body)
        return StandalonePage(
          frame: presenter.frame(page.title, url: page.url, description: page.summary), title: page.title, text: text,
          showsContents: page.showsContents ?? (text.headings.count > 3), updated: page.updated?.moment)
      }
    }
  }
}

extension Page: Entity {
  static var kindName: String { "pages" }
  static func all(in library: Library) -> [Page] { library.pages }
  var key: String { id }
  var label: String { title }
}
