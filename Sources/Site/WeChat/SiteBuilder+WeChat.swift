import Bytes
import Content
import Diagnostics
import Entities
import HTML
import Markdown
import SourceFiles

extension SiteBuilder {
  /// Returns the HTML of an article for WeChat's editor. Nothing is written.
  ///
  /// `name` is the path of the article's file or folder, its URL, its id such as `2024/03/slug`, or the last component
  /// of the id.
  package func weChatArticle(_ name: String) throws(WeChatFailure) -> WeChatArticle {
    var clock = PhaseClock()
    let prepared: (result: BuildResult, site: PreparedSite?)
    do throws(FileSystemError) {
      prepared = try prepare(reader.scan(), nil, work: nil, clock: &clock)
    } catch {
      throw .build(.fileSystem(error))
    }
    guard let site = prepared.site else { throw .contentErrors(prepared.result.diagnostics) }
    let library = site.library
    let index = try index(of: name, in: library)
    let article = library.articles[index]
    let presenter = Presenter(site.context)
    guard article.publication.access == .everyone, let body = presenter.lookup.body(Reference(index: index)) else {
      throw .membersOnly(article.path)
    }
    let url = presenter.urls.absolute(article.url)
    let unlinkedBody = body.withoutMentions
    let markup = WeChatMarkup(
      AbsoluteURLRewriter(page: url)(presenter.plainHTML(of: article, unlinkedBody)),
      notesTitle: presenter.configuration.language.hasPrefix("zh-Hant") ? "註釋" : "注释")
    let files = Dictionary((library.media + library.assets).map { ($0.url, $0) }) { first, _ in first }
    return WeChatArticle(
      path: article.path, title: article.title, authors: article.credits.authors, digest: article.identity.summary,
      url: url, html: markup.html.bytes, characterCount: markup.characterCount,
      pictures: markup.pictures.map { picture($0, presenter.urls.base, files) }, omissions: markup.omissions)
  }

  private func picture(_ url: String, _ base: String, _ files: [String: MediaFile]) -> WeChatArticle.Picture {
    let file = url.hasPrefix(base + "/") ? files[String(url.dropFirst(base.utf8.count))] : nil
    return WeChatArticle.Picture(
      url: url, path: file?.path, byteCount: file?.byteCount, size: file.flatMap { ImageSize.read(path: $0.path) })
  }

  /// Returns the index of the article that a name refers to.
  private func index(of name: String, in library: Library) throws(WeChatFailure) -> Int {
    let id = identifier(name, library.configuration)
    if let index = library.articles.firstIndex(where: { $0.id == id || $0.path == name }) { return index }
    let indices = library.articles.indices.filter { library.articles[$0].id.hasSuffix("/" + id) }
    if indices.count > 1 { throw .ambiguous(name, paths: indices.map { library.articles[$0].path }) }
    guard let index = indices.first else {
      throw .unknown(name, nearest: Suggestion.nearest(to: id, in: library.articles.map(\.id)))
    }
    return index
  }

  /// Extracts the id from a path or URL.
  private func identifier(_ name: String, _ configuration: SiteConfiguration) -> String {
    var name = name[...]
    for prefix in [configuration.baseURL, configuration.basePath, options.content] where !prefix.isEmpty {
      if name.hasPrefix(prefix + "/") { name = name.dropFirst(prefix.count) }
    }
    for prefix in ["./", "/", "articles/"] where name.hasPrefix(prefix) { name = name.dropFirst(prefix.count) }
    for ending in ["/", "/index.md", ".md", "/index.html"] where name.hasSuffix(ending) {
      name = name.dropLast(ending.count)
    }
    return String(name)
  }
}

extension Body {
  /// The body with only the links that its author wrote. Links added to names would all become notes in WeChat.
  fileprivate var withoutMentions: Body {
    var copy = self
    copy.targets = copy.document.dropMentions { _ in true }.map { targets[$0] }
    copy.components = components.map { component in
      guard case .callout(var callout) = component else { return component }
      callout.text = callout.text.withoutMentions
      return .callout(callout)
    }
    return copy
  }
}
