import Diagnostics
import Entities
import SourceFiles

extension EntityIndex {
  /// Adds the published versions of consent texts: agreements first, then by id, the newest version first.
  mutating func addConsents(_ sources: [ConsentSource], _ diagnostics: inout [Diagnostic]) {
    let sorted = sources.sorted { a, b in
      if a.text.kind != b.text.kind { return a.text.kind == .agreement }
      return a.text.id == b.text.id ? a.text.version > b.text.version : a.text.id < b.text.id
    }
    let record = ConsentRecord(context, diagnostics: &diagnostics)
    diagnostics += ConsentChecks(sorted, record: record, configuration: context.configuration).diagnostics
    for source in sorted {
      if !source.isDraft { publicationWindow.exclude(source.text.date, now: context.options.now) }
      if let reason = source.unpublished(context.options) {
        let entry = UnpublishedFile(
          path: source.text.path, url: source.text.url, title: source.text.title, reason: reason)
        library.unpublished.append(entry)
        unpublished[source.relativePath] = entry
        continue
      }
      targets[source.relativePath] = .url(source.text.url)
      library.consents.append(source.text)
    }
  }
}

extension ConsentSource {
  /// Returns the reason why the version is not published, or nil if it is.
  fileprivate func unpublished(_ options: ReadOptions) -> UnpublishedFile.Reason? {
    if options.includesDrafts { return nil }
    if isDraft { return .draft }
    return text.date.secondsSinceEpoch > options.now ? .future(text.date) : nil
  }
}
