import Bytes
import Diagnostics
import Entities
import Foundation
import LuntanTheme
import Synchronization
import Testing
import Theme

@testable import Site

/// A site with scaled pictures, and a fake program that creates them instantly and records what it created.
final class PictureSite: Sendable {
  /// The outcome of scaling a picture, by the bytes of the picture.
  struct Outcomes: Sendable {
    let of: @Sendable (_ input: [UInt8]) -> ImageTool.Outcome
  }

  let folder: TemporaryFolder
  private let log = Lock<[String]>([])
  private let colored = Lock(0)

  init(images: String = "{widths: [640, 1280]}") throws {
    folder = try TemporaryFolder()
    try writeSettings(images: images)
    try folder.write(Self.png(1600, 900), to: "content/articles/a/wide.png")
    try folder.write(Self.png(800, 600), to: "content/articles/a/middle.png")
    try folder.write(Self.png(300, 200), to: "content/articles/a/small.png")
    try folder.write(
      "---\ntitle: 图\ndate: 2024-01-02\ncover: {file: middle.png, alt: 封面}\n---\n![宽](wide.png \"图注\")\n\n![小](small.png)\n",
      to: "content/articles/a/index.md")
  }

  func writeSettings(images: String) throws {
    let line = images.isEmpty ? "" : "images: \(images)\n"
    try folder.write("title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\n" + line, to: "content/site.yml")
  }

  /// Builds the site with a fake program of the given version; nil means that it is not installed. `outcome` determines
  /// the result of each copy.
  func build(
    _ output: String = "site", version: String? = "fake-1", jobs: Int = 2,
    outcome: Outcomes = Outcomes { _ in .done }, adapt: (inout BuildOptions) -> Void = { _ in }
  ) throws -> BuildResult {
    try SampleSites.build(folder, output: output, jobs: jobs) { options in
      options.imageTool = { version.map { self.tool($0, outcome) } }
      adapt(&options)
    }
  }

  /// Returns the files of a clean build.
  func cleanBuildFiles(
    version: String? = "fake-1", jobs: Int = 1, outcome: Outcomes = Outcomes { _ in .done }
  ) throws -> [String: String] {
    defer { try? FileManager.default.removeItem(atPath: folder.path + "/clean") }
    _ = try build("clean", version: version, jobs: jobs, outcome: outcome) { $0.isClean = true }
    _ = takeScaledWidths()
    return folder.files("clean")
  }

  /// Returns the widths created since the last call, in order.
  func takeScaledWidths() -> [String] {
    log.withLock { log in
      defer { log = [] }
      return log.sorted()
    }
  }

  private func tool(_ version: String, _ outcome: Outcomes) -> ImageTool {
    ImageTool(stamp: Hash64(Array(version.utf8)), version: { _ in version }) { copy in
      let input = FileManager.default.contents(atPath: copy.input).map { Array($0) } ?? []
      let width = input.count > 20 ? Int(input[18]) << 8 | Int(input[19]) : 0
      self.log.withLock { $0.append("\(width) to \(copy.width)") }
      let text = "\(version): \(width) to \(copy.width) at \(copy.quality) as \(copy.output.suffix(5)) of \(input)"
      let entry = outcome.of(input)
      if entry == .done {
        _ = FileManager.default.createFile(atPath: copy.output, contents: Data(text.utf8))
      }
      return entry
    } color: { picture, _ in
      self.colored.withLock { $0 += 1 }
      return Self.color(of: FileManager.default.contents(atPath: picture).map { Array($0) } ?? [])
    }
  }

  /// Returns the color that the program finds in a copy; it finds none in some copies.
  static func color(of copy: [UInt8]) -> PictureColor? {
    let hash = Hash64(copy).value
    return hash % 4 == 3 ? nil : PictureColor(number: Int(hash % (1 << 24)))
  }

  /// Returns the number of colors found since the last call.
  func takeColorCount() -> Int {
    colored.withLock { count in
      defer { count = 0 }
      return count
    }
  }

  /// Returns a PNG with a size and a text chunk, but without valid image data.
  static func png(
    _ width: Int, _ height: Int, note: String = "CANARY", data: [UInt8] = [1, 2, 3], animated: Bool = false
  ) -> [UInt8] {
    func chunk(_ kind: String, _ body: [UInt8]) -> [UInt8] { big(body.count) + Array(kind.utf8) + body + big(0) }
    func big(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) } }
    let head = chunk("IHDR", big(width) + big(height) + [8, 6, 0, 0, 0])
    let control = animated ? chunk("acTL", big(2) + big(0)) : []
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + head + chunk("tEXt", Array(note.utf8)) + control
      + chunk("IDAT", data) + chunk("IEND", [])
  }
}
