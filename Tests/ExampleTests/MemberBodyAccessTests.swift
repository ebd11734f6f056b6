import Foundation
import Testing

/// Which files open a members' text: a new one is a decision, not an accident.
@Suite struct MemberBodyAccessTests {
  @Test func onlyTheseFilesOpenMembersTexts() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
    var files: Set<String> = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: sources.path) where name.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      if text.contains(/(member|\$0)\.opened\W/) { files.insert(name) }
    }
    #expect(
      files == [
        // The files and links of a text are checked and resolved.
        "Content/Articles/ResolvedArticle.swift", "Content/Members/LibraryBuilder+Members.swift",
        "Content/Reading/LibraryBuilder+Files.swift",
        // It is sealed, shown in the preview, and looked for in public files.
        "Site/Gate/LeakCheck.swift", "Site/Gate/MemberPreview.swift", "Site/Gate/Presenter+Sealed.swift",
        "Site/Gate/SealedFiles.swift", "Site/Gate/SealedNames.swift",
      ])
  }
}
