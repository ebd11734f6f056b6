import Bytes
import Diagnostics
import Entities
import Markdown
import SourceFiles

extension ResolvedArticle {
  /// Resolves the files and links of the content restricted to members, none of which become relations of the article.
  mutating func bindMemberBody(anchors: [String], resolver: LinkResolver) {
    let mentions = parsed.mentions.forMembers(of: publication.access)
    guard let audience = publication.access.audience ?? mentions.attachments.first?.access.audience else { return }
    if publication.access != .everyone, body?.isEmpty == true { body = nil }
    let origin = LinkResolver.Origin(
      path: identity.path, relative: parsed.header.relative, anchors: anchors, hospitals: relations.hospitals,
      date: publication.day, isPublished: parsed.header.unpublished == nil)
    var binder = MemberBinder(resolver: resolver, origin: origin, place: parsed.header.titleLocation)
    var contents = MemberBody.Contents(body: binder.body(parsed.closed ?? CompiledDocument()))
    contents.video = mentions.video.flatMap { binder.video($0) }
    for attachment in mentions.attachments {
      if let other = attachment.access.audience, other != audience {
        binder.diagnostics.append(Problem.severalAudiences(other, audience).at(identity.path, attachment.file.range))
      }
      if let bound = binder.attachment(attachment) { contents.attachments.append(bound) }
    }
    contents.letters = parsed.closedLetters
    contents.corrections = parsed.closedCorrections
    contents.files = binder.files
    member = MemberBody(
      owner: .article(Reference(index: 0)), audience: audience, url: identity.url, path: identity.path,
      contents: contents)
    findings.diagnostics += binder.diagnostics
  }
}

/// Resolves the links and files of a members' text.
struct MemberBinder {
  let resolver: LinkResolver
  let origin: LinkResolver.Origin
  /// The location of the text as a whole.
  let place: SourceLocation
  private(set) var files: [MemberBody.File] = []
  var diagnostics: [Diagnostic] = []

  init(resolver: LinkResolver, origin: LinkResolver.Origin, place: SourceLocation) {
    self.resolver = resolver
    self.origin = origin
    self.place = place
  }

  /// Returns a body with resolved links, and collects its files.
  mutating func body(_ document: CompiledDocument) -> Body {
    let targets = resolver.targets(of: document, from: origin, diagnostics: &diagnostics)
    for (link, target) in zip(document.links, targets) {
      note(target, at: SourceLocation(path: origin.path, range: link.range))
    }
    var media: [MediaFile] = []
    let components = resolver.components(of: document, from: origin, media: &media, diagnostics: &diagnostics)
    for (block, component) in zip(document.components, components) {
      let place = SourceLocation(path: origin.path, range: block.name.range)
      if case .video(let film) = component { refuse(film, at: place) }
      for target in component.targets { note(target, at: place) }
    }
    for file in media { note(file, at: place) }
    return Body(document: document, targets: targets, components: components)
  }

  /// Resolves a video in the front matter, which must be hosted elsewhere.
  mutating func video(_ source: ParsedArticle.VideoSource) -> Video? {
    var video = source.video
    let place = SourceLocation(path: origin.path, range: source.file.range)
    video.url = source.file.value
    video.isFile = false
    if !Address.isWeb(source.file.value) || source.poster.map({ !Address.isWeb($0.value) }) == true {
      diagnostics.append(Problem.filmForMembers.at(place))
      return nil
    }
    video.poster = source.poster?.value
    return video
  }

  /// Resolves an attachment.
  mutating func attachment(_ source: ParsedArticle.AttachmentSource) -> Attachment? {
    guard let file = resolver.file(source.file, from: origin, diagnostics: &diagnostics) else { return nil }
    note(file, at: SourceLocation(path: origin.path, range: source.file.range))
    return Attachment(
      url: file.url, title: source.title ?? Address.name(of: file.path),
      fileExtension: Address.fileExtension(of: file.path), byteCount: file.byteCount)
  }

  /// Reports a video hosted on the site: sealed files cannot be decrypted piecemeal for streaming, so videos cannot be
  /// sealed.
  private mutating func refuse(_ film: Video, at place: SourceLocation) {
    let urls = [film.url, film.poster ?? ""].filter { $0.hasPrefix("/") }
    if !urls.isEmpty { diagnostics.append(Problem.filmForMembers.at(place)) }
  }

  private mutating func note(_ target: LinkTarget, at place: SourceLocation) {
    if case .media(let file, _, _) = target { note(file, at: place) }
  }

  private mutating func note(_ file: MediaFile, at place: SourceLocation) {
    if !files.contains(where: { $0.media.url == file.url }) { files.append(MemberBody.File(file, at: place)) }
  }
}

extension ParsedArticle.Mentions {
  /// Returns the names and files that are public.
  func forEveryone(in access: Access) -> ParsedArticle.Mentions {
    var mentions = self
    if access != .everyone { mentions.video = nil }
    mentions.attachments.removeAll { access != .everyone || $0.access != .everyone }
    return mentions
  }

  /// Returns the names and files for the members' part.
  func forMembers(of access: Access) -> ParsedArticle.Mentions {
    var mentions = self
    if access == .everyone { mentions.video = nil }
    mentions.attachments.removeAll { access == .everyone && $0.access == .everyone }
    return mentions
  }
}
