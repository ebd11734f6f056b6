import Bytes
import Diagnostics
import Entities
import Markdown
import SourceFiles

/// Validates the records of the build cache.
///
/// A cache is untrusted input: a shared one may come from anywhere, and its hashes are not keyed. A record that would
/// lead a build out of its folders, or that holds values no article can have, is treated as a cache miss. Paths and
/// URLs are compared with this build's own scan of the content folder.
struct RecordCheck: Sendable {
  private let tree: ContentTree
  /// The time at which the earlier build scanned the content folder, in nanoseconds since 1970-01-01T00:00:00Z.
  private let time: Int
  /// The coarsest timestamp resolution of a file system, in nanoseconds.
  private let timestampResolution: Int

  init(_ tree: ContentTree, time: Int, timestampResolution: Int) {
    self.tree = tree
    self.time = time
    self.timestampResolution = timestampResolution
  }

  /// Returns whether the header of a record is valid for its file.
  func accepts(_ record: ArticleRecord) -> Bool {
    let header = record.header
    guard case .article(let id, let isBundle) = header.file.role, isBundle == header.isBundle else { return false }
    return isValidIdentity(header.identity, id: id, header.file) && header.publication.isValid
      && header.tags.allSatisfy(\.isValid) && header.titleLocation.path == header.identity.path
      && header.titleLocation.range.isValid && header.unpublished?.moment?.exists ?? true
      && record.diagnostics.allSatisfy(tree.contains)
  }

  /// Returns whether id, path and URL are those of an article in the given file.
  private func isValidIdentity(_ identity: Article.Identity, id: String, _ file: ContentTree.File) -> Bool {
    guard identity.id == id, identity.path == tree.path(of: file.relativePath) else { return false }
    if identity.url == ParsedArticle.url(id: id, slug: nil) { return Identifier.isValid(URLPath.lastComponent(of: id)) }
    let slug = URLPath.lastComponent(of: String(identity.url.dropLast()))
    return Identifier.isValid(slug) && identity.url == ParsedArticle.url(id: id, slug: slug)
  }

  /// Returns whether the outcome of a record is valid: arithmetic on its dates and numbers cannot overflow, and its
  /// files are those of this build's scan.
  func accepts(_ outcome: ArticleRecord.Outcome) -> Bool {
    (0...Self.maximumValue).contains(outcome.statistics.han)
      && (0...Self.maximumValue).contains(outcome.statistics.words)
      && outcome.media.cover?.size.map {
        (1...Self.maximumValue).contains($0.width) && (1...Self.maximumValue).contains($0.height)
      }
        ?? true
      && outcome.media.attachments.allSatisfy { $0.byteCount >= 0 } && outcome.letters.allSatisfy { $0.date.exists }
      && outcome.findings.map(accepts) ?? true
  }

  private static let maximumValue = 1 << 40

  private func accepts(_ findings: ArticleRecord.Findings) -> Bool {
    findings.media.count == findings.stamps.count
      && zip(findings.media, findings.stamps).allSatisfy { file, stamp in
        // A file that the scan did not find is not published, and a changed file may have another size.
        tree.file(at: file.path)?.stamp == stamp && stamp.isSettled(at: time, timestampResolution: timestampResolution)
      }
      && findings.diagnostics.allSatisfy(tree.contains)
      && findings.ambiguousMentions.allSatisfy { tree.contains($0.location) }
      && findings.unverifiedLinks.allSatisfy { $0.target.range.isValid && $0.url.hasPrefix("/") }
  }
}

extension Article.Publication {
  /// Whether the dates exist and the old URLs stay within the site.
  fileprivate var isValid: Bool {
    date.exists && updated?.exists ?? true && corrections.allSatisfy(\.date.exists)
      && aliases.allSatisfy { $0.hasPrefix("/") && SitePath(decodedURL: $0) != nil }
  }
}

extension ContentTree {
  /// Returns the file at a path in the form used in diagnostics, or nil if the scan found none.
  func file(at path: String) -> File? {
    let relative = relativePath(path)
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if files[middle].relativePath.precedesBytewise(relative) { low = middle + 1 } else { high = middle }
    }
    return low < files.count && files[low].relativePath == relative && self.path(of: relative) == path
      ? files[low] : nil
  }

  /// Returns whether a location can be within the content folder, regardless of whether its file still exists.
  func contains(_ location: SourceLocation) -> Bool {
    guard location.range.isValid else { return false }
    let relative = relativePath(location.path)
    return location.path == root || (path(of: relative) == location.path && URLPath.normalized(relative) == relative)
  }

  /// Returns whether all locations of a diagnostic are within the content folder.
  func contains(_ diagnostic: Diagnostic) -> Bool {
    contains(diagnostic.location) && diagnostic.related.allSatisfy { contains($0.location) }
  }
}

extension SourceRange {
  /// Whether the positions are one-based and the lines in order.
  fileprivate var isValid: Bool { start.line >= 1 && start.column >= 1 && end.line >= start.line && end.column >= 1 }
}

extension UnpublishedFile.Reason {
  /// The time that the reason carries.
  fileprivate var moment: Timestamp? {
    switch self {
    case .draft: nil
    case .future(let moment), .expired(let moment): moment
    }
  }
}

extension FoldedTag {
  /// Whether the id is a valid tag id, which cannot escape its folder.
  fileprivate var isValid: Bool {
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
