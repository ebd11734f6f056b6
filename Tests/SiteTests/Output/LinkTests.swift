import Foundation
import Testing

@testable import Site

/// Symbolic links in place of what builds write are not followed.
@Suite struct LinkTests {
  /// A folder beside the site that no build may touch.
  private static func site() throws -> SmallSite {
    let site = try SmallSite()
    try site.folder.write("---\ntitle: 二\ndate: 2024-01-03\n---\n\n正文。\n", to: "content/articles/2024/01/two.md")
    try site.folder.write("precious", to: "elsewhere/index.html")
    try site.folder.write("precious", to: "elsewhere/2024/01/one/index.html")
    return site
  }

  private static func isUntouched(_ site: SmallSite) -> Bool {
    site.folder.files("elsewhere") == ["index.html": "precious", "2024/01/one/index.html": "precious"]
  }

  @Test func aLinkedFolderInTheOutput() throws {
    let site = try Self.site()
    try site.build()
    site.remove("site/articles")
    try site.link("site/articles", to: "elsewhere")
    let error = try #require(try site.failure { try site.build() })
    #expect(error.reason == .link && error.path.hasSuffix("/site/articles"))
    #expect(Self.isUntouched(site))
    site.remove("site/articles")
    try site.build()
    #expect(site.folder.files("site") == (try site.cleanBuildFiles()))
  }

  /// Files in the file list are not removed through a link, even if their contents match.
  @Test func aLinkedFolderIsNotEmptied() throws {
    let site = try Self.site()
    try site.build()
    let pages = site.folder.path + "/pages"
    try FileManager.default.moveItem(atPath: site.folder.path + "/site/articles", toPath: pages)
    try site.link("site/articles", to: "pages")
    site.remove("content/articles/2024/01/one.md")
    _ = try site.failure { try site.build() }
    #expect(FileManager.default.fileExists(atPath: pages + "/2024/01/one/index.html"))
  }

  @Test func aLinkInThePlaceOfTheWorkFolder() throws {
    let site = try Self.site()
    try site.link(".xinglin", to: "elsewhere")
    let error = try #require(try site.failure { try site.build() })
    #expect(error.reason == .link && error.path.hasSuffix("/.xinglin"))
    #expect(Self.isUntouched(site))
  }

  /// The preview's output is in the work folder.
  @Test func anOutputInALinkedWorkFolder() throws {
    let site = try Self.site()
    try site.link(".xinglin", to: "elsewhere")
    #expect(try site.failure { try site.build(into: ".xinglin/preview") }?.reason == .link)
    #expect(Self.isUntouched(site))
    #expect(!site.exists("elsewhere/preview"))
  }

  @Test(arguments: [".xinglin/site.staging", ".xinglin/site.cache", ".xinglin/site.cache.new", "site/.xinglin-files"])
  func aLinkInThePlaceOfABuildsOwnFile(path: String) throws {
    for target in ["elsewhere", "elsewhere/index.html"] {
      let site = try Self.site()
      try site.build()
      site.remove(path)
      try site.link(path, to: target)
      try site.build()
      #expect(site.folder.files("site") == (try site.cleanBuildFiles()))
      #expect(Self.isUntouched(site))
    }
  }

  /// FIFOs in place of files do not block.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [".xinglin/site.cache", ".xinglin/site.staging", "site/.xinglin-files", "site/index.html"])
  func aPipeInThePlaceOfAFile(path: String) throws {
    let site = try Self.site()
    try site.build()
    site.remove(path)
    #expect(mkfifo(site.folder.path + "/" + path, 0o666) == 0)
    try site.build()
    #expect(site.folder.files("site") == (try site.cleanBuildFiles()))
  }

  /// The output folder itself may be a link, because the user names it.
  @Test func aLinkedOutputIsFollowed() throws {
    let site = try Self.site()
    try site.folder.write("x", to: "releases/one/.gitignore")
    try site.link("site", to: "releases/one")
    try site.build()
    #expect(site.exists("releases/one/index.html"))
    #expect(site.exists("releases/.xinglin/one.cache"))
  }
}
