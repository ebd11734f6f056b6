import Bytes
import Diagnostics
import Entities
import Markdown
import SourceFiles

/// The valid part of an earlier build's cache, queried article by article.
struct CachedArticles: Sendable {
  private let cache: ContentCache
  private let context: ReadContext
  private let keys: ReferenceKeys
  private let check: RecordCheck
  private let hasSameFiles: Bool

  /// Creates the part of `cache` that is valid for an entity index; fails if anything changed that an article may refer
  /// to.
  init?(_ cache: ContentCache?, entityIndex: EntityIndex) {
    guard let cache, cache.environment == entityIndex.environment else { return nil }
    self.cache = cache
    context = entityIndex.context
    keys = entityIndex.keys
    hasSameFiles = cache.listing == entityIndex.context.tree.listing
    check = RecordCheck(context.tree, time: cache.time, timestampResolution: context.options.timestampResolution)
  }

  /// Returns the recorded outcome of an article, or nil if it must be resolved again because its links may have other
  /// targets now that the locations of articles hash to `addresses`, or because its files are published at other URLs.
  func outcome(of record: ArticleRecord, _ addresses: Hash64, in index: LinkIndex) -> ArticleRecord.Outcome? {
    guard let outcome = try? record.outcome(keys), check.accepts(outcome),
      cache.addresses == addresses || !outcome.dependsOnLocations,
      // A diagnostic may suggest another file.
      hasSameFiles || outcome.hasNoDiagnostics,
      outcome.findings?.media.allSatisfy({ index.media[context.tree.relative($0.path)] == $0 }) ?? true
    else { return nil }
    return outcome
  }

  /// Returns the record of an article, the `number`-th of all article files, or nil if its file must be parsed.
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

  /// Returns whether a file is unchanged, by its stamp or else by the hash of its bytes.
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
