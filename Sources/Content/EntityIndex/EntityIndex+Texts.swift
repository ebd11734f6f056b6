import Bytes
import Diagnostics
import Entities
import Markdown

extension FileRole {
  /// Whether it is a consent text, which is compiled when it is read and in which names do not become mentions.
  fileprivate var isConsent: Bool { if case .consent = self { true } else { false } }
}

extension EntityIndex {
  /// The matcher for names in running text; nil if the site does not link mentions.
  var matcher: (any TextMatcher)? { context.configuration.linksMentions ? mentions.matcher : nil }

  /// Compiles the bodies of all files except articles, in parallel. All names must be known.
  ///
  /// Drafts are excluded from the library, like those of articles; text restricted to members is stored separately.
  mutating func compileBodies(_ files: [MarkdownFile], _ diagnostics: inout [Diagnostic]) {
    let files = files.filter { !$0.file.role.isConsent }
    let entityIndex = self
    let proof = proof?.proof(on: nil)
    let texts = Parallel.map(count: files.count, jobs: context.options.jobs) { index in
      let access = entityIndex.access(to: files[index])
      var diagnostics: [Diagnostic] = []
      let parts = files[index].texts(
        for: access, matcher: access == .everyone ? entityIndex.matcher : nil,
        proof: proof, context: entityIndex.context, diagnostics: &diagnostics)
      diagnostics += files[index].textDiagnostics + (proof.map(files[index].proofread) ?? [])
      return (parts: parts, diagnostics: diagnostics)
    }
    for (file, text) in zip(files, texts) {
      diagnostics += text.diagnostics
      if case .slot(let slot) = file.file.role {
        add(text.parts.open, to: slot)
        continue
      }
      if unpublished[file.relativePath] != nil {
        draftTexts += [text.parts.open, text.parts.closed].compactMap(\.self).map { (file.relativePath, $0) }
        continue
      }
      add(text.parts.open, of: file)
      guard let restricted = text.parts.closed, case .page(let page, _) = targets[file.relativePath] else { continue }
      restrictedPages.append((page.index, restricted))
    }
    restrictedPages.sort { $0.page < $1.page }
  }

  private func access(to file: MarkdownFile) -> Access {
    guard case .page(let page, _) = targets[file.relativePath] else { return .everyone }
    return library[page].access
  }

  private mutating func add(_ document: CompiledDocument, of file: MarkdownFile) {
    let body = Body(document: document)
    switch targets[file.relativePath] {
    case .entity(let entity, _): add(body, to: entity, of: entity.type)
    case .url: library.hospitalIndexNote?.body = body
    case .page(let page, _):
      library.pages[page.index].body = body
      if library[page].summary.isEmpty { library.pages[page.index].summary = document.excerpt }
    case .article, .media, .anchor, .missing, nil: break
    }
  }

  private mutating func add<Kind: LibraryEntity>(_ body: Body, to entity: EntityReference, of kind: Kind.Type) {
    library.update(Reference<Kind>(index: entity.index)) { $0.body = body }
  }
}
