import Bytes
import Diagnostics
import Foundation
import HTML
import Site
import Testing

@testable import Changes

/// Two output folders in a temporary folder.
private final class Outputs {
  let path = FileManager.default.temporaryDirectory.appending(path: "xinglin-\(UUID().uuidString)").path

  init(old: [String: String], new: [String: String]) throws {
    for (side, files) in [("old", old), ("new", new)] {
      try FileManager.default.createDirectory(atPath: "\(path)/\(side)", withIntermediateDirectories: true)
      for (name, text) in files {
        let url = URL(fileURLWithPath: "\(path)/\(side)/\(name)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
      }
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func changes() throws -> SiteChanges { try SiteChanges(from: path + "/old", to: path + "/new", jobs: 2) }
}

struct SiteChangesTests {
  private func sample() throws -> Outputs {
    try Outputs(
      old: [
        "index.html": "<title>站</title><p>甲</p>", "a/index.html": "<title>站</title><p>六项保障</p>", "gone/index.html": "x",
        "feed.xml": "1", "same.html": "same", ".xinglin-files": "old", "m/index.html": "<p>会员页旧</p>",
        "m/0a.sealed": "1",
      ],
      new: [
        "index.html": "<title>站<b></title><p>甲</p>", "a/index.html": "<title>站</title><p>六项保证 &lt;b&gt;</p>",
        "feed.xml": "2",
        "same.html": "same", "b/index.html": "y", ".xinglin-files": "new", "m/index.html": "<p>会员页新</p>",
        "m/0b.sealed": "2",
      ])
  }

  @Test func exactlyTheFilesWhoseBytesDifferAreListed() throws {
    let changes = try sample().changes()
    #expect(
      changes.files.map { "\($0.kind) \($0.path.text)" } == [
        "changed a/index.html", "added b/index.html", "changed feed.xml", "removed gone/index.html",
        "changed index.html",
        "removed m/0a.sealed", "added m/0b.sealed", "changed m/index.html",
      ])
    #expect(changes.unchanged == 1)
  }

  @Test func largeFilesAreComparedWithoutBeingHeld() throws {
    let outputs = try Outputs(
      old: ["film.mp4": "", "same.mp4": "", "page.html": "甲"], new: ["film.mp4": "", "same.mp4": "", "page.html": "乙"])
    let size = UInt64(1) << 32
    for (name, grown) in [("film.mp4", size + 1), ("same.mp4", UInt64(1) << 22), ("page.html", size)] {
      for side in ["old", "new"] {
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(outputs.path)/\(side)/\(name)"))
        try file.truncate(atOffset: side == "old" && name == "film.mp4" ? size : grown)
        try file.close()
      }
    }
    let changes = try outputs.changes()
    #expect(changes.files.map(\.path.text) == ["film.mp4", "page.html"] && changes.unchanged == 1)
    #expect(changes.files.allSatisfy { $0.page == nil })
    #expect(TextChanges(changes, language: .chinese).text.contains("~ page.html"))
  }

  @Test func theTextReportSaysWhatChanged() throws {
    #expect(
      TextChanges(try sample().changes(), language: .chinese).text == """
        ~ a/index.html
            段落: 六项保[-障-]{+证 <b>+}
        + b/index.html
        - gone/index.html
        ~ index.html
            title: 站{+<b>+}
        ~ m/index.html
            会员页面有改动，内容不在这里列出
        ~ feed.xml
        - m/0a.sealed
        + m/0b.sealed
        页面：新增1，改动3，删除1；其他文件3；未变1

        """)
  }

  @Test func thePageEscapesWhatItShowsAndAllowsItsOwnStyleAlone() throws {
    let page = String(
      decoding: ChangesPage(try sample().changes(), old: "<old>", new: "new", language: .chinese).rendered(),
      as: UTF8.self)
    #expect(page.contains("六项保<del>障</del><ins>证 &lt;b&gt;</ins>"))
    #expect(page.contains("<title>页面的改动 &lt;old&gt; → new</title>"))
    #expect(page.contains("content=\"default-src 'none'; style-src 'sha256-"))
    #expect(!page.contains("<script") && !page.contains("style=") && !page.contains("会员页新") && !page.contains("会员页旧"))
  }

  @Test func machinesGetEverythingButMembersTexts() throws {
    let json = try JSONSerialization.jsonObject(with: Data(JSONChanges(try sample().changes()).bytes.bytes))
    let files = try #require((json as? [String: Any])?["files"] as? [[String: Any]])
    #expect(files.count == 8)
    let members = try #require(files.first { $0["path"] as? String == "m/index.html" })
    #expect(members["members"] as? Bool == true && members["blocks"] == nil)
    #expect(files[0]["blocks"] != nil)
  }

  @Test func linksAreNotFollowed() throws {
    let outputs = try Outputs(old: ["a.html": "a"], new: ["a.html": "b"])
    try FileManager.default.createSymbolicLink(atPath: outputs.path + "/new/etc", withDestinationPath: "/etc")
    #expect(try outputs.changes().files.map(\.path.text) == ["a.html"])
  }
}
