import Content
import Theme

/// The pages that stand for themselves.
struct StandalonePages: PageKind {
  func files(for library: Library) -> [PlannedFile] {
    library.pages.indices.map { index in
      let page = library.pages[index]
      return .page(page.url, modified: page.updated) { presenter in
        let page = presenter.lookup.page(index)
        let text = presenter.value(page.body)
        return StandalonePage(
          frame: presenter.frame(page.title, url: page.url, description: page.summary), title: page.title, text: text,
          showsContents: page.showsContents ?? (text.headings.count > 3), updated: page.updated?.moment)
      }
    }
  }
}
