import Foundation
import LuntanTheme
import Testing

@testable import Site

/// Content files that are not what they seem.
@Suite struct HostileFileTests {
  /// A modification time that 64 bits of nanoseconds cannot represent.
  @Test(arguments: [10_000_000_000.0, 13_000_000_000, -9_000_000_000]) func aTimeFarAway(seconds: Double) throws {
    let site = try SmallSite()
    try site.folder.write("text", to: "content/static/a.txt")
    for path in ["content/static/a.txt", "content/articles/2024/01/one.md"] {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: site.folder.path + "/" + path)
    }
    for _ in 0..<2 {
      try site.build()
      #expect(site.folder.text("site/a.txt") == "text")
    }
  }

  /// A FIFO without a writer does not block.
  @Test(.timeLimit(.minutes(1)), arguments: ["static/a.txt", "articles/2024/01/two.md", "hospitals.csv"])
  func aPipe(path: String) throws {
    let site = try SmallSite()
    try site.folder.write("", to: "content/" + path)
    site.remove("content/" + path)
    #expect(mkfifo(site.folder.path + "/content/" + path, 0o666) == 0)
    var options = BuildOptions(now: 0, jobs: 1)
    (options.content, options.output) = (site.folder.path + "/content", site.folder.path + "/site")
    #expect(try SiteBuilder(options, themes: AvailableThemes(default: Luntan())).build().hasErrors)
  }

  /// A large file is copied and compared in chunks, and a change at its end is detected.
  @Test func aLargeFile() throws {
    let site = try SmallSite()
    var film = Data(repeating: 7, count: OpenFile.chunkSize * 2 + 5)
    for last in [7, 8] as [UInt8] {
      film[film.count - 1] = last
      try FileManager.default.createDirectory(
        atPath: site.folder.path + "/content/static", withIntermediateDirectories: true)
      try film.write(to: URL(fileURLWithPath: site.folder.path + "/content/static/film.mp4"))
      try site.build()
      #expect(FileManager.default.contents(atPath: site.folder.path + "/site/film.mp4") == film)
      site.remove(".xinglin")
      #expect(try site.build().changes?.written == 0)
    }
  }
}
