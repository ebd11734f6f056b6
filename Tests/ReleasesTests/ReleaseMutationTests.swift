import Mutations
import Testing

@testable import Releases
@testable import Site

/// No manifest, list of compressed files or page makes a publication trap or leave its destination.
@Suite struct ReleaseMutationTests {
  private static let lines = "0123456789abcdef 12 index.html\nfedcba9876543210 0 文章/a/index.html\n"
  private static let tokens = [
    "../", "/", "\n", "\n\n", " ", "-", "end 1\n", "99999999999999999999", "\u{0}", "id ", "gate hcp 1 2\n",
  ]

  @Test func manifests() {
    let head = "xinglin-release 1\nid 20240131T080000Z-1a2b3c4d\nprevious 20240130T080000Z-1a2b3c4d\ngate hcp 2 -\n\n"
    let seed = Array((head + Self.lines + "end 2\n").utf8)
    #expect(ReleaseManifest(parsing: seed)?.entries.count == 2)
    for bytes in Mutations(of: [seed], tokens: Self.tokens, count: Mutations.count) {
      guard let manifest = ReleaseManifest(parsing: bytes) else { continue }
      #expect(ReleaseManifest(parsing: manifest.bytes)?.entries == manifest.entries, "\(Mutations.describe(bytes))")
      #expect(manifest.entries.allSatisfy { OutputPath($0.path.text) == $0.path && $0.size >= 0 })
    }
  }

  @Test func packedFiles() {
    let seed = Array("0123456789abcdef 0123456789abcdef 12 a.html.gz\n0123456789abcdef - - b.html.br\n".utf8)
    #expect(CompressedFileCache.records(in: seed).count == 2)
    for bytes in Mutations(of: [seed], tokens: Self.tokens, count: Mutations.count) {
      let isSafe = CompressedFileCache.records(in: bytes).keys.allSatisfy { OutputPath($0.text) == $0 }
      #expect(isSafe, "\(Mutations.describe(bytes))")
    }
  }

  @Test func redirects() {
    let seed = "<!doctype html><meta http-equiv=\"refresh\" content=\"0; url=/base/a/%E4%B8%AD/\">"
    let tokens = ["\n", "\"", "//", "%", "%00", "..", ";"]
    for bytes in Mutations(of: [Array(seed.utf8)], tokens: tokens, count: Mutations.count) {
      guard let target = Redirects.target(of: String(decoding: bytes, as: UTF8.self)) else { continue }
      let isOne = target.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ";") }
      #expect(isOne && target.hasPrefix("/"), "\(Mutations.describe(bytes))")
      _ = Redirects.basePath(of: target, among: ["a/中/index.html"])
    }
  }
}
