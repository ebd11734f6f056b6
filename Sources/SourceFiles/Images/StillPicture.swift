/// A picture of a format that cameras and scanners write, and that does not move.
package enum StillPicture {
  /// Returns whether a file by that name may be one.
  package static func isLikely(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".jpg", ".jpeg", ".png", ".webp"].contains { name.hasSuffix($0) }
  }

  /// Returns the size of a JPEG, PNG or WebP, as browsers turn it; nil for anything else, and for animations.
  package static func size(of bytes: [UInt8]) -> PixelSize? {
    let view = ImageBytes(bytes)
    let isStill =
      if view.starts(with: [0xFF, 0xD8, 0xFF]) {
        true
      } else if view.starts(with: PictureMetadata.pngSignature) {
        !isAnimation(png: view)
      } else if view.has("RIFF", at: 0), view.has("WEBP", at: 8) {
        // Bit 1 of the extended header says that the picture moves. Source: RFC 9649, 2.7.
        !(view.has("VP8X", at: 12) && (view[20] ?? 0) & 0x02 != 0)
      } else {
        false
      }
    return isStill ? ImageSize.read(bytes: bytes) : nil
  }

  /// Whether the chunk that controls an animation stands before the data. Source: PNG, third edition, 11.3.7.1 (acTL).
  private static func isAnimation(png bytes: ImageBytes) -> Bool {
    var offset = 8
    while let length = bytes.big(offset, 4), !bytes.has("IDAT", at: offset + 4) {
      if bytes.has("acTL", at: offset + 4) { return true }
      offset += 12 + length
    }
    return false
  }
}
