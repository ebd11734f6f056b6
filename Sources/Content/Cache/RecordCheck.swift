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

  /// Whether the header of a record may be used for its file.
  func accepts(_ record: ArticleRecord) -> Bool {
    let header = record.header
    guard case .article(let id, let isBundle) = header.file.role, isBundle == header.isBundle else { return false }
    return isIdentity(header.identity, id: id, header.file) && header.publication.isPlain
      && header.tags.allSatisfy(\.isPlain) && header.titleLocation.path == header.identity.path
      && header.titleLocation.range.isPlain && header.unpublished?.moment?.exists ?? true
      && record.diagnostics.allSatisfy(tree.holds)
  }

  /// Whether id, path and URL are those of an article in that file.
  private func isIdentity(_ identity: Article.Identity, id: String, _ file: ContentTree.File) -> Bool {
    guard identity.id == id, identity.path == tree.path(of: file.relative) else { return false }
    if identity.url == ParsedArticle.url(id: id, slug: nil) { return Identifier.isValid(Address.name(of: id)) }
    let slug = Address.name(of: String(identity.url.dropLast()))
    return Identifier.isValid(slug) && identity.url == ParsedArticle.url(id: id, slug: slug)
  }

  /// Whether the outcome of a record may be used: reckoning with its dates and numbers cannot fail, and its files are those of
  /// this build's walk.
  func accepts(_ outcome: ArticleRecord.Outcome) -> Bool {
    (0...Self.most).contains(outcome.statistics.han) && (0...Self.most).contains(outcome.statistics.words)
      && outcome.media.cover?.size.map { (1...Self.most).contains($0.width) && (1...Self.most).contains($0.height) }
        ?? true
      && outcome.media.attachments.allSatisfy { $0.byteCount >= 0 } && outcome.letters.allSatisfy { $0.date.exists }
      && outcome.findings.map(accepts) ?? true
  }

  private static let most = 1 << 40

  private func accepts(_ findings: ArticleRecord.Findings) -> Bool {
    findings.media.count == findings.stamps.count
      && zip(findings.media, findings.stamps).allSatisfy { file, stamp in
        // What the walk does not have is not published, and what changed since may have another size.
        tree.file(at: file.path)?.stamp == stamp && stamp.isSettled(at: time, timestampResolution: timestampResolution)
      }
      && findings.diagnostics.allSatisfy(tree.holds) && findings.ambiguousMentions.allSatisfy { tree.holds($0.place) }
      && findings.siteLinks.allSatisfy { $0.written.range.isPlain && $0.url.hasPrefix("/") }
  }
}

extension Article.Publication {
  /// Whether the dates are such that reckoning with them cannot fail, and the old URLs such that they lead nowhere else.
  fileprivate var isPlain: Bool {
    date.exists && updated?.exists ?? true && corrections.allSatisfy(\.date.exists)
      && aliases.allSatisfy { $0.hasPrefix("/") && SitePath(decodedURL: $0) != nil }
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
