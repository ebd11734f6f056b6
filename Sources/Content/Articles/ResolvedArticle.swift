@_spi(Gate) import Entities
import Diagnostics
import Markdown
import SourceFiles

/// An article whose names, links and files are looked up, as the library holds it.
struct ResolvedArticle: Sendable {
  var article: Article
  /// Nil where only members may read it.
  var body: Body?
  /// What only members may read of it.
  var member: MemberBody?
  /// The files that it makes public.
  var media: [MediaFile] = []
  /// What was wrong with its links and files.
  var diagnostics: [Diagnostic] = []
  /// Names in the text that may be more than one thing.
  var ambiguousMentions: [AmbiguousMention] = []
  /// The films within the text.
  var films: [Video] = []
  /// Whether links lead to other articles, or to what depends on where those are.
  var dependsOnLocations = false

  /// Looks up files, links and tags of `source`.
  init(_ source: ArticleSource, resolver: LinkResolver, tags: TagIndex) {
    article = source.article
    let origin = LinkResolver.Origin(
      path: article.path, relative: source.relative, headings: source.headings,
      hospitals: article.hospitals, date: article.day, isPublished: source.unpublished == nil,
      matcher: source.matcher(resolver.register))
    article.tags = source.tags.compactMap { tags[$0.id] }
    bindFiles(source.mentions.forEveryone(in: article.access), origin, resolver)
    let targets = resolver.targets(of: source.document, from: origin, diagnostics: &diagnostics)
    var files: [MediaFile] = []
    let components = resolver.components(
      of: source.document, from: origin, media: &files, diagnostics: &diagnostics)
    let all = targets + components.flatMap(\.targets)
    dependsOnLocations =
      zip(source.document.links, targets).contains { link, target in
        if case .mention = link.kind { false } else { target.dependsOnLocations(of: source) }
      } || components.flatMap(\.targets).contains { $0.dependsOnLocations(of: source) }
    media += files
    for case .video(let film) in components { films.append(film) }
    for target in all {
      switch target {
      case .entity(let thing, _): thing.relate(to: &article)
      case .media(let file, _, _): media.append(file)
      default: break
      }
    }
    var text = Body(document: source.document, targets: targets, components: components)
    bindText(&text, register: resolver.register)
    body = text
    // Nothing of a members' text may show in anything else: not its links, not its pictures.
    bindMemberBody(of: source, headings: source.headings, resolver: resolver)
    checkSpeakers(of: source, in: [text] + (member.map { [$0.body] } ?? []), resolver.register)
  }

  private mutating func bindFiles(
    _ mentions: ArticleSource.Mentions, _ origin: LinkResolver.Origin, _ resolver: LinkResolver
  ) {
    if let cover = mentions.cover, let found = picture(cover.file, origin, resolver) {
      article.cover = cover.picture
      article.cover?.url = found.url
      article.cover?.size = found.size
    }
    if let video = mentions.video { bind(video, origin, resolver) }
    for attachment in mentions.attachments {
      guard let file = resolver.file(attachment.file, from: origin, diagnostics: &diagnostics) else { continue }
      media.append(file)
      article.attachments.append(
        Attachment(
          url: file.url, title: attachment.title ?? Address.name(of: file.path),
          fileExtension: Address.fileExtension(of: file.path), byteCount: file.byteCount))
    }
  }

  private mutating func bind(
    _ source: ArticleSource.VideoSource, _ origin: LinkResolver.Origin, _ resolver: LinkResolver
  ) {
    var video = source.video
    if Address.isWeb(source.file.value) {
      video.url = source.file.value
      video.isFile = Self.isFilm(Address.path(of: source.file.value))
    } else {
      guard let file = resolver.file(source.file, from: origin, diagnostics: &diagnostics) else { return }
      media.append(file)
      video.url = file.url
      video.isFile = true
    }
    video.poster = source.poster.flatMap { picture($0, origin, resolver)?.url }
    article.video = video
  }

  private static func isFilm(_ path: String) -> Bool {
    ["mp4", "m4v", "webm", "ogv", "mov"].contains(Address.fileExtension(of: path))
  }

  /// The address of a picture, which may be a whole one, and its size.
  private mutating func picture(
    _ file: Located<String>, _ origin: LinkResolver.Origin, _ resolver: LinkResolver
  ) -> (url: String, size: PixelSize?)? {
    if Address.isWeb(file.value) { return (file.value, nil) }
    guard let found = resolver.file(file, from: origin, diagnostics: &diagnostics) else { return nil }
    media.append(found)
    return (found.url, resolver.size(of: found, file, from: origin, &diagnostics))
  }
}
