import Content
import Diagnostics
import Entities
import Foundation
import Markdown
import Testing

@Suite struct SampleSiteTests {
  /// The sample site of the repository.
  static let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../content").standardized
    .path

  @Test func nothingIsWrongWithIt() throws {
    let now = 1_800_000_000
    let (library, diagnostics) = ContentReader(ReadOptions(contentPath: Self.path, now: now, jobs: 2)).read()
    #expect(
      diagnostics.map { "\($0.location.path):\($0.location.range.start.line) \($0.problem.message.english)" } == [])
    let found = try #require(library)
    #expect(found.articles.count >= 12)
    #expect(found.editions.contains { !$0.roll.isEmpty })
    for body in found.articleBodies.compactMap(\.self) {
      let missing = zip(body.document.links, body.targets).filter { $0.1 == .missing }.map(\.0)
      // An unresolvable name in running text becomes plain text; its index among the links stays valid.
      #expect(missing.allSatisfy { link in if case .mention = link.kind { true } else { false } })
    }
  }
}
