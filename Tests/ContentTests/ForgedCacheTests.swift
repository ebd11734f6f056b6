import Bytes
import Entities
import Foundation
import Synchronization
import Testing

@testable import Content
import SourceFiles

/// A build cache is untrusted input: its contents are compared with the content folder, and damage is a cache miss.
@Suite("Untrusted build caches") struct ForgedCacheTests {
  private static let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"2\"/>"
  private static let files = [
    "articles/a.md": ContentFolder.article("tags: [zzzzz]"),
    "articles/b/index.md": ContentFolder.article(body: "![图](p.svg)\n"),
    "articles/b/p.svg": picture,
  ]

  /// A folder whose files count as settled, and the result of its first build.
  private let folder: ContentFolder
  private let first: ContentReadResult

  init() throws {
    folder = try ContentFolder(Self.files)
    first = Self.reader(folder).read(reusing: nil)
  }

  private static func reader(_ folder: ContentFolder, files: FileSource = .disk) -> ContentReader {
    var options = ReadOptions(contentPath: folder.path, now: ContentFolder.now)
    options.timestampResolution = -3_600_000_000_000
    return ContentReader(options, files: files)
  }

  /// Reads the content with a cache whose records are transformed by `change`.
  private func read(_ change: (ArraySlice<UInt8>) -> ArraySlice<UInt8>) -> ContentReadResult {
    var cache = first.cache
    for (index, entry) in first.cache.entries.enumerated() {
      guard var entry else { continue }
      (entry.record, entry.encodedBytes) = (change(entry.record), nil)
      cache.store(entry, at: index)
    }
    return Self.reader(folder).read(reusing: cache)
  }

  /// Replaces every occurrence of a text in the records with one of the same length.
  private func read(replacing old: String, with new: String) throws -> (reading: ContentReadResult, count: Int) {
    let (old, new) = (Array(old.utf8), Array(new.utf8))
    try #require(old.count == new.count)
    var count = 0
    let reading = read { record in
      var bytes = Array(record)
      for start in 0...(bytes.count - old.count) where bytes[start..<start + old.count].elementsEqual(old) {
        bytes.replaceSubrange(start..<start + old.count, with: new)
        count += 1
      }
      return bytes[...]
    }
    return (reading, count)
  }

  @Test func anUntouchedCacheIsUsed() throws {
    let library = try #require(read { $0 }.library)
    #expect(library.articleFingerprints == first.library?.articleFingerprints)
    // A cached body is not compiled until a page needs it.
    #expect(read { $0 }.byteCount < first.byteCount)
  }

