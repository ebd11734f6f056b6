import Site
import Testing

@testable import Releases

struct ReleasePlanTests {
  private func manifest(_ files: [String: UInt64]) throws -> ReleaseManifest {
    ReleaseManifest(entries: try files.keys.sorted().map { try ReleaseManifestTests.entry($0, files[$0] ?? 0) })
  }

  @Test func assetsComeBeforePagesAndFeedsAfterThem() throws {
    let old = try manifest(["a.html": 1, "b.html": 1, "old.png": 1, "feed.xml": 1])
    let new = try manifest([
      "a.html": 2, "b.html": 1, "feed.xml": 2, "assets/luntan.0123456789abcdef.css": 1, "x.webp": 1,
      "columns/a/feed.json": 1,
      "search/manifest.json": 1, "search/b/0123456789abcdef/r0.json": 1,
    ])
    let plan = ReleasePlan(from: old, to: new)
    #expect(
      plan.lines == [
        "+ assets/luntan.0123456789abcdef.css", "+ search/b/0123456789abcdef/r0.json", "+ x.webp", "~ a.html",
        "+ search/manifest.json", "+ columns/a/feed.json", "~ feed.xml", "- old.png",
      ])
    #expect(plan.unchanged == 1)
  }

  @Test func whatAStoppedPublicationMayHaveChangedComesAgain() throws {
    let old = try manifest(["a.html": 1, "b.html": 1, "c.html": 1])
    let pending = try manifest(["a.html": 2, "b.html": 1, "d.html": 1])
    // The editors reverted to the old site.
    #expect(ReleasePlan(from: old, to: old, pending: pending).lines == ["~ a.html", "~ c.html", "- d.html"])
    #expect(ReleasePlan(from: nil, to: pending, pending: pending).lines == ["+ a.html", "+ b.html", "+ d.html"])
    #expect(ReleasePlan(from: old, to: old).isEmpty)
  }

  @Test(
    arguments: [
      ("assets/luntan.0123456789abcdef.css", true), ("search/b/0123456789abcdef/0.bin", true),
      ("a/0123456789abcdef", true),
      ("assets/luntan.0123456789abcde.css", false), ("assets/luntan.0123456789abcdeg.css", false), ("a.html", false),
      ("a/00123456789abcdef.css", false), ("a/0123456789ABCDEF.css", false),
    ])
  func fingerprintsAreRecognised(path: String, isFingerprinted: Bool) throws {
    #expect(try #require(OutputPath(path)).isFingerprinted == isFingerprinted)
  }

  @Test func whatStandsInTheWayGoesFirst() throws {
    let plan = ReleasePlan(
      from: try manifest(["doc": 1, "data/a/b.txt": 1, "data/a/c/d.txt": 1, "gone.txt": 1]),
      to: try manifest(["doc/index.html": 1, "data/a": 1]))
    #expect(plan.obstacles.removals.map(\.text) == ["data/a/b.txt", "data/a/c/d.txt", "doc"])
    #expect(plan.obstacles.folders.map(\.text) == ["data/a"])
  }
}
