import Foundation
import Testing

/// Only one folder contains platform checks.
@Suite struct PlatformTests {
  @Test func noOtherFileAsksForThePlatform() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let marks = [
      "#if os(", "canImport(Glibc", "canImport(Musl", "canImport(Darwin", "import Glibc", "import Musl",
      "import Darwin",
    ]
    var count = 0
    for folder in ["Sources", "themes"] {
      let files = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
      for case let name as String in files ?? .init() where name.hasSuffix(".swift") {
        count += 1
        if name.hasPrefix("Platform/") { continue }
        let text = try String(contentsOf: root.appending(path: folder).appending(path: name), encoding: .utf8)
        #expect(!marks.contains(where: text.contains), "\(folder)/\(name)")
      }
    }
    #expect(count > 500)
  }
}