  @Test(arguments: [
    ("/articles/a/", "/../../evil/"), ("/articles/a/", "/articles/./"), ("b/p.svg", "b/../xy"), ("/p.svg", "/q.svg"),
    ("zzzzz", "../.."), ("articles/a.md", "articles/../a"),
  ])
  func whatLeadsElsewhereIsReadAgain(_ old: String, _ new: String) throws {
    let (reading, count) = try read(replacing: old, with: new)
    #expect(count > 0)
    let (library, expected) = (try #require(reading.library), try #require(first.library))
    #expect(library.articles.map(\.url) == expected.articles.map(\.url))
    #expect(library.articles.map(\.path) == expected.articles.map(\.path))
    #expect(library.media == expected.media)
    #expect(library.tags == expected.tags)
  }

  @Test func damageIsACacheMiss() throws {
    let expected = try #require(first.library)
    let longest = first.cache.entries.compactMap { $0?.record.count }.max() ?? 0
    func check(_ reading: ContentReadResult) {
      guard let library = reading.library else { return }
      #expect(library.articles.allSatisfy { $0.url.hasPrefix("/articles/") && !$0.url.contains("..") })
      #expect(library.media.allSatisfy(expected.media.contains))
      #expect(library.articles.allSatisfy { $0.publication.date.exists })
    }
    for count in 0..<longest {
      check(read { $0.prefix(count) })
      for value: UInt8 in [0x00, 0x7F, 0xFF] {
        check(
          read { record in
            var bytes = Array(record)
            if count < bytes.count { bytes[count] = value }
            return bytes[...]
          })
      }
    }
  }

  @Test func listsOfUnequalLengthAreRefused() throws {
    let entry = try #require(first.cache.entries.compactMap { $0 }.first { $0.relativePath.hasSuffix("index.md") })
    let keys = try #require(first.library?.keys)
    let tree = Self.reader(folder).scan().tree
    let file = try #require(tree.files.first { $0.relativePath == entry.relativePath })
    let record = try ArticleRecord(entry, of: file)
    var outcome = try record.outcome(keys)
    let findings = try #require(outcome.findings)
    #expect(findings.media.count == 1 && findings.stamps.count == 1)
    let check = RecordCheck(tree, time: first.cache.scanTime, timestampResolution: -3_600_000_000_000)
    #expect(tree.file(at: record.header.identity.path)?.relativePath == entry.relativePath)
    #expect(check.accepts(record) && check.accepts(outcome))
    outcome.findings?.stamps = []
    #expect(!check.accepts(outcome))
    #expect(tree.file(at: "/etc/passwd") == nil && tree.file(at: folder.path + "/articles/none.md") == nil)
  }

  /// A change to a file between its cache hit and its resolution.
  enum ConcurrentChange: CaseIterable { case away, changed, emptied }

  /// An article whose links moved is parsed again. If its file has changed in the meantime, the build restarts and
  /// publishes the new contents, never an article without its body.
  @Test(arguments: ConcurrentChange.allCases)
  func aFileThatChangesBeforeItIsResolvedRestarts(_ meanwhile: ConcurrentChange) throws {
    let text = ContentFolder.article(body: "看[乙文](b/index.md)。\n")
    try folder.write("articles/a.md", text)
    let cache = Self.reader(folder).read(reusing: nil).cache
    try folder.write("articles/b/index.md", ContentFolder.article("slug: other", body: "![图](p.svg)\n"))
    let reads = Lock(0)
    var files = FileSource.disk
    files.read = { path, limit throws(FileError) in
      guard path.hasSuffix("/a.md"),
        reads.withLock({
          $0 += 1; return $0 == 1
        })
      else {
        return try FileSource.disk.read(path, limit)
      }
      switch meanwhile {
      case .away: throw .missing
      case .changed: return Array(ContentFolder.article(body: "别的。\n").utf8)
      case .emptied: return []
      }
    }
    let reading = Self.reader(folder, files: files).read(reusing: cache)
    let clean = Self.reader(folder).read(reusing: nil)
    #expect(reads.withLock { $0 } == 2)
    #expect(reading.diagnostics == clean.diagnostics)
    let (library, expected) = (try #require(reading.library), try #require(clean.library))
    #expect(library.bodyFingerprints == expected.bodyFingerprints)
    #expect(library.articles.map(\.url) == expected.articles.map(\.url))
    #expect(library.articleBodies.map { $0?.targets } == expected.articleBodies.map { $0?.targets })
  }

  /// A body that is compiled after its article was read comes from the same bytes, or the build notices.
  @Test(arguments: [nil, ContentFolder.article("tags: [zzzzz]", body: "别文。\n")])
  func aFileThatChangesMeanwhileIsNoticed(_ text: String?) throws {
    let library = try #require(read { $0 }.library)
    let index = try #require(library.articles.firstIndex { $0.id == "a" })
    if let text {
      try folder.write("articles/a.md", text)
    } else {
      try FileManager.default.removeItem(atPath: folder.path + "/articles/a.md")
    }
    #expect(library.articleBodies.changedFile == nil)
    #expect(library.articleBodies[index] == nil)
    #expect(library.articleBodies.changedFile == folder.path + "/articles/a.md")
  }
}
