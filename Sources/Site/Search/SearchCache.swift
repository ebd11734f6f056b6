import Bytes
import Search

/// What a build caches about the search index: for each block, its documents, their reads, and the outline of the
/// digest that ``DigestFiles`` stores.
struct SearchCache: Sendable {
  /// The cache entry of a block.
  struct Entry: Sendable {
    /// The hash of the block's documents and of the layout of the index.
    let documentsHash: Hash64
    let reads: RecordedReads
    let name: String
    let documents: Int
    let outline: DigestOutline
    let names: NameList
  }

  var entries: [Entry] = []

  /// The first line of the file.
  static let header = Array("xinglin-search 6\n".utf8)

  /// Returns the encoded cache for builds with the given identity.
  func bytes(identity: Hash64) -> [UInt8] {
    let body = RecordEncoder()
    body.write(UInt64(entries.count))
    for entry in entries {
      body.write(hash: entry.documentsHash)
      entry.reads.write(to: body)
      body.write(entry.name)
      body.write(UInt64(entry.documents))
      entry.outline.write(to: body)
      entry.names.write(to: body)
    }
    let front = RecordEncoder()
    front.write(raw: Self.header)
    front.write(hash: identity)
    front.write(hash: Hash64(body.bytes))
    return front.bytes + body.bytes
  }

  init() {}

  /// Decodes a cache; returns `nil` if it was written by a build with another identity or is damaged.
  init?(_ bytes: [UInt8], identity: Hash64) {
    guard bytes.starts(with: Self.header) else { return nil }
    let read = try? RecordDecoder.read(bytes[Self.header.count...]) { decoder -> [Entry]? in
      guard try decoder.hash() == identity else { return nil }
      let hash = try decoder.hash()
      let body = decoder.rest()
      guard body.withUnsafeBytes({ Hash64($0) }) == hash else { return nil }
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
    documentsHash = try decoder.hash()
    reads = try RecordedReads(from: &decoder)
    name = try decoder.text()
    guard name.utf8.count == 16, name.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else {
      throw RecordCodingError.dataCorrupted
    }
    documents = Int(truncatingIfNeeded: try decoder.unsignedInteger())
    outline = try DigestOutline(from: &decoder)
    names = try NameList(from: &decoder)
  }
}
