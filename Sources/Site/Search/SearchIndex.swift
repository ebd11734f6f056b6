import Bytes
import Content
import Entities
import Search

/// The search index of a site: its blocks, reused from the last build if their reads are unchanged, and its files.
struct SearchIndex: Sendable {
  private let layout: IndexLayout
  let blocks: [SearchBlock]
  private let columns: [String]
  private let otherDocuments: Int
  private let digests: DigestFiles
  /// The edition that shows results in its own script.
  private let edition: ScriptEdition?
  /// Whether all blocks are reused from the last build.
  let isUnchanged: Bool

  /// Builds the index of a site with the given layout fingerprint.
  init(
    _ context: SiteContext, _ cache: SearchCache, _ digests: DigestFiles, frame: Hash64, _ fingerprints: Fingerprints,
    jobs: Int
  ) {
    let library = context.library
    let sources = SearchSource.all(in: library)
    let documents = sources.map { (key: $0.key(in: library), weight: $0.weight) }
    let layout = IndexLayout(weight: documents.reduce(0) { $0 + $1.weight })
    let ranges = BlockBoundaries.ranges(of: documents, layout)
    let hashes = ranges.map { range in Self.documentsHash(documents[range].map(\.key), layout, library, frame: frame) }
    let cached = Dictionary(cache.entries.map { ($0.documentsHash, $0) }, uniquingKeysWith: { first, _ in first })
    let blocks = Parallel.map(count: ranges.count, jobs: jobs) { index in
      let part = sources[ranges[index]]
      if let entry = cached[hashes[index]], entry.documents == part.count,
        entry.outline.hashes.count == layout.directoryShards, entry.reads.areUnchanged(library, fingerprints)
      {
        return SearchBlock(entry, digests, part, layout, context)
      }
      return SearchBlock(documentsHash: hashes[index], digests, part, layout, context, fingerprints)
    }
    self.layout = layout
    self.blocks = blocks
    self.digests = digests
    edition = context.traditional?.edition
    columns = library.columns.map(\.title)
    otherDocuments = documents.count - library.articles.count
    isUnchanged = blocks.count == cache.entries.count && blocks.allSatisfy { !$0.isNew }
  }

  private static func documentsHash(_ keys: [Hash64], _ layout: IndexLayout, _ library: Library, frame: Hash64)
    -> Hash64
  {
    let encoder = RecordEncoder(capacity: keys.count * 8 + 64)
    encoder.write(hash: frame)
    encoder.write(layout.directoryBits)
    encoder.write(layout.hashBits)
    encoder.write(layout.documentsPerBlock)
    encoder.write(layout.listedDocuments)
    // Results refer to columns by number.
    for column in library.columns { encoder.write(column.id) }
    for key in keys { encoder.write(hash: key) }
    return Hash64(encoder.bytes)
  }

  /// Writes the cache for the next build.
  func save(to file: SearchCacheFile, identity: Hash64) {
    for block in blocks where block.isNew { digests.save(block.files.digest, of: block.entry.name) }
    var cache = SearchCache()
    cache.entries = blocks.map(\.entry)
    file.save(cache, identity: identity)
    digests.removeAll(but: Set(cache.entries.map(\.name)))
  }

  /// Returns the files of the index.
  func files(jobs: Int) -> [PlannedFile] {
    let bytes = manifest.bytes
    var files: [PlannedFile] = [
      .data(SearchPaths.manifest, plannedInput: PlannedInput(hashing: bytes)) { $2.append(bytes: $1) },
      .data(SearchPaths.folding) { $1.append(bytes: SearchManifest.folding) },
    ]
    for block in blocks {
      let name = block.entry.name
      // A block's name is the hash of its contents.
      let input = PlannedInput(hashing: Array(name.utf8)).withValue(block)
      for shard in 0..<layout.blockShards {
        files.append(
          .data(SearchPaths.shard(shard, of: name), plannedInput: input) { $2.append(bytes: $1.files.shards[shard]) })
      }
      for file in 0..<ResultRow.fileCount(of: block.entry.documents) {
        files.append(
          .data(SearchPaths.rows(file, of: name), plannedInput: input) { $2.append(bytes: $1.files.rows[file]) })
      }
    }
    return files + names + directory(jobs: jobs) + (edition.map { self.files(in: $0) } ?? [])
  }

  /// The manifest of the site itself.
  var manifest: SearchManifest {
    var manifest = SearchManifest(
      layout: layout, blocks: blocks.map { .init(name: $0.entry.name, documentCount: $0.entry.documents) })
    manifest.columns = columns
    manifest.otherDocuments = otherDocuments
    return manifest
  }

  /// The files of romanizations and names, all of which change whenever a name or a romanization does.
  private var names: [PlannedFile] {
    let lists = blocks.map(\.entry.names)
    let encoder = RecordEncoder()
    for list in lists { encoder.write(hash: list.hash) }
    let input = PlannedInput(LazyNameTable(lists), fingerprint: Hash64(encoder.bytes))
    let count = NameTable.shardCount(runs: lists.reduce(0) { $0 + $1.count })
    return [.data(SearchPaths.readings, plannedInput: input) { $2.append(bytes: $1.table.readings) }]
      + (0..<count).map { shard in
        .data(SearchPaths.names(shard), plannedInput: input) { $2.append(bytes: $1.table.shards[shard]) }
      }
  }

  /// Returns the shards of the directory. A shard changes whenever the terms in it of some block do.
  private func directory(jobs: Int) -> [PlannedFile] {
    let (blocks, layout) = (blocks, layout)
    let hashes = Parallel.map(count: layout.directoryShards, jobs: jobs) { shard in
      let encoder = RecordEncoder()
      for block in blocks {
        encoder.write(hash: block.entry.outline.hashes[shard])
        encoder.write(layout.documentRange(of: block.entry.documents))
      }
      encoder.write(layout.hashBits)
      encoder.write(layout.documentsPerBlock)
      encoder.write(layout.listedDocuments)
      return Hash64(encoder.bytes)
    }
    return hashes.enumerated().map { shard, hash in
      .data(SearchPaths.directory(shard), plannedInput: PlannedInput(blocks, fingerprint: hash)) {
        let parts = $1.map { ($0.slice(ofShard: shard), layout.documentRange(of: $0.entry.documents)) }
        $2.append(bytes: TermDirectory.shard(parts, layout))
      }
    }
  }
}
