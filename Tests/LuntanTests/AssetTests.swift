import Foundation
import Testing
import Theme

@testable import LuntanTheme

/// Each file in the theme's folder is in the program.
struct AssetTests {
  @Test func everyFileIsListed() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../themes/luntan/Assets")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.standardizedFileURL.path)
    let files = paths.filter { $0.contains(".") }
    #expect(files.count > 40)
    #expect(LuntanAssets.all.map(\.name).sorted() == files.sorted())
  }
}
