import Diagnostics
import Entities
import Markdown
import SourceFiles

/// The second stage of an article, with its names, links and files resolved.
struct ResolvedArticle: Sendable {
  /// The first stage.
  let parsed: ParsedArticle
  /// The entities that it refers to.
  var relations: Article.Relations
  /// The pictures and files that go with it.
  private(set) var media = Article.Media()
  /// The word counts, including those of callouts.
  var statistics: TextStatistics
  /// The public body; nil if it is restricted to members.
  var body: Body?
  /// Its content restricted to members.
  var memberBody: MemberBody?
  /// The side results of resolving.
  var findings = ArticleFindings()
  /// Whether any link refers to another article, or to a target that depends on the locations of articles.
  private(set) var dependsOnLocations = false

  /// Its id, URL, title and summary.
  var identity: Article.Identity { parsed.header.identity }
  /// When and for whom it is published.
  var publication: Article.Publication { parsed.header.publication }

  /// The article as stored in the library.
  var article: Article {
    Article(
      identity, publication, credits: parsed.credits, relations: relations, media: media, letters: parsed.letters,
      display: parsed.display, statistics: statistics)
  }

  /// Resolves the files, links and tags of `parsed`.
  init(_ parsed: ParsedArticle, resolver: LinkResolver, tags: TagIndex) {
    self.parsed = parsed
    relations = parsed.relations
    statistics = parsed.statistics
    let header = parsed.header
    let origin = LinkResolver.Origin(
      path: identity.path, relativePath: header.relativePath, anchors: header.anchors.identifiers,
      hospitals: relations.hospitals, date: publication.day, isPublished: header.unpublished == nil,
      matcher: parsed.linksMentions ? resolver.entityIndex.matcher : nil)
    relations.tags = header.tags.compactMap { tags[$0.id] }
    resolveFiles(parsed.references.publicReferences(for: publication.access), origin, resolver)
    let targets = resolver.targets(of: parsed.document, from: origin, diagnostics: &findings.diagnostics)
    var files: [MediaFile] = []
    let components = resolver.components(
      of: parsed.document, from: origin, media: &files, diagnostics: &findings.diagnostics)
    let all = targets + components.flatMap(\.targets)
    dependsOnLocations =
      zip(parsed.document.links, targets).contains { link, target in
        if case .mention = link.kind { false } else { target.dependsOnLocations(of: identity) }
      } || components.flatMap(\.targets).contains { $0.dependsOnLocations(of: identity) }
    findings.media += files
    for case .video(let video) in components { findings.videos.append(video) }
    for target in all {
      switch target {
      case .entity(let entity, _): entity.relate(to: &relations)
      case .media(let file, _, _): findings.media.append(file)
      default: break
      }
    }
    var text = Body(document: parsed.document, targets: targets, components: components)
    resolveMentions(&text, resolver: resolver)
    body = text
    // No part of a members' text, such as a link or a picture, may show anywhere else.
    resolveMemberBody(anchors: header.anchors.identifiers, resolver: resolver)
    checkSpeakers(in: [text] + (memberBody.map { [$0.opened.body] } ?? []), resolver)
  }

  private mutating func resolveFiles(
    _ references: ParsedArticle.References, _ origin: LinkResolver.Origin, _ resolver: LinkResolver
  ) {
    if let cover = references.cover, let picture = picture(cover.file, origin, resolver) {
      media.cover = cover.picture
      media.cover?.url = picture.url
      media.cover?.size = picture.size
    }
    if let video = references.video { resolveVideo(video, origin, resolver) }
    for attachment in references.attachments {
      guard let file = resolver.file(attachment.file, from: origin, diagnostics: &findings.diagnostics) else {
        continue
      }
      findings.media.append(file)
      var value = Attachment(
        url: file.url, title: attachment.title ?? URLPath.lastComponent(of: file.path),
        fileExtension: URLPath.fileExtension(of: file.path), byteCount: file.byteCount)
      value.pages = attachment.pages.compactMap { page in
        picture(page, origin, resolver).map { Picture(url: $0.url, size: $0.size, alternative: "") }
      }
      media.attachments.append(value)
    }
  }

  private mutating func resolveVideo(
    _ source: ParsedArticle.UnresolvedVideo, _ origin: LinkResolver.Origin, _ resolver: LinkResolver
  ) {
    var video = source.video
    if URLPath.isHTTP(source.file.value) {
      video.url = source.file.value
      video.isFile = VideoKind.isVideoFile(URLPath.path(of: source.file.value))
    } else {
      guard let file = resolver.file(source.file, from: origin, diagnostics: &findings.diagnostics) else { return }
      findings.media.append(file)
      video.url = file.url
      video.isFile = true
    }
    video.poster = source.poster.flatMap { picture($0, origin, resolver)?.url }
    media.video = video
  }

  /// Returns the URL of a picture, which may be absolute, and its size.
  private mutating func picture(
    _ file: Located<String>, _ origin: LinkResolver.Origin, _ resolver: LinkResolver
  ) -> (url: String, size: PixelSize?)? {
    if URLPath.isHTTP(file.value) { return (file.value, nil) }
    guard let found = resolver.file(file, from: origin, diagnostics: &findings.diagnostics) else { return nil }
    findings.media.append(found)
    return (found.url, resolver.size(of: found, file, from: origin, &findings.diagnostics))
  }
}

extension LinkTarget {
  /// Returns whether the target may change when other articles are added, removed or moved.
  fileprivate func dependsOnLocations(of article: Article.Identity) -> Bool {
    switch self {
    case .article, .url, .page, .missing: true
    case .media(let file, _, _):
      // A file of the article's own bundle has a URL below the article's.
      !file.url.hasPrefix(article.url)
    case .entity, .anchor: false
    }
  }
}
