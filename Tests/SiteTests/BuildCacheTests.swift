import Bytes
import Content
import Entities
import Foundation
import Gate
import LuntanTheme
import Testing

@testable import Site

/// A build cache is used only if it is intact and belongs to this build.
@Suite struct BuildCacheTests {
  private static let now = 1_700_000_000

  /// Returns the cache of a built site, and the build options.
  private static func cache(in folder: TemporaryFolder) throws -> (bytes: [UInt8], options: BuildOptions) {
    try folder.write("title: 杏林\nbase_url: https://example.org\nlanguage: zh\n", to: "content/site.yml")
    try folder.write("---\ntitle: 专栏\n---\n", to: "content/columns/a.md")
    for name in ["a", "b", "c"] {
      try folder.write(
        "---\ntitle: 文\ndate: 2022-06-22\ncolumn: a\ntags: [党建]\n---\n\n正文\n", to: "content/articles/\(name).md")
    }
    var options = BuildOptions(now: now, jobs: 1)
    options.content = folder.path + "/content"
    options.output = folder.path + "/site"
    _ = try SiteBuilder(options, themes: AvailableThemes(default: Luntan())).build()
    return ([UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path + "/.xinglin/site.cache"))), options)
  }

  @Test func whatIsKeptIsFound() throws {
    let (bytes, options) = try Self.cache(in: try TemporaryFolder())
    let cache = try #require(BuildCache(bytes, options: options))
    #expect(cache.encodedChunks(nil, jobs: 2).flatMap(\.self) == bytes)
    var other = options
    other.includesDrafts = true
    #expect(BuildCache(bytes, options: other) == nil)
  }

  @Test func damageIsNoMemory() throws {
    let (bytes, options) = try Self.cache(in: try TemporaryFolder())
    for count in stride(from: 0, to: bytes.count, by: 41) {
      #expect(BuildCache(Array(bytes[..<count]), options: options) == nil)
    }
    for index in stride(from: 0, to: bytes.count, by: 23) {
      var damaged = bytes
      damaged[index] ^= 0x10
      #expect(BuildCache(damaged, options: options) == nil, "byte \(index)")
    }
  }

  /// With a key, a cache is valid only if it was written with that key; without one, only if it was written without.
  @Test func aKeyIsAsked() throws {
    let (bytes, options) = try Self.cache(in: try TemporaryFolder())
    let cache = try #require(BuildCache(bytes, options: options))
    let keys: [CacheAuthenticationKey?] = [nil, CacheAuthenticationKey("甲"), CacheAuthenticationKey("乙")]
    for (made, key) in keys.enumerated() {
      let bytes = Array(cache.encodedChunks(key, jobs: 2).joined())
      for (asked, key) in keys.enumerated() {
        var options = options
        options.cacheKey = key
        #expect((BuildCache(bytes, options: options) != nil) == (made == asked), "made \(made), asked \(asked)")
      }
    }
  }

  /// Even with a valid checksum, no input causes a crash.
  @Test func nonsenseIsRefused() throws {
    let (bytes, options) = try Self.cache(in: try TemporaryFolder())
    let cache = try #require(BuildCache(bytes, options: options))
    let library = Library(configuration: SiteConfiguration())
    let fingerprints = Fingerprints(library, jobs: 1)
    let (pages, content) = (RecordEncoder(), RecordEncoder())
    cache.pages.write(to: pages)
    cache.content.write(to: content)
    for index in pages.bytes.indices {
      var damaged = pages.bytes
      damaged[index] ^= UInt8(truncatingIfNeeded: 1 << (index % 8))
      guard let found = try? RecordDecoder.read(damaged[...], { try PageCache(from: &$0) }) else { continue }
      _ = found.cachedReads.changedNumbers(library, fingerprints, jobs: 1)
      _ = try? found.cachedReads.unchangedReads(library, fingerprints, jobs: 1)
    }
    for index in content.bytes.indices {
      var damaged = content.bytes
      damaged[index] ^= UInt8(truncatingIfNeeded: 1 << (index % 8))
      _ = try? RecordDecoder.read(damaged[...]) { try ContentCache(from: &$0) }
    }
  }
}

extension BuildCacheTests {
  /// Reads carried over unchanged are renumbered, and deduplicated in a later build.
  @Test func keptReadsAreSiftedLater() throws {
    let folder = try TemporaryFolder()
    let (_, options) = try Self.cache(in: folder)
    func check(_ step: String) throws {
      _ = try SiteBuilder(options, themes: AvailableThemes(default: Luntan())).build()
      var clean = options
      clean.output = folder.path + "/clean"
      clean.isClean = true
      _ = try SiteBuilder(clean, themes: AvailableThemes(default: Luntan())).build()
      #expect(folder.files("site") == folder.files("clean"), "\(step)")
    }
    for round in 0..<3 {
      for name in ["a", "b", "a"] {
        let text = "---\ntitle: 文\ndate: 2022-06-22\ncolumn: a\ntags: [党建]\n---\n\n正文\(round)\(name)，又一段\n"
        try folder.write(text, to: "content/articles/\(name).md")
        try check("\(round) \(name)")
      }
      // A different list: everything is compared.
      try folder.write("---\ntitle: 新\ndate: 2022-07-0\(round + 1)\n---\n\n正文\n", to: "content/articles/new\(round).md")
      try check("\(round) new")
    }
  }

  /// Reads that no file refers to are carried over until there are many of them.
  @Test func crowdingIsNoticed() {
    var reads = CachedReads()
    reads.count = 8192
    reads.markCompacted()
    #expect(!reads.needsCompaction)
    reads.count = 8192 + 2048 + 4096
    #expect(!reads.needsCompaction)
    reads.count += 1
    #expect(reads.needsCompaction)
  }
}
