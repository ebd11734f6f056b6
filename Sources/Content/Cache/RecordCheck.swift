import Bytes
import Diagnostics
import Entities
import Markdown
import SourceFiles

/// Decides whether a record of the build cache can be what this program wrote of a file.
///
/// A cache is input: a shared one may come from anywhere, and its hashes have no key. What would lead a build out of its
/// folders, or to values that no article has, makes the record a cache miss. Paths and addresses are compared with this build's
/// own walk of the content folder.
struct RecordCheck: Sendable {
  private let tree: ContentTree
  /// When the cache was written, in nanoseconds.
  private let time: Int
  /// How coarse clocks of file systems may be, in nanoseconds.
  private let timestampResolution: Int

  init(_ tree: ContentTree, time: Int, timestampResolution: Int) {
    self.tree = tree
    self.time = time
    self.timestampResolution = timestampResolution
  }

  /// Whether a record may be used for its file.
  func accepts(_ record: ArticleRecord) -> Bool {
    let (article, details, file) = (record.article, record.details, record.file)
    guard case .article(let id, let isBundle) = file.place, isBundle == details.isBundle else { return false }
    return isIdentity(of: article, id: id, file) && hasPlainValues(article) && record.tags.allSatisfy(\.isPlain)
      && details.titleLocation.path == article.path && details.titleLocation.range.isPlain
      && details.unpublished?.moment?.exists ?? true && details.extra.map(accepts) ?? true
  }

  /// Whether id, path and address are those of an article in that file.
  private func isIdentity(of article: Article, id: String, _ file: ContentTree.File) -> Bool {
    guard article.id == id, article.path == tree.path(of: file.relative) else { return false }
    if article.url == ParsedArticle.url(id: id, slug: nil) { return Identifier.isValid(Address.name(of: id)) }
    let slug = Address.name(of: String(article.url.dropLast()))
    return Identifier.isValid(slug) && article.url == ParsedArticle.url(id: id, slug: slug)
  }

  /// Whether dates and numbers are such that reckoning with them cannot fail.
  private func hasPlainValues(_ article: Article) -> Bool {
    article.publication.date.exists && article.publication.updated?.exists ?? true
      && article.publication.aliases.allSatisfy { $0.hasPrefix("/") && SitePath(decodedURL: $0) != nil }
      && (0...Self.most).contains(article.statistics.han) && (0...Self.most).contains(article.statistics.words)
      && article.media.cover?.size.map { (1...Self.most).contains($0.width) && (1...Self.most).contains($0.height) }
        ?? true
      && article.media.attachments.allSatisfy { $0.byteCount >= 0 } && article.letters.allSatisfy { $0.date.exists }
  }

  private static let most = 1 << 40

  private func accepts(_ extra: ArticleRecord.Extra) -> Bool {
    extra.media.count == extra.stamps.count
      && zip(extra.media, extra.stamps).allSatisfy { file, stamp in
        // What the walk does not have is not published, and what changed since may have another size.
        tree.file(at: file.path)?.stamp == stamp && stamp.isSettled(at: time, timestampResolution: timestampResolution)
      }
      && (extra.readingDiagnostics + extra.resolvingDiagnostics).allSatisfy(tree.holds)
      && extra.ambiguousMentions.allSatisfy { tree.holds($0.place) }
      && extra.siteLinks.allSatisfy { $0.written.range.isPlain && $0.url.hasPrefix("/") }
  }
}

extension ContentTree {
  /// The file at a path as a report names it; nil where the walk found none.
  func file(at path: String) -> File? {
    let relative = relative(path)
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if files[middle].relative.precedesInBytes(relative) { low = middle + 1 } else { high = middle }
    }
    return low < files.count && files[low].relative == relative && self.path(of: relative) == path ? files[low] : nil
  }

  /// Whether a location can be one in the content folder, whether or not its file is still there.
  func holds(_ location: SourceLocation) -> Bool {
    guard location.range.isPlain else { return false }
    let relative = relative(location.path)
    return location.path == root || (path(of: relative) == location.path && Address.normalized(relative) == relative)
  }

  /// Whether a diagnostic is about nothing outside of the content folder.
  func holds(_ diagnostic: Diagnostic) -> Bool {
    holds(diagnostic.place) && diagnostic.related.allSatisfy { holds($0.place) }
  }
}

extension SourceRange {
  /// Whether it begins and ends where characters of a file do.
  fileprivate var isPlain: Bool { start.line >= 1 && start.column >= 1 && end.line >= start.line && end.column >= 1 }
}

extension Unpublished.Reason {
  /// The time that it names.
  fileprivate var moment: Timestamp? {
    switch self {
    case .draft: nil
    case .future(let moment), .expired(let moment): moment
    }
  }
}

extension FoldedTag {
  /// Whether the id can be that of a tag: nothing in it leads to another folder.
  fileprivate var isPlain: Bool {
    guard let first = id.utf8.first, first != UInt8(ascii: "."), id.utf8.count <= 200 else { return false }
    return id.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
      case UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
      default: false
      }
    }
  }
}
