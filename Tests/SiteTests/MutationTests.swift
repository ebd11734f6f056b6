import Bytes
import Diagnostics
import Foundation
import LuntanTheme
import Mutations
import SourceFiles
import Testing
import Theme

@testable import Content
@testable import Search
@testable import Site

/// No file list or build cache makes a build trap or leave its output folder, even with a valid checksum.
@Suite struct SiteMutationTests {
  @Test func lists() {
    let seeds = [
      "xinglin-files 1\n0123456789abcdef 12 index.html\nfedcba9876543210 0 文章/a/index.html\n", "xinglin-files 1\n",
    ].map { Array($0.utf8) }
    let tokens = [
      "../", "/", "//", ".", "\n", " ", "-1", "99999999999999999999", "\u{0}", ".xinglin-files", "e\u{301}",
    ]
    for bytes in Mutations(of: seeds, tokens: tokens, count: Mutations.count) {
      let list = OutputList(parsing: bytes)
      for entry in list.entries {
        let parts = entry.path.text.split(separator: "/", omittingEmptySubsequences: false)
        let isInside = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." } && !entry.path.text.contains("\0")
        #expect(isInside && entry.size >= 0, "\(Mutations.describe(bytes))")
      }
      #expect(OutputList(parsing: list.bytes).entries == list.entries, "\(Mutations.describe(bytes))")
    }
  }

  @Test func caches() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: 杏林\nbase_url: https://example.org\nlanguage: zh\n", to: "content/site.yml")
    for name in ["a", "b"] {
      try folder.write("---\ntitle: 文\ndate: 2022-06-22\ntags: [党建]\n---\n\n正文\n", to: "content/articles/\(name).md")
    }
    var options = BuildOptions(now: 1_700_000_000, jobs: 1)
    options.content = folder.path + "/content"
    options.output = folder.path + "/site"
    _ = try SiteBuilder(options, themes: AvailableThemes(default: Luntan())).build()
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path + "/.xinglin/site.cache")))
    let cache = try #require(BuildCache(bytes, options: options))
    let (pages, content) = (RecordEncoder(), RecordEncoder())
    cache.pages.write(to: pages)
    cache.content.write(to: content)
    for bytes in Mutations(
      of: [pages.bytes, content.bytes], tokens: ["\u{7F}\u{7F}\u{7F}\u{7F}", "\u{0}"], count: Mutations.count)
    {
      _ = try? RecordDecoder.read(bytes[...]) { try PageCache(from: &$0) }
      _ = try? RecordDecoder.read(bytes[...]) { try ContentCache(from: &$0) }
    }
  }

  @Test func pictureCaches() throws {
    var cache = PictureCache()
    let stamp = FileStamp(size: 12)
    cache.version = "8.14"
    cache.pictures["a.jpg"] = PictureCache.Picture(
      stamp: stamp, hash: Hash64([1]), size: PixelSize(width: 2, height: 3))
    cache.copies["a.webp"] = PictureCache.Copy(stamp: stamp, hash: Hash64([2]), color: nil)
    cache.unreadableKeys = [Hash64([3])]
    let body = Array(cache.bytes(nil)[PictureCache.preamble(of: []).count...])
    #expect(PictureCache(PictureCache.preamble(of: body) + body, nil)?.pictures.count == 1)
    for bytes in Mutations(of: [body], tokens: ["\u{7F}\u{7F}\u{7F}\u{7F}", "\u{0}", "../"], count: Mutations.count) {
      _ = PictureCache(PictureCache.preamble(of: bytes) + bytes, nil)?.bytes(nil)
    }
  }

  @Test func histories() {
    let hash = String(repeating: "a", count: 40)
    let seed =
      "\u{1}" + String(repeating: "c", count: 40) + "\0改稿\n\n初审：甲 复审：乙\n终审：丙 <c@example.org>\n\0\n:100644 100644 "
      + String(repeating: "b", count: 40) + " \(hash) M\0content/a.md\0"
    let tokens = ["\0", "\u{1}", ":", "：", "初审: ", "\n", " ", "R100", "<", ">", "---"]
    for bytes in Mutations(of: [Array(seed.utf8)], tokens: tokens, count: Mutations.count) {
      let changes = LastChanges(
        texts: ["content/a.md": Array(hash.utf8)], prefix: "content/",
        history: bytes.split(separator: 0, omittingEmptySubsequences: false))
      guard let commit = changes.commit(of: "a.md") else { continue }
      let trailers = ReviewTrailers(message: commit.message)
      _ = (trailers.missing, trailers.repeated)
    }
  }

  @Test func searchCaches() throws {
    let site = try SampleSite(["articles/2022/06/a.md": SampleSite.article("", "正文麒麟。")])
    _ = try site.build()
    let path = URL(fileURLWithPath: site.folder.path + "/.xinglin/site.search")
    let bytes = [UInt8](try Data(contentsOf: path))
    // The header, the build's identity and the checksum come first; only what follows is mutated.
    let start = SearchCache.header.count
    let identity = try RecordDecoder.read(bytes[start...]) { decoder in
      let identity = try decoder.hash()
      _ = decoder.rest()
      return identity
    }
    let body = Array(bytes[(start + 16)...])
    #expect(try #require(SearchCache(bytes, identity: identity)).entries.count == 1)
    for mutated in Mutations(of: [body], tokens: ["\u{7F}\u{7F}\u{7F}\u{7F}", "\u{0}", "../"], count: Mutations.count) {
      let front = RecordEncoder()
      front.write(raw: SearchCache.header)
      front.write(hash: identity)
      front.write(hash: Hash64(mutated))
      let cache = SearchCache(front.bytes + mutated, identity: identity)
      for entry in cache?.entries ?? [] {
        #expect(entry.name.utf8.count == 16 && !entry.name.contains("/"), "\(Mutations.describe(mutated))")
        for shard in entry.outline.hashes.indices {
          #expect(entry.outline.range(ofShard: shard).upperBound <= entry.outline.byteCount)
        }
      }
    }
  }

  /// The resources found in a source style sheet are those that browsers find in the published one.
  @Test func styleSheets() {
    let seeds = [
      "@media (width>1px) { a { color: RED; background: url('/a.png') } } /* c */ @font-face { src: url(/b) }",
      ".a\\: b { --c: image-set(\"//x\" type('a') 1x); d: url( /*e*/x ) } @\\69mport \"f\"; g { h: \"i;\\\nj\"; }",
    ].map { Array($0.utf8) }
    let tokens = [
      "url(", "\\75 rl(", "image-set(", "src(", "var(--a)", "@import ", "@font-face{", "/*", "*/", "/**/", "\"", "'",
      "\\", "\n",
      "\u{C}", "\r\n", "//x", "<!--", "1.", "(", ")", "{", "}", ";", " ", "×",
    ]
    for bytes in Mutations(of: seeds, tokens: tokens, count: Mutations.count) {
      var (reader, end) = (StyleSheetTokenizer(bytes), 0)
      while let token = reader.next() {
        #expect(token.range.lowerBound == end && token.range.upperBound > end, "\(Mutations.describe(bytes))")
        end = token.range.upperBound
      }
      #expect(end == bytes.count, "\(Mutations.describe(bytes))")
      #expect(
        Self.references(in: CompactStyleSheet(bytes).bytes) == Self.references(in: bytes),
        "\(Mutations.describe(bytes))")
    }
  }

  private static func references(in sheet: [UInt8]) -> [String] {
    StyleSheetScan(sheet).references.map { "\($0.url) \($0.problem?.message.english ?? "")" }
  }
}
