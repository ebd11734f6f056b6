import Bytes
import Diagnostics
import Entities
import Markdown
import Names

/// Assembles the library from the entity index and the articles.
struct LibraryBuilder {
  /// The library so far.
  var library: Library
  /// The diagnostics so far.
  var diagnostics: [Diagnostic] = []
  /// The cache of the articles for the next build.
  var cache = ContentCache()
  /// The span of time in which the same articles and consent texts are published as in this build.
  let publicationWindow: PublicationWindow
  /// The build cache in front of the stages of articles.
  let articles: ArticleCache
  let entityIndex: EntityIndex
  /// The articles to publish, followed by the pending ones, which are only checked. Each is released once it is
  /// processed.
  var units: [ArticleUnit?]
  /// The number of articles to publish.
  let publishedCount: Int
  let tags: TagIndex
  /// The hash of the locations of all articles.
  let locationHash: Hash64
  let resolver: LinkResolver
  private(set) var media: [String: MediaFile] = [:]
  /// The names in texts that match more than one entity.
  var ambiguousMentions: [AmbiguousMention] = []

  /// Creates a builder for the library of all entities and articles.
  init(_ articles: ArticleCache, _ set: ArticleSet) {
    self.articles = articles
    var window = set.publicationWindow
    window.narrow(to: articles.reader.entityIndex.publicationWindow)
    publicationWindow = window
    units = set.published + set.pending
    publishedCount = set.published.count
    let entityIndex = articles.reader.entityIndex
    let tags = TagIndex(set.published, jobs: entityIndex.context.options.jobs)
    self.entityIndex = entityIndex
    self.tags = tags
    library = entityIndex.library
    library.keys = entityIndex.keys
    library.tags = tags.tags
    let index = LinkIndex(entityIndex, articles: set)
    (_, locationHash) = Parallel.both(jobs: entityIndex.context.options.jobs) {
      if articles.isEmpty { index.build() }
    } _: {
      set.locationHash
    }
    library.assets = index.media.assets
    library.upcoming = set.pending.map { unit in
      let (identity, publication) = (unit.header.identity, unit.header.publication)
      return UpcomingArticle(path: identity.path, url: identity.url, aliases: publication.aliases)
    }
    library.unpublished += set.unpublished
    library.unpublished.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    resolver = LinkResolver(
      entityIndex: entityIndex, index: index, anchors: set.published.map(\.header.anchors))
    diagnostics += tags.diagnostics(in: set.published, FrontMatterLocations(entityIndex.context))
    library.keys.register(Article.self, names: set.published.map(\.header.identity.id))
    library.keys.register(Tag.self, names: tags.tags.map(\.id))
  }

  /// Resolves the links of all texts other than articles.
  mutating func resolveBodies() {
    for kind in library.kinds { resolveBodies(of: kind) }
    if var note = library.hospitalIndexNote {
      note.body = resolved(note.body, of: entityIndex.context.tree.path(of: "hospitals/index.md"))
      library.hospitalIndexNote = note
    }
    for index in library.pages.indices {
      library.pages[index].body = resolved(library.pages[index].body, of: library.pages[index].path)
    }
    for (slot, body) in library.slotTexts {
      library.slotTexts[slot] = resolved(body, of: entityIndex.context.tree.path(of: slot.relativePath))
    }
    resolveMemberPages()
    for draft in entityIndex.draftTexts { checkLinks(of: draft.text, in: draft.relative) }
    for index in library.consents.indices {
      library.consents[index].body = resolved(library.consents[index].body, of: library.consents[index].path)
    }
    diagnostics += AmbiguousMention.diagnostics(ambiguousMentions, entityIndex)
  }

  private mutating func resolveBodies<Kind: LibraryEntity>(of kind: Kind.Type) {
    var entities = library.list(of: kind)
    for index in entities.indices where !entities[index].body.isEmpty {
      entities[index].body = resolved(entities[index].body, of: entities[index].path)
    }
    library.update(kind) { $0 = entities }
  }

  private mutating func resolved(_ body: Body, of path: String) -> Body {
    let origin = LinkResolver.Origin(
      path: path, relativePath: entityIndex.context.tree.relativePath(path), anchors: body.document.headings.map(\.id),
      matcher: entityIndex.matcher)
    let targets = resolver.targets(of: body.document, from: origin, diagnostics: &diagnostics)
    var files: [MediaFile] = []
    let components = resolver.components(
      of: body.document, from: origin, media: &files, diagnostics: &diagnostics)
    for case .media(let file, _, _) in targets { files.append(file) }
    add(files)
    var text = Body(document: body.document, targets: targets, components: components)
    var names = MentionResolver(resolver, path: path, textOf: entityIndex.targets[origin.relativePath])
    names.resolve(&text)
    ambiguousMentions += names.ambiguousMentions
    return text
  }

  /// Reports errors in the links of an unpublished text.
  private mutating func checkLinks(of document: CompiledDocument, in relative: String) {
    let origin = LinkResolver.Origin(
      path: entityIndex.context.tree.path(of: relative), relativePath: relative, anchors: document.headings.map(\.id),
      isPublished: false)
    _ = resolver.targets(of: document, from: origin, diagnostics: &diagnostics)
    var files: [MediaFile] = []
    _ = resolver.components(of: document, from: origin, media: &files, diagnostics: &diagnostics)
  }

  mutating func add(_ files: [MediaFile]) {
    for file in files where !entityIndex.context.tree.isAsset(file.path) { media[file.url] = file }
  }

  /// Resolves the articles that are pinned to the top of columns.
  mutating func resolvePinnedArticles() {
    for (column, name) in entityIndex.pins {
      let path = library.columns[column].path
      let origin = LinkResolver.Origin(
        path: path, relativePath: entityIndex.context.tree.relativePath(path), anchors: [])
      if case .article(let article, _) = resolver.article(name, from: origin, &diagnostics) {
        library.update(Reference<Column>(index: column)) { $0.pinned = article }
      }
    }
  }

  /// Adds the navigation, and checks the files that the style sheet loads, the logo and the picture for link previews.
  mutating func resolveSite(_ site: SiteFile) {
    let path = site.configuration.path
    for entry in site.navigation {
      switch entry.target {
      case .url(let url):
        library.configuration.navigation.append(NavigationItem(title: entry.title ?? url.value, url: url.value))
      case .column(let name):
        guard let column = entityIndex.columns.resolve(name, path: path, diagnostics: &diagnostics) else { continue }
        library.configuration.navigation.append(
          NavigationItem(title: entry.title ?? library[column].title, url: library[column].url))
      }
    }
    if let sheet = site.styleSheet {
      let origin = LinkResolver.Origin(path: sheet.path, relativePath: sheet.relativePath, anchors: [])
      for file in sheet.files { _ = resolver.file(file, from: origin, diagnostics: &diagnostics) }
    }
    for file in [site.mark, site.shareImage].compactMap(\.self) where file.value.hasPrefix("/") {
      let origin = LinkResolver.Origin(path: path, relativePath: "site.yml", anchors: [])
      _ = resolver.file(file, from: origin, diagnostics: &diagnostics)
    }
  }

  /// Computes the relations, and lists and checks the files to publish.
  mutating func finish() {
    checkMemberFiles()
    library.media = media.values.sorted { $0.url.utf8.lexicographicallyPrecedes($1.url.utf8) }
    library.relations = Relations(library)
    checkFiles()
  }
}
