import Entities
import Foundation
import LuntanTheme
import Pictures
import Platform
import SourceFiles
import Testing
import Theme

@testable import Site

/// The image program itself, if it is installed, and how programs are run.
@Suite struct ImageToolTests {
  private static let isInstalled = ImageTool.vips() != nil

  @Test(.enabled(if: isInstalled)) func vips() throws {
    let folder = try TemporaryFolder()
    let tool = try #require(ImageTool.vips())
    #expect(tool.version(folder.path)?.hasPrefix("vips-8") == true)
    for picture in [PrivatePictures.jpeg, PrivatePictures.png, PrivatePictures.webP] {
      try folder.write(PictureMetadata.stripped(picture) ?? [], to: "in.picture")
      func scale(_ name: String) -> ImageTool.Outcome {
        tool.scale(
          ImageTool.Copy(input: folder.path + "/in.picture", output: "\(folder.path)/\(name)", width: 4, quality: 80))
      }
      #expect(scale("one.webp") == .done && scale("two.webp") == .done)
      let copy = try #require(folder.bytes("one.webp"))
      #expect(copy == folder.bytes("two.webp"), "the same input gives the same bytes")
      // 16 by 8 pixels, with a quarter turn.
      #expect(ImageSize.read(bytes: copy) == PixelSize(width: 4, height: 8))
      #expect(tool.color(folder.path + "/one.webp", folder.path + "/one.v") != nil)
    }
    try folder.write(Array(PrivatePictures.jpeg.prefix(500)), to: "in.picture")
    let copy = ImageTool.Copy(
      input: folder.path + "/in.picture", output: folder.path + "/x.webp", width: 4, quality: 80)
    #expect(tool.scale(copy) == .unreadable)
  }

  @Test(.enabled(if: isInstalled)) func aSiteWithIt() throws {
    let site = try PictureSite(images: "{widths: [64, 128], format: webp}")
    let picture = try #require(ImageToolTests.photograph)
    try site.folder.write(picture, to: "content/articles/a/wide.png")
    let result = try SampleSites.build(site.folder)
    #expect(result.diagnostics.map(site.line) == ["middle", "small"].map { "articles/a/\($0).png:1:1 picture/scale?" })
    for (width, height) in [(64, 32), (128, 64)] {
      let copy = try #require(site.folder.bytes("site/articles/a/wide.png.\(width).webp"))
      #expect(ImageSize.read(bytes: copy) == PixelSize(width: width, height: height))
      #expect(copy.count < 1000, "no profile, no metadata")
    }
    #expect(site.folder.files("site", containing: "CANARY") == [])
    let page = try #require(site.folder.text("site/articles/a/index.html"))
    let grey = try #require(Luntan().placeholderClass(for: PictureColor(red: 0x80, green: 0x80, blue: 0x80)))
    #expect(page.contains("<picture class=\"\(grey)\">"))
    let again = try SampleSites.build(site.folder, output: "other", jobs: 8) { $0.isClean = true }
    #expect(again.changes != nil && site.folder.files("site") == site.folder.files("other"))
  }

  /// A one-pixel picture with one, two, three and four samples.
  @Test func colors() {
    func point(_ samples: [UInt8], width: UInt8 = 1) -> [UInt8] {
      var bytes = [UInt8](repeating: 0, count: 64)
      (bytes[4], bytes[8], bytes[12]) = (width, 1, UInt8(samples.count))
      return bytes + samples + Array("<?xml".utf8)
    }
    let grey = PictureColor(red: 9, green: 9, blue: 9)
    #expect(ImageTool.color(ofPixel: point([9])) == grey)
    #expect(ImageTool.color(ofPixel: point([1, 2, 3])) == PictureColor(red: 1, green: 2, blue: 3))
    for transparent in [point([9, 0]), point([1, 2, 3, 0])] { #expect(ImageTool.color(ofPixel: transparent) == nil) }
    for damaged in [point([1, 2, 3], width: 2), Array(point([1, 2, 3]).prefix(66)), []] {
      #expect(ImageTool.color(ofPixel: damaged) == nil)
    }
  }

  /// An uncompressed PNG of 256 by 128 gray pixels.
  private static var photograph: [UInt8]? { PlainPNG.bytes(width: 256, height: 128) }

  @Test func endings() throws {
    let folder = try TemporaryFolder()
    #expect(ChildProcess("/bin/sh", ["-c", "exit 3"], environment: []).run() == .exited(3))
    #expect(ChildProcess("/bin/sh", ["-c", "kill -9 $$"], environment: []).run() == .signalled(SIGKILL))
    #expect(ChildProcess(folder.path + "/nothing", [], environment: []).run() == .notStarted(ENOENT))
    var slow = ChildProcess("/bin/sleep", ["60"], environment: [])
    slow.timeoutMilliseconds = 50
    #expect(slow.run() == .timedOut)
  }

  @Test func whatAProgramGets() throws {
    let folder = try TemporaryFolder()
    var process = ChildProcess(
      "/bin/sh", ["-c", "printf '%s' \"$1|$HOME|$ONE|\"; cat", "sh", "a b;$(x)"], environment: ["ONE=1"])
    process.standardOutput = folder.path + "/printed"
    #expect(process.run() == .exited(0))
    #expect(folder.text("printed") == "a b;$(x)||1|")
  }

  #if os(Linux)
    @Test func limits() throws {
      let folder = try TemporaryFolder()
      var process = ChildProcess(
        "/bin/dd", ["if=/dev/zero", "of=\(folder.path)/file", "bs=1M", "count=64"], environment: ["LC_ALL=C"])
      process.fileSizeLimit = 1 << 20
      let end = process.run()
      #expect(end == .signalled(SIGXFSZ) || end == .exited(1))
      #expect((folder.bytes("file")?.count ?? 0) <= 1 << 20)
    }
  #endif
}
