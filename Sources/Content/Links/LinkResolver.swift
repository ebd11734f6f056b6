import Bytes
import Diagnostics
import Entities
import Markdown
import SourceFiles

/// Resolves the links of a text.
final class LinkResolver: Sendable {
  let entityIndex: EntityIndex
  let index: LinkIndex
  /// The anchors of the published articles, in the order of the library.
  let anchors: [ArticleAnchors]
  /// The anchor tables of texts with many anchors.
  let anchorTables = AnchorTables()

  /// Creates a resolver for links to `entityIndex` and `index`; `anchors` are those of the published articles.
  init(entityIndex: EntityIndex, index: LinkIndex, anchors: [ArticleAnchors]) {
    self.entityIndex = entityIndex
    self.index = index
    self.anchors = anchors
  }

  /// The text whose links are resolved.
  struct Origin: Sendable {
    /// The path, starting with the content path as passed to the command.
    let path: String
    /// The path relative to the content folder.
    let relativePath: String
    /// The anchors of the text itself.
    let anchors: [String]
    /// The hospitals by which people of the same name are distinguished.
    var hospitals: [Reference<Hospital>] = []
    /// The date on which their posts are compared.
    var date: PartialDate?
    /// Whether the text is published, so that a link to an unpublished one is an error.
    var isPublished = true
    /// The matcher for names in nested texts such as callouts.
    var matcher: (any TextMatcher)?
  }

  /// Resolves each link of a document.
  func targets(
    of document: CompiledDocument, from origin: Origin, diagnostics: inout [Diagnostic]
  ) -> [LinkTarget] {
    document.links.map { target(of: $0, from: origin, &diagnostics) }
  }

  private func target(
    of link: LinkReference, from origin: Origin, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    // Mentions are resolved later, by ``MentionResolver``.
    if case .mention = link.kind { return .missing }
    let target = Located(link.target, at: link.range)
    let resolved: LinkTarget
    if let typed = TypedLink(link.target, types: entityIndex.kinds.linkTypes) {
      resolved = self.target(of: typed, at: link.range, from: origin, &diagnostics)
    } else if link.target.hasPrefix("#") {
      resolved = resolveAnchor(target, from: origin, &diagnostics)
    } else if link.target.hasPrefix("/") {
      resolved = resolveRootRelative(target, isImage: link.kind == .image, from: origin, &diagnostics)
    } else {
      resolved = resolveRelative(target, from: origin, &diagnostics)
    }
    guard link.kind == .image else { return resolved }
    return image(resolved, target, from: origin, &diagnostics)
  }

  /// Resolves a picture, which must be a file, and reads its size.
  private func image(
    _ found: LinkTarget, _ target: Located<String>, from origin: Origin, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    switch found {
    case .missing: return .missing
    case .media(let file, _, let suffix):
      return .media(file, size(of: file, target, from: origin, &diagnostics), suffix: suffix)
    default:
      diagnostics.append(Problem.notAnImage(target.value).at(origin.path, target.range))
      return .missing
    }
  }

  /// The size in bytes from which a picture is reported as heavy.
  static let heavyImageByteCount = 5_000_000

  /// Returns the size of a picture; reports a file that no browser can show, that does not state its size, or that is
  /// heavy.
  func size(
    of file: MediaFile, _ target: Located<String>, from origin: Origin, _ diagnostics: inout [Diagnostic]
  ) -> PixelSize? {
    let size = entityIndex.context.files.imageSize(file.path)
    func report(_ problem: Problem) { diagnostics.append(problem.at(origin.path, target.range)) }
    guard let size else {
      switch UnsupportedImage.read(path: file.path, byteCount: file.byteCount) {
      case .empty: report(.emptyImage(target.value))
      case .format(let name): report(.unsupportedImage(target.value, format: name))
      case nil: report(.imageWithoutSize(target.value))
      }
      return nil
    }
    if file.byteCount >= Self.heavyImageByteCount { report(.heavyImage(target.value, byteCount: file.byteCount)) }
    return size
  }

  /// Resolves a file named in front matter: `/…` below `static/`, anything else relative to the folder of the text.
  func file(
    _ name: Located<String>, from origin: Origin, diagnostics: inout [Diagnostic]
  ) -> MediaFile? {
    let isRooted = name.value.hasPrefix("/")
    let base = isRooted ? "static" : URLPath.folder(of: origin.relativePath) + "/"
    func path(_ name: String) -> String? {
      URLPath.normalized(base + name).flatMap { !isRooted || $0.hasPrefix("static/") ? $0 : nil }
    }
    guard let relativePath = path(name.value) else {
      diagnostics.append(Problem.pathOutside(name.value).at(origin.path, name.range))
      return nil
    }
    if let media = index.media[relativePath] { return media }
    let decoded = PercentEncoding.decodedText(name.value).flatMap(path)
    if let media = decoded.flatMap({ index.media[$0] }) { return media }
    diagnostics.append(missingFile(name.value, relative: relativePath, from: origin).at(origin.path, name.range))
    return nil
  }
}
