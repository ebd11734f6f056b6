import Foundation
import Testing

/// The files that may access members' texts. A new one must be added deliberately.
@Suite struct MemberBodyAccessTests {
  @Test func onlyTheseFilesOpenMembersTexts() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
    var files: Set<String> = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: sources.path) where name.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      if text.replacing("card.opened", with: "").contains(/\.opened\W/) { files.insert(name) }
    }
    #expect(
      files == [
        // Checking and resolving the files and links of a text.
        "Content/Articles/ResolvedArticle.swift", "Content/Members/LibraryBuilder+Members.swift",
        "Content/Reading/LibraryBuilder+Files.swift",
        // Encrypting the text, showing it in the preview, and searching public files for it.
        "Site/Gate/LeakCheck.swift", "Site/Gate/MemberPreview.swift", "Site/Gate/Presenter+Sealed.swift",
        "Site/Gate/SealedFiles.swift", "Site/Gate/SealedFileNames.swift",
      ])
  }
}
