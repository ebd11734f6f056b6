import Bytes
import Search

/// What a build remembers of the index for the next one: of each block the documents, what they read, and what the directory
/// needs of it.
struct SearchCache: Sendable {
  /// A block.
  struct Entry: Sendable {
    /// The hash of which documents it holds, and of how the index is cut.
    let members: UInt64
    let reads: RecordedReads
    let name: String
    let documents: Int
    let digest: BlockDigest
    let names: NameList
  }

  var entries: [Entry] = []

  private static let header = Array("xinglin-search 2\n".utf8)

  /// The bytes of a cache for builds of that identity.
  func bytes(identity: UInt64) -> [UInt8] {
    let body = RecordEncoder()
    body.write(UInt64(entries.count))
    for entry in entries {
      body.write(hash: entry.members)
      entry.reads.write(to: body)
      body.write(entry.name)
      body.write(UInt64(entry.documents))
      entry.digest.write(to: body)
      entry.names.write(to: body)
    }
    let front = RecordEncoder()
    front.write(raw: Self.header)
    front.write(hash: identity)
    front.write(hash: Hash64(body.bytes).value)
    return front.bytes + body.bytes
  }

  init() {}

  /// The cache in `bytes`; nil where it is another build's, or damaged.
  init?(_ bytes: [UInt8], identity: UInt64) {
    guard bytes.starts(with: Self.header) else { return nil }
    let read = try? RecordDecoder.read(bytes[Self.header.count...]) { decoder -> [Entry]? in
      guard try decoder.hash() == identity else { return nil }
      let hash = try decoder.hash()
      let body = decoder.rest()
      guard body.withUnsafeBytes({ Hash64($0).value }) == hash else { return nil }
      return try RecordDecoder.read(body) { decoder in
        try (0..<(try decoder.count())).map { _ in try Entry(from: &decoder) }
      }
    }
    guard let entries = read ?? nil else { return nil }
    self.entries = entries
  }
}

extension SearchCache.Entry {
  fileprivate init(from decoder: inout RecordDecoder) throws {
    members = try decoder.hash()
    reads = try RecordedReads(from: &decoder)
    name = try decoder.text()
    documents = Int(truncatingIfNeeded: try decoder.number())
    digest = try BlockDigest(from: &decoder)
    names = try NameList(from: &decoder)
  }
}

/// The file of the search cache: `.xinglin/NAME.search` beside the output folder called NAME.
struct SearchCacheFile: Sendable {
  private let work: WorkFolder
  private var name: String { work.name + ".search" }

  init(_ work: WorkFolder) { self.work = work }

  /// Returns the cache; empty where none can be used.
  func load(identity: UInt64) -> SearchCache {
    guard let folder = try? work.open(),
      let bytes = try? folder.withFile(name, { file throws(FileSystemError) in try file.bytes() })
    else { return SearchCache() }
    return SearchCache(bytes, identity: identity) ?? SearchCache()
  }

  /// Writes a cache. Where the system refuses, the next build takes longer, and that is all.
  func save(_ cache: SearchCache, identity: UInt64) {
    guard let folder = try? work.make() else { return }
    let temporary = name + ".new"
    do throws(FileSystemError) {
      try folder.removeAll(temporary)
      try folder.create(temporary) { file throws(FileSystemError) in try file.write(cache.bytes(identity: identity)) }
      if try folder.move(temporary, to: folder, as: name) == .done { return }
    } catch {
      _ = try? folder.removeAll(temporary)
    }
    _ = try? folder.removeAll(name)
  }

  /// Removes the cache of a site that has no search any more.
  func remove() { if let folder = try? work.open() { _ = try? folder.removeAll(name) } }
}
