import Bytes
import Diagnostics
import Entities
import Markdown
import SourceFiles

extension ResolvedArticle {
  /// Resolves the files and links of the content restricted to members, none of which become relations of the article.
  mutating func resolveMemberBody(anchors: [String], resolver: LinkResolver) {
    let references = parsed.references.restrictedReferences(for: publication.access)
    guard let audience = publication.access.audience ?? references.attachments.first?.access.audience else { return }
    if publication.access != .everyone, body?.isEmpty == true { body = nil }
    let origin = LinkResolver.Origin(
      path: identity.path, relativePath: parsed.header.relativePath, anchors: anchors, hospitals: relations.hospitals,
      date: publication.day, isPublished: parsed.header.unpublished == nil)
    var bodyResolver = MemberBodyResolver(resolver: resolver, origin: origin, location: parsed.header.titleLocation)
    var contents = MemberBody.Contents(body: bodyResolver.body(parsed.restrictedDocument ?? CompiledDocument()))
    contents.video = references.video.flatMap { bodyResolver.video($0) }
    for attachment in references.attachments {
      if let other = attachment.access.audience, other != audience {
        bodyResolver.diagnostics.append(
          Problem.severalAudiences(other, audience).at(identity.path, attachment.file.range))
      }
      if let resolved = bodyResolver.attachment(attachment) { contents.attachments.append(resolved) }
    }
    contents.letters = parsed.restrictedLetters
    contents.corrections = parsed.restrictedCorrections
    contents.files = bodyResolver.files
    memberBody = MemberBody(
      owner: .article(Reference(index: 0)), audience: audience, url: identity.url, path: identity.path,
      contents: contents)
    findings.diagnostics += bodyResolver.diagnostics
  }
}

/// Resolves the links and files of a members' text.
struct MemberBodyResolver {
  let resolver: LinkResolver
  let origin: LinkResolver.Origin
  /// The location of the text as a whole.
  let location: SourceLocation
  private(set) var files: [MemberBody.File] = []
  var diagnostics: [Diagnostic] = []

  init(resolver: LinkResolver, origin: LinkResolver.Origin, location: SourceLocation) {
    self.resolver = resolver
    self.origin = origin
    self.location = location
  }

  /// Returns a body with resolved links, and collects its files.
  mutating func body(_ document: CompiledDocument) -> Body {
    let targets = resolver.targets(of: document, from: origin, diagnostics: &diagnostics)
    for (link, target) in zip(document.links, targets) {
      collect(target, at: SourceLocation(path: origin.path, range: link.range))
    }
    var media: [MediaFile] = []
    let components = resolver.components(of: document, from: origin, media: &media, diagnostics: &diagnostics)
    for (block, component) in zip(document.components, components) {
      let blockLocation = SourceLocation(path: origin.path, range: block.name.range)
      if case .video(let video) = component { rejectHostedVideo(video, at: blockLocation) }
      for target in component.targets { collect(target, at: blockLocation) }
    }
    for file in media { collect(file, at: location) }
    return Body(document: document, targets: targets, components: components)
  }

  /// Resolves a video in the front matter, which must be hosted elsewhere.
  mutating func video(_ source: ParsedArticle.UnresolvedVideo) -> Video? {
    var video = source.video
    let location = SourceLocation(path: origin.path, range: source.file.range)
    video.url = source.file.value
    video.isFile = false
    if !URLPath.isHTTP(source.file.value) || source.poster.map({ !URLPath.isHTTP($0.value) }) == true {
      diagnostics.append(Problem.videoForMembers.at(location))
      return nil
    }
    video.poster = source.poster?.value
    return video
  }

  /// Resolves an attachment.
  mutating func attachment(_ source: ParsedArticle.UnresolvedAttachment) -> Attachment? {
    guard let file = resolver.file(source.file, from: origin, diagnostics: &diagnostics) else { return nil }
    collect(file, at: SourceLocation(path: origin.path, range: source.file.range))
    return Attachment(
      url: file.url, title: source.title ?? URLPath.lastComponent(of: file.path),
      fileExtension: URLPath.fileExtension(of: file.path), byteCount: file.byteCount)
  }

  /// Reports a video hosted on the site: sealed files cannot be decrypted piecemeal for streaming, so videos cannot be
  /// sealed.
  private mutating func rejectHostedVideo(_ video: Video, at location: SourceLocation) {
    let urls = [video.url, video.poster ?? ""].filter { $0.hasPrefix("/") }
    if !urls.isEmpty { diagnostics.append(Problem.videoForMembers.at(location)) }
  }

  private mutating func collect(_ target: LinkTarget, at location: SourceLocation) {
    if case .media(let file, _, _) = target { collect(file, at: location) }
  }

  private mutating func collect(_ file: MediaFile, at location: SourceLocation) {
    if !files.contains(where: { $0.media.url == file.url }) { files.append(MemberBody.File(file, at: location)) }
  }
}

extension ParsedArticle.References {
  /// Returns the names and files that are public.
  func publicReferences(for access: Access) -> ParsedArticle.References {
    var references = self
    if access != .everyone { references.video = nil }
    references.attachments.removeAll { access != .everyone || $0.access != .everyone }
    return references
  }

  /// Returns the names and files for the members' part.
  func restrictedReferences(for access: Access) -> ParsedArticle.References {
    var references = self
    if access == .everyone { references.video = nil }
    references.attachments.removeAll { access == .everyone && $0.access == .everyone }
    return references
  }
}
