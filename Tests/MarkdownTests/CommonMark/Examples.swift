import Foundation
import Testing

/// The examples of the CommonMark 0.30 specification, downloaded by `Tests/fetch-commonmark`.
struct Example: Decodable, Sendable, CustomTestStringConvertible {
  let markdown: String
  let html: String
  let example: Int
  let section: String

  var testDescription: String { "example \(example), \(section)" }

  /// The path of the examples: from the environment, or in the folder that the test script uses.
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["XINGLIN_COMMONMARK"] { return named }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return root.appendingPathComponent(".build-fixtures/commonmark.json").path
  }()

  /// Whether the examples should be tested, because they exist or the environment names them.
  static let isExpected =
    ProcessInfo.processInfo.environment["XINGLIN_COMMONMARK"] != nil || FileManager.default.fileExists(atPath: path)

  /// All examples.
  static func all() throws -> [Example] {
    try JSONDecoder().decode([Example].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
