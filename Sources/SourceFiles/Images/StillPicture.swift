/// A still picture in a format that cameras and scanners write.
package enum StillPicture {
  /// Returns whether a file of that name may be a still picture, judging by its extension.
  package static func isLikely(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".jpg", ".jpeg", ".png", ".webp"].contains { name.hasSuffix($0) }
  }

  /// Returns the size of a JPEG, PNG or WebP as browsers display it; nil for anything else, including animations.
  package static func size(of bytes: [UInt8]) -> PixelSize? {
    let view = ImageBytes(bytes)
    let isStill =
      if view.starts(with: [0xFF, 0xD8, 0xFF]) {
        true
      } else if view.starts(with: PictureMetadata.pngSignature) {
        !isAnimation(png: view)
      } else if view.has("RIFF", at: 0), view.has("WEBP", at: 8) {
        // Bit 1 of the extended header marks an animation. Source: RFC 9649, 2.7.
        !(view.has("VP8X", at: 12) && (view[20] ?? 0) & 0x02 != 0)
      } else {
        false
      }
    return isStill ? ImageSize.read(bytes: bytes) : nil
  }

  /// Whether the animation control chunk precedes the image data. Source: PNG, third edition, 11.3.7.1 (acTL).
  private static func isAnimation(png bytes: ImageBytes) -> Bool {
    var offset = 8
    while let length = bytes.bigEndian(offset, 4), !bytes.has("IDAT", at: offset + 4) {
      if bytes.has("acTL", at: offset + 4) { return true }
      offset += 12 + length
    }
    return false
  }
}
