import Bytes
import Diagnostics
import Markdown

extension Register {
  /// What finds names in running text; nil where the site wants none found.
  var matcher: (any TextMatcher)? { context.configuration.linksMentions ? mentions.matcher : nil }

  /// Compiles the texts of all files but articles, in parallel; to be called when every name is known.
  ///
  /// Drafts are left out, as those of articles are; a members' text is checked and not kept.
  mutating func addTexts(_ files: [MarkdownFile], _ diagnostics: inout [Diagnostic]) {
    let files = files.filter { unpublished[$0.relative] == nil }
    let register = self
    let texts = Parallel.map(count: files.count, jobs: context.options.jobs) { index in
      let isOpen = register.isOpen(files[index])
      var diagnostics: [Diagnostic] = []
      let document = files[index].document(
        matcher: isOpen ? register.matcher : nil, context: register.context, diagnostics: &diagnostics)
      diagnostics += files[index].textDiagnostics
      return (document: isOpen ? document : nil, diagnostics: diagnostics)
    }
    for (file, text) in zip(files, texts) {
      diagnostics += text.diagnostics
      if let document = text.document { add(document, of: file) }
    }
  }

  private func isOpen(_ file: MarkdownFile) -> Bool {
    guard case .page(let page, _) = targets[file.relative] else { return true }
    return library[page].access == .everyone
  }

  private mutating func add(_ document: CompiledDocument, of file: MarkdownFile) {
    let body = Body(document: document)
    switch targets[file.relative] {
    case .column(let column): library.columns[column.index].body = body
    case .hospital(let hospital): library.hospitals[hospital.index].body = body
    case .person(let person): library.people[person.index].body = body
    case .award(let award): library.awards[award.index].body = body
    case .edition(let edition): library.editions[edition.index].body = body
    case .document(let document): library.documents[document.index].body = body
    case .address: library.registerNote?.body = body
    case .page(let page, _):
      library.pages[page.index].body = body
      if library[page].summary.isEmpty { library.pages[page.index].summary = document.excerpt }
    case .article, .media, .anchor, .missing, nil: break
    }
  }
}
