import Bytes
import Content
import Entities
import Search
import Synchronization

/// A block of the search index: its cache entry, and its files if they must be created.
final class SearchBlock: Sendable {
  /// The cache entry for the next build.
  let entry: SearchCache.Entry
  private let sources: ArraySlice<SearchSource>
  private let layout: IndexLayout
  private let context: SiteContext
  private let digests: DigestFiles
  private let cachedBlock: Lock<IndexBlock?>
  /// Whether this build created the block.
  let isNew: Bool

  /// Creates a block from a cache entry with the same documents, whose reads are unchanged.
  init(
    _ entry: SearchCache.Entry, _ digests: DigestFiles, _ sources: ArraySlice<SearchSource>, _ layout: IndexLayout,
    _ context: SiteContext
  ) {
    self.entry = entry
    self.digests = digests
    isNew = false
    self.sources = sources
    self.layout = layout
    self.context = context
    cachedBlock = Lock(nil)
  }

  /// Builds the block of some documents.
  init(
    documentsHash: Hash64, _ digests: DigestFiles, _ sources: ArraySlice<SearchSource>, _ layout: IndexLayout,
    _ context: SiteContext, _ fingerprints: Fingerprints
  ) {
    let (block, names, reads) = Self.buildBlock(of: sources, layout, context)
    let recorded = RecordedReads(reads, context.library, fingerprints)
    entry = SearchCache.Entry(
      documentsHash: documentsHash, reads: recorded, name: block.name, documents: block.documentCount,
      outline: block.digest.outline, names: NameList(names))
    self.digests = digests
    isNew = true
    self.sources = sources
    self.layout = layout
    self.context = context
    cachedBlock = Lock(block)
  }

  private static func buildBlock(
    of sources: ArraySlice<SearchSource>, _ layout: IndexLayout, _ context: SiteContext
  ) -> (block: IndexBlock, names: [NameRun], reads: Set<Read>) {
    var reads: Set<Read> = []
    var names: [NameRun] = []
    let block = IndexBlock(count: sources.count, layout) { number in
      let presenter = Presenter(context)
      let document = presenter.searchDocument(sources[sources.startIndex + number])
      reads.formUnion(presenter.lookup.reads)
      names += document.names
      return document
    }
    return (block, names, reads)
  }

  /// Returns the block's part of a shard of the directory.
  func slice(ofShard shard: Int) -> ArraySlice<UInt8> {
    if let block = cachedBlock.withLock(\.self) { return block.digest[shard] }
    if let slice = digests.slice(ofShard: shard, of: entry.name, entry.outline) { return slice }
    return files.digest[shard]
  }

  /// The files of the block, created if one of them is no longer in the output.
  var files: IndexBlock {
    cachedBlock.withLock { block in
      if let block { return block }
      let new = Self.buildBlock(of: sources, layout, context).block
      block = new
      return new
    }
  }
}

/// Everything that a block was built from, and the combined hash of the results.
struct RecordedReads: Sendable {
  private let records: [UInt8]
  private let count: Int
  private let hash: Hash64

  init(_ reads: Set<Read>, _ library: Library, _ fingerprints: Fingerprints) {
    let encoder = RecordEncoder()
    let hashes = RecordEncoder()
    // A set's order differs in every process, so the hash covers the reads in the order in which they are written.
    for read in reads {
      read.write(to: encoder, library: library)
      hashes.write(hash: fingerprints(read) ?? Hash64.random())
    }
    records = encoder.bytes
    count = reads.count
    hash = Hash64(hashes.bytes)
  }

  /// Returns whether the results of all reads are unchanged.
  func areUnchanged(_ library: Library, _ fingerprints: Fingerprints) -> Bool {
    let hashes = RecordEncoder()
    return RecordDecoder.read(records[...]) { decoder in
      for _ in 0..<count {
        guard let read = try? Read.read(from: &decoder, library: library), let hash = fingerprints(read) else {
          return false
        }
        hashes.write(hash: hash)
      }
      return Hash64(hashes.bytes) == hash
    }
  }

  func write(to encoder: RecordEncoder) {
    encoder.write(UInt64(count))
    encoder.write(hash: hash)
    encoder.write(UInt64(records.count))
    encoder.write(raw: records)
  }

  init(from decoder: inout RecordDecoder) throws {
    count = try decoder.count()
    hash = try decoder.hash()
    records = Array(try decoder.slice(try decoder.count()))
  }
}
