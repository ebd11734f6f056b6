import Bytes
import Diagnostics
import Entities

extension EntityIndex {
  /// Adds pages by id; drafts are only recorded as unpublished.
  mutating func addPages(_ sources: [PageSource]) {
    for source in sources.sorted(by: { $0.page.id < $1.page.id }) {
      let page = source.page
      if source.isDraft, !context.options.includesDrafts {
        let unpublished = UnpublishedFile(path: page.path, url: page.url, title: page.title, reason: .draft)
        library.unpublished.append(unpublished)
        self.unpublished[source.relativePath] = unpublished
        continue
      }
      targets[source.relativePath] = .page(Reference(index: library.pages.count))
      library.pages.append(page)
    }
  }
}
