import Bytes
import Diagnostics
import Entities
import Markdown
import SourceFiles

/// What of an earlier build's cache still holds, looked up article by article.
struct CachedArticles: Sendable {
  private let cache: ContentCache
  private let context: ReadContext
  private let keys: ReferenceKeys
  private let check: RecordCheck
  private let hasSameFiles: Bool

  /// The part of `cache` that holds for an entity index; nil where something changed that any article may name.
  init?(_ cache: ContentCache?, entityIndex: EntityIndex) {
    guard let cache, cache.environment == entityIndex.environment else { return nil }
    self.cache = cache
    context = entityIndex.context
    keys = entityIndex.keys
    hasSameFiles = cache.listing == entityIndex.context.tree.listing
    check = RecordCheck(context.tree, time: cache.time, timestampResolution: context.options.timestampResolution)
  }

  /// What resolving an article gave; nil where it must be resolved again, now that articles are where `addresses` says: its links
  /// may lead elsewhere, or its files are not published under the URLs that the record names.
  func outcome(of record: ArticleRecord, _ addresses: Hash64, in index: LinkIndex) -> ArticleRecord.Outcome? {
    guard let outcome = try? record.outcome(keys), check.accepts(outcome),
      cache.addresses == addresses || !outcome.dependsOnLocations,
      // A diagnostic may say which file was meant.
      hasSameFiles || outcome.hasNoDiagnostics,
      outcome.findings?.media.allSatisfy({ index.media[context.tree.relative($0.path)] == $0 }) ?? true
    else { return nil }
    return outcome
  }

  /// The record of an article, which is the one of a number among all; nil where its file must be parsed.
  func record(of file: ContentTree.File, number: Int, letters: ContentTree.File?) -> ArticleRecord? {
    guard var entry = cache.entry(file.relative, near: number),
      isSame(file, hash: entry.hash, stamp: entry.stamp), areSame(letters, hash: entry.letters)
    else { return nil }
    if entry.stamp != file.stamp {
      entry.stamp = file.stamp
      entry.written = nil
    }
    guard let record = try? ArticleRecord(entry, of: file), check.accepts(record),
      record.header.publicationWindow.contains(context.options.now), hasSameFiles || record.diagnostics.isEmpty
    else { return nil }
    return record
  }

  /// Whether a file still holds the bytes of a hash.
  private func isSame(_ file: ContentTree.File, hash: Hash64, stamp: FileStamp) -> Bool {
    if stamp == file.stamp, stamp.isSettled(at: cache.time, timestampResolution: context.options.timestampResolution) {
      return true
    }
    guard stamp.size == file.stamp.size else { return false }
    let bytes = try? context.files.read(context.tree.path(of: file.relative), ReadContext.textLimit)
    return bytes.map { Hash64($0) } == hash
  }

  private func areSame(_ letters: ContentTree.File?, hash: Hash64) -> Bool {
    guard let letters else { return hash == .absent }
    let bytes = try? context.files.read(context.tree.path(of: letters.relative), ReadContext.textLimit)
    return bytes.map { Hash64($0) } == hash
  }
}

extension ContentTree {
  /// The hash of the paths of all files.
  var listing: Hash64 {
    let encoder = RecordEncoder()
    for file in files { encoder.write(file.relative) }
    return Hash64(encoder.bytes)
  }
}
