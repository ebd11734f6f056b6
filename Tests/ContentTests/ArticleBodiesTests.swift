import Bytes
import Content
import Entities
import Foundation
import Testing

@Suite("Released article bodies") struct ArticleBodiesTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  /// Recompiling a released body yields the same result; for a members' article, only the opening comes back.
  @Test(arguments: ["../content", "Sites/valid/content", "Sites/gated/content"])
  func comeBackAsTheyWere(path: String) throws {
    let content = Self.tests.appending(path: path).standardized.path
    let (found, _) = ContentReader(ReadOptions(contentPath: content, now: 1_800_000_000, jobs: 1)).read()
    let library = try #require(found)
    func records() throws -> [[UInt8]] {
      try library.articleBodies.map { body in
        try body.map { try RecordEncoder.record(of: $0, keys: library.keys) } ?? []
      }
    }
    let before = try records()
    #expect(before.contains { !$0.isEmpty })
    for index in library.articleBodies.indices { library.articleBodies.release(index) }
    #expect(try records() == before)
  }
}
