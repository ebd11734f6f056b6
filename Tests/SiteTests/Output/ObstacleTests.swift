import Diagnostics
import Foundation
import Testing

@testable import Site

/// Paths that change between file and folder, and obstacles at them.
@Suite struct ObstacleTests {
  /// The successive forms of `doc` in the output.
  enum Form: CaseIterable {
    case file, page, folderOfFiles, nothing
  }

  private static func write(_ form: Form, to site: SmallSite) throws {
    site.remove("content/static/doc")
    site.remove("content/pages")
    switch form {
    case .file: try site.folder.write("text", to: "content/static/doc")
    case .page: try site.folder.write("---\ntitle: 文\n---\n\n正文\n", to: "content/pages/doc.md")
    case .folderOfFiles:
      try site.folder.write("a", to: "content/static/doc/a/b.txt")
      try site.folder.write("c", to: "content/static/doc/c.txt")
    case .nothing: break
    }
  }

  @Test(arguments: Form.allCases, [false, true]) func aPathTurnsIntoAnother(first: Form, isClean: Bool) throws {
    let site = try SmallSite()
    for second in Form.allCases {
      for form in [first, second] {
        try Self.write(form, to: site)
        try site.build(isClean: isClean)
        #expect(site.folder.files("site") == (try site.cleanBuildFiles()), "\(first) to \(second)")
        let left = try FileManager.default.contentsOfDirectory(atPath: site.folder.path + "/.xinglin")
        #expect(
          Set(left) == ["site.cache", "site.digests", "site.search", "clean.cache", "clean.digests", "clean.search"])
      }
    }
  }

  /// If the file system cannot exchange two names, the obstacle is removed first.
  @Test func withoutExchange() throws {
    let site = try SmallSite()
    for form in [Form.file, .folderOfFiles, .page, .file] {
      try Self.write(form, to: site)
      try site.build { operation in operation == .exchange ? 38 : nil }
      #expect(site.folder.files("site") == (try site.cleanBuildFiles()), "\(form)")
    }
  }

  @Test func anUnmanagedFileStopsTheBuild() throws {
    let site = try SmallSite()
    try site.build()
    try site.folder.write("mine", to: "site/doc")
    try Self.write(.page, to: site)
    let before = site.folder.files("site")
    let error = try #require(try site.failure { try site.build() })
    #expect(error.reason == .unmanaged && error.path.hasSuffix("/site/doc"))
    #expect(site.folder.files("site") == before)
    site.remove("site/doc")
    try site.build()
    #expect(site.folder.files("site") == (try site.cleanBuildFiles()))
  }

  @Test func aFolderWithAnUnmanagedFileStopsTheBuild() throws {
    let site = try SmallSite()
    try Self.write(.folderOfFiles, to: site)
    try site.build()
    try site.folder.write("mine", to: "site/doc/a/mine.txt")
    try Self.write(.file, to: site)
    let before = site.folder.files("site")
    let error = try #require(try site.failure { try site.build() })
    #expect(error.reason == .unmanaged && error.path.hasSuffix("/site/doc/a/mine.txt"))
    #expect(site.folder.files("site") == before)
  }

  /// A file of the site that somebody modified is no longer considered the site's.
  @Test func aChangedFileInTheWayStopsTheBuild() throws {
    let site = try SmallSite()
    try Self.write(.file, to: site)
    try site.build()
    try site.folder.write("mine", to: "site/doc")
    try Self.write(.page, to: site)
    #expect(try site.failure { try site.build() }?.reason == .unmanaged)
    #expect(site.folder.text("site/doc") == "mine")
  }
}
