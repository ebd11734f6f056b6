import Bytes
import Testing

@testable import Content
import SourceFiles

/// What is remembered of files is found wherever it stands.
@Suite struct ContentMemoryTests {
  private static func memory(_ names: [String?]) throws -> ContentMemory {
    var memory = ContentMemory()
    memory.reserve(names.count)
    for (place, name) in names.enumerated() {
      guard let name else { continue }
      let entry = ContentMemory.Entry(
        relative: name, stamp: FileStamp(size: place, modified: 7), hash: UInt64(place), letters: 9,
        record: Array(name.utf8)[...])
      memory.remember(entry, at: place)
    }
    return try read(memory)
  }

  private static func bytes(_ memory: ContentMemory) -> [UInt8] {
    let encoder = RecordEncoder()
    memory.write(to: encoder)
    return encoder.bytes
  }

  private static func read(_ memory: ContentMemory) throws -> ContentMemory {
    try RecordReader.read(bytes(memory)[...]) { try ContentMemory(from: &$0) }
  }

  @Test func entriesAreFoundFromAnywhere() throws {
    let names = (0..<40).map { "articles/a\($0 * 3 + 100).md" }
    let memory = try Self.memory(names)
    for near in [-1, 0, 1, 7, 20, 39, 40, 99] {
      for (place, name) in names.enumerated() { #expect(memory.entry(name, near: near)?.hash == UInt64(place)) }
      for name in ["", "articles/a101.md", "articles/a150.md", "articles/a999.md", "z"] {
        #expect(memory.entry(name, near: near) == nil)
      }
    }
    #expect(try Self.memory([]).entry("a", near: 0) == nil)
  }

  /// Files of which nothing is known leave no gap, and what is not new is written as it was.
  @Test func memoryIsWrittenAsItWasRead() throws {
    let memory = try Self.memory(["a", nil, "c", nil])
    #expect(memory.entries.compactMap { $0?.relative } == ["a", "c"])
    #expect(memory.entry("c", near: 2)?.record == Array("c".utf8)[...])
    #expect(Self.bytes(try Self.read(memory)) == Self.bytes(memory))
    var changed = memory
    changed.reserve(1)
    var entry = try #require(memory.entry("c", near: 0))
    (entry.stamp, entry.written) = (FileStamp(size: 5), nil)
    changed.remember(entry, at: 0)
    changed.remember(entry, at: 1)
    #expect(try Self.read(changed).entry("c", near: 0)?.stamp.size == 5)
  }
}
