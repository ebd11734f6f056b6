import Bytes
import Content
import Diagnostics
import Foundation
import LuntanTheme
import Platform
import SourceFiles
import Synchronization
import Testing

@testable import Site

/// A scan of only the changed folders has the same result as a complete one.
@Suite struct ChangedFolderTests {
  private final class ContentFixture: Sendable {
    let folder: TemporaryFolder
    let listedFolders = Lock([String]())
    var path: String { folder.path + "/content" }

    init() throws {
      folder = try TemporaryFolder()
      for name in ["site.yml", "articles/2024/03/a.md", "articles/2024/03/b/index.md", "articles/2023/01/c.md"] {
        try write(name)
      }
      try FileManager.default.createDirectory(atPath: path + "/pages", withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: path + "/pages/link.md", withDestinationPath: "../articles/2023/01/c.md")
    }

    func write(_ name: String, _ text: String = "甲") throws { try folder.write(text, to: "content/" + name) }

    /// A builder that records the folders that it lists.
    var builder: SiteBuilder {
      var options = BuildOptions(now: 0, jobs: 1)
      options.content = path
      options.fileSource.entries = { [self, path] (folder) throws(FileError) in
        self.listedFolders.withLock { $0.append(folder == path ? "" : String(folder.dropFirst(path.count + 1))) }
        return try FileSource.disk.entries(folder)
      }
      return SiteBuilder(options, themes: AvailableThemes(default: Luntan()))
    }

    /// Returns the folders that a scan after `earlier` lists, and the snapshot.
    func survey(after earlier: ContentSnapshot?, _ changes: FolderChanges) -> (
      folders: [String], survey: ContentSnapshot
    ) {
      listedFolders.withLock { $0 = [] }
      let survey = builder.survey(after: earlier, changes)
      return (listedFolders.withLock { $0 }.sorted(), survey)
    }
  }

  @Test func onlyChangedFoldersAreListed() throws {
    let content = try ContentFixture()
    let all = [
      "", "articles", "articles/2023", "articles/2023/01", "articles/2024", "articles/2024/03", "articles/2024/03/b",
      "pages",
    ]
    let (folders, survey) = content.survey(after: nil, .unknown)
    #expect(folders == all)
    // The target of a link may change without notification.
    #expect(content.survey(after: survey, FolderChanges()).folders == ["pages"])
    #expect(content.survey(after: survey, .unknown).folders == all)
    var changes = FolderChanges()
    changes.insert("articles/2024/03")
    #expect(content.survey(after: survey, changes).folders == ["articles/2024/03", "pages"])
    changes.insert("articles/2024", isFolder: true)
    #expect(
      content.survey(after: survey, changes).folders == [
        "articles/2024", "articles/2024/03", "articles/2024/03/b", "pages",
      ])
    changes.insert("", isFolder: true)
    #expect(content.survey(after: survey, changes).folders == all)
  }

  /// The system's notifications are sufficient, even if folders swap names.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ["write articles/2024/03/a.md"], ["write articles/2024/03/new.md"], ["write articles/2025/01/deep/new.md"],
      ["remove articles/2024/03/a.md"], ["remove articles/2024"], ["move articles/2024/03/a.md articles/2023/01/a.md"],
      ["move articles/2023 articles/2022", "write articles/2022/01/d.md"],
      ["move articles/2023 pages/x", "move articles/2024 articles/2023"],
      ["remove articles/2023", "write articles/2023/01/e.md", "write articles/2023/01/e.md"], ["write pages/link.md"],
      ["mode articles/2024/03/a.md"],
    ])
  func theSystemSaysEnough(_ edits: [String]) throws {
    let content = try ContentFixture()
    let watch = FolderWatch(content.path)
    var survey = content.survey(after: nil, .unknown).survey
    for (number, edit) in edits.enumerated() {
      let words = edit.split(separator: " ").map(String.init)
      let path = content.path + "/" + words[1]
      switch words[0] {
      case "write": try content.write(words[1], "乙\(number)")
      case "remove": try FileManager.default.removeItem(atPath: path)
      case "mode": #expect(chmod(path, 0o600) == 0)
      default: try FileManager.default.moveItem(atPath: path, toPath: content.path + "/" + words[2])
      }
      var changes = FolderChanges()
      // An edit may cause several consecutive notifications.
      repeat {
        changes = watch.wait(debounce: 20, maximum: 500)
        survey = content.survey(after: survey, changes).survey
      } while watch.signal.isRaised(within: 20)
      #expect(survey.fingerprint == content.builder.survey().fingerprint)
      #expect(!watch.signal.isRaised(within: 0))
    }
  }

  @Test func aSignalIsRaisedUntilSomebodyWaits() throws {
    let content = try ContentFixture()
    let watch = FolderWatch(content.path)
    #expect(!watch.signal.isRaised(within: 0))
    try content.write("site.yml", "乙")
    #expect(watch.signal.isRaised(within: 10_000))
    #expect(watch.signal.isRaised(within: 0))
    watch.wait(debounce: 20, maximum: 200)
    #expect(!watch.signal.isRaised(within: 0))
  }
}
