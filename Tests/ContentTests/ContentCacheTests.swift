import Bytes
import Testing

@testable import Content
import SourceFiles

/// Cached records are found independently of their position.
@Suite struct ContentCacheTests {
  private static func cache(_ names: [String?]) throws -> ContentCache {
    var cache = ContentCache()
    cache.reset(names.count)
    for (index, name) in names.enumerated() {
      guard let name else { continue }
      let entry = ContentCache.Entry(
        relativePath: name, stamp: FileStamp(size: index, modificationTime: 7), hash: Hash64(value: UInt64(index)),
        lettersHash: .absent,
        record: Array(name.utf8)[...])
      cache.store(entry, at: index)
    }
    return try read(cache)
  }

  private static func bytes(_ cache: ContentCache) -> [UInt8] {
    let encoder = RecordEncoder()
    cache.write(to: encoder)
    return encoder.bytes
  }

  private static func read(_ cache: ContentCache) throws -> ContentCache {
    try RecordDecoder.read(bytes(cache)[...]) { try ContentCache(from: &$0) }
  }

  @Test func entriesAreFoundFromAnywhere() throws {
    let names = (0..<40).map { "articles/a\($0 * 3 + 100).md" }
    let cache = try Self.cache(names)
    for near in [-1, 0, 1, 7, 20, 39, 40, 99] {
      for (index, name) in names.enumerated() {
        #expect(cache.entry(name, near: near)?.hash == Hash64(value: UInt64(index)))
      }
      for name in ["", "articles/a101.md", "articles/a150.md", "articles/a999.md", "z"] {
        #expect(cache.entry(name, near: near) == nil)
      }
    }
    #expect(try Self.cache([]).entry("a", near: 0) == nil)
  }

  /// Files without a record leave no gap, and unchanged records are written as they were.
  @Test func memoryIsWrittenAsItWasRead() throws {
    let cache = try Self.cache(["a", nil, "c", nil])
    #expect(cache.entries.compactMap { $0?.relativePath } == ["a", "c"])
    #expect(cache.entry("c", near: 2)?.record == Array("c".utf8)[...])
    #expect(Self.bytes(try Self.read(cache)) == Self.bytes(cache))
    var changed = cache
    changed.reset(1)
    var entry = try #require(cache.entry("c", near: 0))
    (entry.stamp, entry.encodedBytes) = (FileStamp(size: 5), nil)
    changed.store(entry, at: 0)
    changed.store(entry, at: 1)
    #expect(try Self.read(changed).entry("c", near: 0)?.stamp.size == 5)
  }
}
