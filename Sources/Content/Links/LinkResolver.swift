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
  /// The anchors of texts with many of them.
  let anchorTables = AnchorTables()

  /// A resolver for texts beside an entity index; `anchors` are those of the published articles.
  init(entityIndex: EntityIndex, index: LinkIndex, anchors: [ArticleAnchors]) {
    self.entityIndex = entityIndex
    self.index = index
    self.anchors = anchors
  }

  /// The text whose links are resolved.
  struct Origin: Sendable {
    /// The path as the command was given it.
    let path: String
    /// The path below the content folder.
    let relative: String
    /// The anchors of the text itself.
    let anchors: [String]
    /// The hospitals that tell people of one name apart.
    var hospitals: [Reference<Hospital>] = []
    /// The date at which posts tell them apart.
    var date: PartialDate?
    /// Whether readers see it now, so that a link to what they do not see is a mistake.
    var isPublished = true
    /// What finds names in texts within the text.
    var matcher: (any TextMatcher)?
  }

  /// What each link of a document leads to.
  func targets(
    of document: CompiledDocument, from origin: Origin, diagnostics: inout [Diagnostic]
  ) -> [LinkTarget] {
    document.links.map { target(of: $0, from: origin, &diagnostics) }
  }

  private func target(
    of link: LinkReference, from origin: Origin, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    // What a name in running text means is for the article to say.
    if case .mention = link.kind { return .missing }
    let target = Located(link.target, at: link.range)
    let found: LinkTarget
    if let typed = TypedLink(link.target, types: entityIndex.kinds.linkTypes) {
      found = self.target(of: typed, at: link.range, from: origin, &diagnostics)
    } else if link.target.hasPrefix("#") {
      found = ownAnchor(target, from: origin, &diagnostics)
    } else if link.target.hasPrefix("/") {
      found = rooted(target, isImage: link.kind == .image, from: origin, &diagnostics)
    } else {
      found = relative(target, from: origin, &diagnostics)
    }
    guard link.kind == .image else { return found }
    return image(found, target, from: origin, &diagnostics)
  }

  /// A picture must be a file; its size is read.
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

  /// From how many bytes on a picture is reported as heavy.
  static let heavyImage = 5_000_000

  /// The size of a picture, with a diagnostic where no browser shows the file, it does not say its size, or it is heavy.
  func size(
    of file: MediaFile, _ target: Located<String>, from origin: Origin, _ diagnostics: inout [Diagnostic]
  ) -> PixelSize? {
    let size = entityIndex.context.files.imageSize(file.path)
    func report(_ problem: Problem) { diagnostics.append(problem.at(origin.path, target.range)) }
    guard let size else {
      switch UnshownImage.read(path: file.path, byteCount: file.byteCount) {
      case .empty: report(.emptyImage(target.value))
      case .format(let name): report(.unshownImage(target.value, format: name))
      case nil: report(.imageWithoutSize(target.value))
      }
      return nil
    }
    if file.byteCount >= Self.heavyImage { report(.heavyImage(target.value, byteCount: file.byteCount)) }
    return size
  }

  /// The file that front matter names: `/…` below `static/`, anything else from the folder of the text.
  func file(
    _ name: Located<String>, from origin: Origin, diagnostics: inout [Diagnostic]
  ) -> MediaFile? {
    let isRooted = name.value.hasPrefix("/")
    let base = isRooted ? "static" : Address.folder(of: origin.relative) + "/"
    func path(_ name: String) -> String? {
      Address.normalized(base + name).flatMap { !isRooted || $0.hasPrefix("static/") ? $0 : nil }
    }
    guard let written = path(name.value) else {
      diagnostics.append(Problem.pathOutside(name.value).at(origin.path, name.range))
      return nil
    }
    if let media = index.media[written] { return media }
    let decoded = PercentEncoding.decodedText(name.value).flatMap(path)
    if let media = decoded.flatMap({ index.media[$0] }) { return media }
    diagnostics.append(missingFile(name.value, relative: written, from: origin).at(origin.path, name.range))
    return nil
  }
}
