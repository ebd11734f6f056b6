import Mutations
import Pictures
import Testing

@testable import SourceFiles

/// Pictures lose their metadata, and none of their visible content.
@Suite struct PictureMetadataTests {
  @Test(arguments: PrivatePictures.all.map(\.name)) func metadataGoes(_ name: String) throws {
    let bytes = try #require(PrivatePictures.all.first { $0.name == name }).bytes
    #expect(Self.isPrivate(bytes))
    let stripped = try #require(PictureMetadata.stripped(bytes))
    #expect(!Self.isPrivate(stripped))
    #expect(ImageSize.read(bytes: stripped) == ImageSize.read(bytes: bytes))
    #expect(PictureMetadata.stripped(stripped) == nil, "what has none stays as it is")
    #expect(PictureMetadata.mayExist(inFileBeginning: Array(bytes.prefix(PictureMetadata.requiredPrefixLength))))
  }

  @Test func theTurnStays() throws {
    for bytes in [PrivatePictures.jpeg, PrivatePictures.png, PrivatePictures.webP] {
      let stripped = try #require(PictureMetadata.stripped(bytes))
      #expect(ImageSize.read(bytes: stripped) == PixelSize(width: 8, height: 16))
      #expect(Self.contains(stripped, Exif.data(orientation: 6)))
    }
  }

  @Test func whatFollowsAPictureGoes() throws {
    let canary = Array("CANARY".utf8)
    for picture in PrivatePictures.all where picture.name != "avif" {
      let stripped = PictureMetadata.stripped(picture.bytes + canary)
      #expect(stripped == PictureMetadata.stripped(picture.bytes), "\(picture.name)")
    }
  }

  @Test func aJPEGKeepsItsColours() throws {
    let profile: [UInt8] = [0xFF, 0xE2, 0, 18] + Array("ICC_PROFILE\0".utf8) + [1, 1, 9, 9]
    let adobe: [UInt8] = [0xFF, 0xEE, 0, 14] + Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1]
    let index: [UInt8] = [0xFF, 0xE2, 0, 8] + Array("MPF\0".utf8) + [1, 2]
    let small: [UInt8] = [0xFF, 0xE0, 0, 19] + Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 1, 1, 7, 7, 7]
    let rest: [UInt8] = [
      0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0x3F, 0, 0x12, 0xFF, 0, 0xFF, 0xD0,
      3,
      0xFF, 0xD9,
    ]
    let retained: [UInt8] = [0xFF, 0xE0, 0, 16] + Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0]
    let start: [UInt8] = [0xFF, 0xD8]
    #expect(
      PictureMetadata.stripped(start + small + profile + index + adobe + rest) == start + retained + profile + adobe
        + rest)
  }

  @Test func otherFilesStay() {
    let film: [UInt8] = [0, 0, 0, 24] + Array("ftypisom".utf8) + [0, 0, 2, 0] + Array("isomiso2".utf8)
    for bytes in [[], Array("杏林".utf8), Array("<svg width='5' height='5'/>".utf8), Array("%PDF-1.7".utf8), film] {
      #expect(!PictureMetadata.mayExist(inFileBeginning: bytes))
      #expect(PictureMetadata.stripped(bytes) == nil)
    }
  }

  @Test("No bytes do harm, and what is left of them has nothing to remove") func damage() {
    let tokens = [
      "\u{0}\u{0}\u{0}\u{1}", "eXIf", "EXIF", "ANMF", "VP8X", "Exif", "iloc", "infe", "idat", "meta", "uuid", "JFIF",
      "\u{7F}",
    ]
    let seeds = PrivatePictures.all.map(\.bytes)
    for bytes in Mutations(of: seeds, tokens: tokens, count: Mutations.count) {
      guard let stripped = PictureMetadata.stripped(bytes) else { continue }
      #expect(PictureMetadata.stripped(stripped) == nil, "\(Mutations.describe(bytes))")
      #expect(stripped.count <= bytes.count + 40)
    }
    for seed in seeds {
      for count in 0..<seed.count { _ = PictureMetadata.stripped(Array(seed.prefix(count))) }
    }
  }

  private static func isPrivate(_ bytes: [UInt8]) -> Bool { contains(bytes, Array("CANARY".utf8)) }

  private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: part) }
  }
}
