import Bytes
import Diagnostics
import Entities
import Markdown
import SourceFiles

/// What of a cache still holds, asked article by article.
struct ArticleCache: Sendable {
  private let cache: ContentCache
  private let context: ReadContext
  private let keys: ReferenceKeys
  private let check: RecordCheck
  private let hasSameFiles: Bool

  /// The part of `cache` that holds for a register; nil where something changed that any article may name.
  init?(_ cache: ContentCache?, register: EntityIndex) {
    guard let cache, cache.environment == register.environment else { return nil }
    self.cache = cache
    context = register.context
    keys = register.keys
    hasSameFiles = cache.listing == register.context.tree.listing
    check = RecordCheck(context.tree, time: cache.time, timestampResolution: context.options.timestampResolution)
  }

  /// Whether a link of an article may lead elsewhere than it did, now that articles are where `addresses` says.
  func hasMoved(_ addresses: UInt64) -> Bool { cache.addresses != addresses }

  /// What is known of an article, the one of a number among all; nil where it must be read.
  func article(_ file: ContentTree.File, number: Int, letters: ContentTree.File?) -> ArticleSource? {
    guard var entry = cache.entry(file.relative, near: number),
      isSame(file, hash: entry.hash, stamp: entry.stamp), areSame(letters, hash: entry.letters)
    else { return nil }
    if entry.stamp != file.stamp {
      entry.stamp = file.stamp
      entry.written = nil
    }
    guard let (article, record) = try? ArticleRecord.read(entry, keys: keys),
      check.accepts(article, record, of: file), record.rest.publicationWindow.contains(context.options.now)
    else { return nil }
    // A finding may say which file was meant.
    return hasSameFiles || record.rest.extra?.hasNoDiagnostics ?? true
      ? ArticleSource(article, record, file: file) : nil
  }

  /// Whether a file still holds the bytes of a hash.
  private func isSame(_ file: ContentTree.File, hash: UInt64, stamp: FileStamp) -> Bool {
    if stamp == file.stamp, stamp.isSettled(at: cache.time, timestampResolution: context.options.timestampResolution) {
      return true
    }
    guard stamp.size == file.stamp.size else { return false }
    let bytes = try? context.files.read(context.tree.path(of: file.relative), ReadContext.textLimit)
    return bytes.map { Hash64($0).value } == hash
  }

  private func areSame(_ letters: ContentTree.File?, hash: UInt64) -> Bool {
    guard let letters else { return hash == 0 }
    let bytes = try? context.files.read(context.tree.path(of: letters.relative), ReadContext.textLimit)
    return bytes.map { Hash64($0).value } == hash
  }
}

extension ContentTree {
  /// The hash of the paths of all files.
  var listing: UInt64 {
    let encoder = RecordEncoder()
    for file in files { encoder.write(file.relative) }
    return Hash64(encoder.bytes).value
  }
}

extension ArticleRecord.Extra {
  /// Whether nothing was found that files may change which come or go.
  fileprivate var hasNoDiagnostics: Bool {
    readingDiagnostics.isEmpty && bindingDiagnostics.isEmpty && siteLinks.isEmpty
  }
}

extension ArticleSource {
  /// An article as a record remembers it.
  init(_ article: Article, _ record: ArticleRecord, file: ContentTree.File) {
    self.article = article
    relative = file.relative
    isBundle = record.rest.isBundle
    tags = record.tags
    unpublished = record.rest.unpublished
    place = record.rest.place
    publicationWindow = record.rest.publicationWindow
    if let extra = record.rest.extra {
      diagnostics = extra.readingDiagnostics
    }
    self.file = file
    fileHash = record.entry.hash
    lettersHash = record.entry.letters
    cachedRecord = record
  }
}
