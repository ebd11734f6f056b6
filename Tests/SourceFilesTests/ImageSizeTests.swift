import Foundation
import Testing

@testable import SourceFiles

@Suite("Image sizes")
struct ImageSizeTests {
  @Test(arguments: samples)
  func size(_ sample: Sample) {
    #expect(ImageSize.read(bytes: sample.bytes) == sample.size, "\(sample.name)")
  }

  @Test("No beginning of an image and no changed byte does harm", arguments: samples)
  func damage(_ sample: Sample) {
    var sizes: Set<PixelSize> = []
    // After the first few hundred bytes there are only long segments; trying every length would take minutes.
    for length in 0..<sample.bytes.count where length < 300 || length % 997 == 0 || length > sample.bytes.count - 20 {
      if let size = ImageSize.read(bytes: Array(sample.bytes.prefix(length))) { sizes.insert(size) }
    }
    #expect(sizes.isSubset(of: [sample.size].compactMap { $0 }), "\(sample.name)")
    for index in sample.bytes.indices.prefix(300) {
      for value: UInt8 in [0, 0x7F, 0xFF] {
        var bytes = Array(sample.bytes.prefix(2000))
        bytes[index] = value
        if let size = ImageSize.read(bytes: bytes) { #expect(size.width > 0 && size.height > 0) }
      }
    }
  }

  @Test(arguments: 1...8) func exifTurnsEveryFormatThatCarriesIt(turn: Int) {
    let (upright, turned) = (PixelSize(width: 640, height: 480), PixelSize(width: 480, height: 640))
    let size = turn > 4 ? turned : upright
    for isLittle in [true, false] {
      // A JPEG segment contains its marker, its length and an identifier before the data.
      let bare = Array(ImageFixture.exif(turn, isLittle: isLittle).dropFirst(10))
      for data: [UInt8] in [bare, Array("Exif\0\0".utf8) + bare] {
        #expect(ImageSize.read(bytes: Self.png(with: data)) == size)
        #expect(ImageSize.read(bytes: Self.png(with: data, isLate: true)) == upright)
        #expect(ImageSize.read(bytes: Self.webP(with: data)) == size)
      }
      #expect(ImageSize.read(bytes: Self.webP(with: nil)) == upright)
    }
  }

  /// Returns a PNG with Exif data after a text chunk, or after the image data.
  private static func png(with data: [UInt8], isLate: Bool = false) -> [UInt8] {
    func chunk(_ kind: String, _ body: [UInt8]) -> [UInt8] {
      var bytes = ImageFixture.big(body.count, 4)
      bytes += Array(kind.utf8)
      bytes += body
      bytes += [0, 0, 0, 0]
      return bytes
    }
    let (exif, rest) = (chunk("eXIf", data), chunk("tEXt", [1, 2, 3]))
    let end = chunk("IDAT", [])
    var bytes = ImageFixture.png(640, 480)
    bytes += [0, 0, 0, 0]
    bytes += rest
    bytes += isLate ? end : exif
    bytes += isLate ? exif : end
    return bytes
  }

  /// Returns an extended WebP with Exif data after the image data.
  private static func webP(with data: [UInt8]?) -> [UInt8] {
    var head: [UInt8] = [0x08, 0, 0, 0]
    head += ImageFixture.little(639, 3)
    head += ImageFixture.little(479, 3)
    var bytes = ImageFixture.webP("VP8X", head)
    bytes += Array("VP8 ".utf8)
    bytes += ImageFixture.little(5, 4)
    bytes += ImageFixture.zeros(6)
    guard let data else { return bytes }
    bytes += Array("EXIF".utf8)
    bytes += ImageFixture.little(data.count, 4)
    return bytes + data
  }

  @Test func files() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "image-size-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func size(_ name: String, _ bytes: [UInt8]) throws -> PixelSize? {
      let file = folder.appending(path: name)
      try Data(bytes).write(to: file)
      return ImageSize.read(path: file.path(percentEncoded: false))
    }
    #expect(
      try size("图 片.bin", ImageFixture.png(640, 480) + ImageFixture.zeros(200_000))
        == PixelSize(width: 640, height: 480))
    #expect(
      try size("long.jpg", ImageFixture.jpeg(1200, 800, before: ImageFixture.profile(count: 20)))
        == PixelSize(width: 1200, height: 800)
    )
    #expect(try size("empty", []) == nil)
    #expect(try size("text", Array("杏林".utf8)) == nil)
    #expect(ImageSize.read(path: folder.path) == nil)
    #expect(ImageSize.read(path: folder.path + "/missing.png") == nil)
  }

  struct Sample: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var size: PixelSize?
    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], _ width: Int, _ height: Int) {
      (self.name, self.bytes, size) = (name, bytes, width > 0 ? PixelSize(width: width, height: height) : nil)
    }

    /// Creates a sample without a size.
    init(_ name: String, _ bytes: [UInt8]) { self.init(name, bytes, 0, 0) }

    /// Creates an SVG sample from its text.
    init(svg: String, _ width: Int = 0, _ height: Int = 0) { self.init(svg, Array(svg.utf8), width, height) }
  }

  static let samples: [Sample] =
    [
      Sample("PNG", ImageFixture.png(640, 480), 640, 480),
      Sample("PNG without width", ImageFixture.png(0, 480)),
      Sample("PNG without width that is cut off", Array(ImageFixture.png(0, 480).prefix(33))),
      Sample("PNG with another first chunk", ImageFixture.png(1, 1, kind: "CgBI")),
      Sample("GIF", Array("GIF89a".utf8) + [0x40, 0x01, 0xF0, 0x00, 0, 0, 0], 320, 240),
      Sample("old GIF", Array("GIF87a".utf8) + [1, 0, 2, 0], 1, 2),
      Sample(
        "lossy WebP", ImageFixture.webP("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 0x20, 0x43, 0x58, 0x82]), 0x320, 0x258),
      Sample("WebP that is no key frame", ImageFixture.webP("VP8 ", [0, 0, 0, 0, 0, 0, 0x20, 0x03, 0x58, 0x02])),
      Sample("lossless WebP", ImageFixture.webP("VP8L", [0x2F, 0x1F, 0xC3, 0x95, 0x00, 0]), 800, 600),
      Sample("extended WebP", ImageFixture.webP("VP8X", [0, 0, 0, 0, 0x1F, 0x03, 0, 0x57, 0x02, 0]), 800, 600),
      Sample("RIFF that is no picture", Array("RIFF\0\0\0\0WAVEfmt ".utf8) + ImageFixture.zeros(20)),
      Sample("AVIF", ImageFixture.avif(), 800, 600),
      Sample("AVIF that is turned", ImageFixture.avif(turns: 1), 600, 800),
      Sample("AVIF that is turned over", ImageFixture.avif(turns: 2), 800, 600),
      Sample("AVIF with long numbers", ImageFixture.avif(isWide: true), 800, 600),
      Sample("AVIF whose properties belong to nothing", ImageFixture.avif(item: 9), 160, 120),
      Sample("HEIC", ImageFixture.avif(brand: "heic")),
      Sample("nothing", []),
      Sample("text", Array("杏林".utf8)),
      Sample("zeros", ImageFixture.zeros(64)),
      Sample("JPEG without a frame", [0xFF, 0xD8, 0xFF, 0xD9]),
      Sample("JPEG with a segment of no length", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xC0]),
      Sample("JPEG with filling", ImageFixture.jpeg(9, 8, before: [0xFF, 0xFF, 0xFF, 0x01]), 9, 8),
      Sample("JPEG with a table first", ImageFixture.jpeg(9, 8, before: [0xFF, 0xC4, 0, 5, 1, 2, 3]), 9, 8),
      Sample("JPEG with a profile", ImageFixture.jpeg(9, 8, before: ImageFixture.profile(count: 1)), 9, 8),
    ]
    + (UInt8(0xC0)...0xCF).map {
      let isFrame = ![0xC4, 0xC8, 0xCC].contains($0)
      let name = "JPEG SOF\($0 - 0xC0)"
      return isFrame
        ? Sample(name, ImageFixture.jpeg(1200, 800, frame: $0), 1200, 800)
        : Sample(name, ImageFixture.jpeg(1200, 800, frame: $0))
    }
    + (0...9).flatMap { turn in
      [true, false].map { isLittle in
        let bytes = ImageFixture.jpeg(1200, 800, before: ImageFixture.exif(turn, isLittle: isLittle))
        let isTurned = (5...8).contains(turn)
        return Sample("JPEG turned \(turn) \(isLittle)", bytes, isTurned ? 800 : 1200, isTurned ? 1200 : 800)
      }
    } + drawings

  static let drawings: [Sample] = [
    Sample(svg: "<svg xmlns='http://www.w3.org/2000/svg' width='120' height='80'/>", 120, 80),
    Sample(svg: "<svg width=\"120px\" height=\" 80.4PX \"></svg>", 120, 80),
    Sample(svg: "<svg viewBox='0 0 24 12'>", 24, 12),
    Sample(svg: "<svg viewBox='-1,-1, 24.6 , 12'>", 25, 12),
    Sample(svg: "<svg width='48' viewBox='0 0 24 12'>", 48, 24),
    Sample(svg: "<svg height='6' viewBox='0 0 24 12'>", 12, 6),
    Sample(svg: "<svg width='100%' height='100%' viewBox='0 0 24 12'>", 24, 12),
    Sample(svg: "<svg width='2em' height='1em' viewBox='0 0 24 12'>", 24, 12),
    Sample(svg: "<svg width='1in' height='25.4mm'>", 96, 96),
    Sample(svg: "<svg width='72pt' height='6pc'>", 96, 96),
    Sample(svg: "<svg width='2.54cm' height='101.6q'>", 96, 96),
    Sample(svg: "<svg width='1e2' height='.5e+2px'>", 100, 50),
    Sample(svg: "<svg width='0.1' height='0.1'>", 1, 1),
    Sample(
      svg: "\u{FEFF}<?xml version='1.0'?>\n<!-- <svg width='1' height='1'> -->\n"
        + "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'a>b' "
        + "[<!ENTITY a \"]>\">]>\n<svg\n\tid='杏'\n width = '7'\n height='5'>",
      7, 5),
    Sample(svg: "<svg:svg xmlns:svg='http://www.w3.org/2000/svg' width='3' height='4'>", 3, 4),
    Sample(svg: "<svg data-width='1' width='3' stroke-height='1' height='4'>", 3, 4),
    Sample(svg: "<svg>"), Sample(svg: "<svg width='5'>"), Sample(svg: "<svg width='-5' height='5'>"),
    Sample(svg: "<svg width='1e999' height='5'>"), Sample(svg: "<svg width='nan' height='5'>"),
    Sample(svg: "<svg width='9999999' height='5'>"), Sample(svg: "<svg viewBox='0 0 0 5'>"),
    Sample(svg: "<svg viewBox='0 0 5'>"), Sample(svg: "<svg width=5 height=5>"),
    Sample(svg: "<html><svg width='5' height='5'>"), Sample(svg: "x<svg width='5' height='5'>"),
    Sample(svg: "<svgx width='5' height='5'>"), Sample(svg: "<!-- never closed"),
    Sample(svg: String(repeating: "<", count: 500)), Sample(svg: "<svg " + String(repeating: "a='", count: 500)),
  ]

  /// Builds sample files from their parts.
  enum ImageFixture {
    static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
    static func big(_ value: Int, _ length: Int) -> [UInt8] {
      (0..<length).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    static func little(_ value: Int, _ length: Int) -> [UInt8] { big(value, length).reversed() }

    static func png(_ width: Int, _ height: Int, kind: String = "IHDR") -> [UInt8] {
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + big(13, 4) + kind.utf8 + big(width, 4) + big(height, 4)
        + [8, 6, 0, 0, 0]
    }

    static func webP(_ kind: String, _ body: [UInt8]) -> [UInt8] {
      Array("RIFF".utf8) + little(body.count + 12, 4) + "WEBP".utf8 + kind.utf8 + little(body.count, 4) + body
    }

    static func jpeg(_ width: Int, _ height: Int, frame: UInt8 = 0xC0, before: [UInt8] = []) -> [UInt8] {
      [0xFF, 0xD8] + before + [0xFF, frame, 0, 17, 8] + big(height, 2) + big(width, 2) + [3] + zeros(9) + [0xFF, 0xDA]
    }

    /// Returns segments of maximum length, as a color profile has.
    static func profile(count: Int) -> [UInt8] {
      Array((0..<count).map { _ in [0xFF, 0xE2, 0xFF, 0xFF] + zeros(65533) }.joined())
    }

    static func exif(_ turn: Int, isLittle: Bool) -> [UInt8] {
      let number = isLittle ? little : big
      let first = number(0x0110, 2) + number(2, 2) + number(4, 4) + Array("abc\0".utf8)
      let second = number(0x0112, 2) + number(3, 2) + number(1, 4) + number(turn, 2) + [0, 0]
      let tiff = Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4) + number(2, 2) + first + second
      return [0xFF, 0xE1] + big(tiff.count + 8, 2) + "Exif\0\0".utf8 + tiff
    }

    static func box(_ kind: String, _ body: [UInt8]) -> [UInt8] { big(body.count + 8, 4) + kind.utf8 + body }

    /// Returns a picture of 800 by 600 as item 2, after a small one as item 1.
    static func avif(brand: String = "avif", turns: UInt8 = 0, item: Int = 2, isWide: Bool = false) -> [UInt8] {
      func ispe(_ width: Int, _ height: Int) -> [UInt8] { box("ispe", zeros(4) + big(width, 4) + big(height, 4)) }
      let ipco = box("ipco", ispe(160, 120) + ispe(800, 600) + (turns > 0 ? box("irot", [turns]) : []))
      func association(_ item: Int, _ properties: [Int]) -> [UInt8] {
        let numbers = properties.map { isWide ? big($0 | 0x8000, 2) : [UInt8($0 | 0x80)] }
        return big(item, 2) + [UInt8(properties.count)] + numbers.joined()
      }
      let ipma =
        [0, 0, 0, isWide ? 1 : 0] + big(2, 4) + association(1, [1]) + association(2, turns > 0 ? [2, 3] : [2])
      let pitm = box("pitm", zeros(4) + big(item, 2))
      let meta = box("meta", zeros(4) + pitm + box("iprp", ipco + box("ipma", ipma)))
      return box("ftyp", Array(brand.utf8) + zeros(4) + Array("mif1".utf8)) + box("free", []) + meta + box("mdat", [1])
    }
  }
}
