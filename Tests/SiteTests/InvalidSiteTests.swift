import Bytes
import Diagnostics
import Foundation
import Site
import Testing

/// The complete report of a site that breaks every rule which content on disk can break.
@Suite struct InvalidSiteTests {
  /// Adds files that version control cannot store: invalid UTF-8, links, long lines.
  private static func addHostileFiles(to folder: TemporaryFolder) throws {
    let articles = URL(fileURLWithPath: folder.path + "/content/articles/2024/03")
    try FileManager.default.createDirectory(at: articles, withIntermediateDirectories: true)
    func write(_ name: String, _ bytes: [UInt8]) throws { try Data(bytes).write(to: articles.appending(path: name)) }
    let head = "---\ntitle: 题\ndate: 2024-03-01\n---\n"
    try write("bytes.md", Array("---\ntitle: 题\ndate: 2024-03-01\n---\n好".utf8) + [0xFF, 0xFE] + Array("坏\n".utf8))
    try write("bom.md", [0xEF, 0xBB, 0xBF] + Array("\(head)\n[坏](hospital:none)\n".utf8))
    try write("crlf.md", Array("\(head)\n甲[坏](hospital:none)\n".replacingOccurrences(of: "\n", with: "\r\n").utf8))
    try write("long.md", Array("\(head)\n\(String(repeating: "长", count: 1_700_000))[坏](hospital:none)\n".utf8))
    try FileManager.default.createSymbolicLink(
      atPath: articles.appending(path: "outside.md").path, withDestinationPath: "/etc/passwd")
  }

  /// Returns the report of the site with the path of the temporary folder removed.
  private static func report(_ result: BuildResult, _ folder: String, _ format: ReportFormat) -> String {
    let report = format.report(language: .chinese, showsAll: true) { path in
      path.hasSuffix("outside.md") ? nil : FileManager.default.contents(atPath: path).map { Array($0) }
    }
    return report.bytes(result.diagnostics).text.replacingOccurrences(of: folder + "/", with: "")
  }

  @Test(arguments: [(ReportFormat.text, "expected.txt"), (.json, "expected.json")])
  func everyErrorIsSaid(format: ReportFormat, file: String) throws {
    let folder = try TemporaryFolder()
    try SampleSites.copy("invalid", to: folder)
    try Self.addHostileFiles(to: folder)
    let result = try SampleSites.build(folder)
    let report = Self.report(result, folder.path, format)
    let path = SampleSites.path("invalid") + "/" + file
    // With this variable, the expected report is updated, to be reviewed before it is committed.
    if ProcessInfo.processInfo.environment["XINGLIN_RECORD"] != nil {
      try Data(report.utf8).write(to: URL(fileURLWithPath: path))
    }
    let expected = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    #expect(report == expected)
    #expect(result.hasErrors && result.changes == nil)
  }

  @Test func errorsLeaveTheOutputAsItWas() throws {
    let folder = try TemporaryFolder()
    try SampleSites.copy("valid", to: folder)
    _ = try SampleSites.build(folder)
    let before = folder.files("site")
    try FileManager.default.removeItem(atPath: folder.path + "/content")
    try SampleSites.copy("invalid", to: folder)
    #expect(try SampleSites.build(folder).hasErrors)
    #expect(folder.files("site") == before)
  }

  @Test func nothingToReadIsAnError() throws {
    let folder = try TemporaryFolder()
    #expect(try SampleSites.build(folder).hasErrors)
    #expect(folder.files().isEmpty)
  }
}
