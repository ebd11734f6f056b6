import Foundation
import LuntanTheme
import Site

/// The sample sites below Tests/Sites.
enum SampleSites {
  /// 2025-01-01T00:00:00Z: the time at which the sample sites are built.
  static let now = 1_735_689_600

  /// The folder of a sample site.
  static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sites/\(name)").path
  }

  /// Copies a sample site's content to a temporary folder.
  static func copy(_ name: String, to folder: TemporaryFolder) throws {
    try FileManager.default.copyItem(atPath: path(name) + "/content", toPath: folder.path + "/content")
  }

  /// Builds the folder `content` into the folder `output`.
  static func build(
    _ folder: TemporaryFolder, content: String = "content", output: String = "site", jobs: Int = 2,
    adapt: (inout BuildOptions) -> Void = { _ in }
  ) throws -> BuildResult {
    var options = BuildOptions(now: now, jobs: jobs)
    options.content = folder.path + "/" + content
    options.output = folder.path + "/" + output
    adapt(&options)
    return try SiteBuilder(options, themes: AvailableThemes(default: Luntan())).build()
  }
}
