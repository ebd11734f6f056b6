import Bytes
import Content
import Entities
import Theme

/// The standalone pages.
struct StandalonePages: PageKind {
  var entityKinds: [AnyEntityKind] { [AnyEntityKind(Page.self)] }
  var scaffoldKinds: [Scaffold.Kind] {
    [Scaffold.Kind("page", in: Page.kindName) { "title: \($0)\n# summary: 一句话介绍\n" }]
  }
  var lists: [RegisteredList] { [RegisteredList(all: Page.self)] }

  func files(for library: Library) -> [PlannedFile] {
    library.pages.indices.map { index in
      let page = library.pages[index]
      return .page(
        page.url, of: .file(page.path), plannedInput: page.access == .everyone ? .empty : .volatile(()),
        modified: page.updated,
        counterpart: page.access == .everyone ? .markup(keeping: []) : .redirect(title: page.title)
      ) { presenter, _ in presenter.standalone(index) }
    }
  }
}

extension Presenter {
  /// Returns a standalone page, given its index in the library.
  func standalone(_ index: Int) -> StandalonePage {
    let page = lookup(Reference<Page>(index: index))
    let text = value(page.body)
    let sealed = sealed(.page(index))
    var value = StandalonePage(
      frame: frame(
        page.title, url: page.url,
        description: page.summary.isEmpty ? descriptions.standalone(page.title) : page.summary
      ) { head in
        head.isGated = sealed != nil
        if page.access != .everyone { head.alternates = [] }
      },
      title: page.title, text: text, showsContents: page.showsContents ?? (text.headings.count > 3),
      updated: page.updated?.moment)
    value.sealed = sealed
    if page.access != .everyone { value.summary = page.summary }
    return value
  }
}
