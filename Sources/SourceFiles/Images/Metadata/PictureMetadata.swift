/// Removes metadata from image files: where, when and by whom a picture was taken, with which program, and what it
/// showed before it was cropped.
///
/// Each format has an allowlist of the parts needed to display the picture, including colour profiles. Everything else
/// is removed, so kinds of metadata invented later are removed too. No pixel is decoded: the result is the same picture
/// with the same brightness, size and orientation.
package enum PictureMetadata {
  /// The number of leading bytes needed to recognize a picture.
  package static let requiredPrefixLength = 64

  /// Returns whether a file that begins with `bytes` may hold metadata that ``stripped(_:)`` removes.
  package static func mayExist(inFileBeginning bytes: [UInt8]) -> Bool { format(of: ImageBytes(bytes)) != nil }

  /// Returns the picture without metadata; nil if the format is unknown or there is nothing to remove.
  ///
  /// JPEG, PNG, WebP, GIF, AVIF and HEIF are recognized by content. The orientation is kept, as the only Exif entry. If
  /// `keepsProfile` is false, a WebP loses its colour profile, which its colours then must not need.
  package static func stripped(_ bytes: [UInt8], keepsProfile: Bool = true) -> [UInt8]? {
    let view = ImageBytes(bytes)
    let stripped: [UInt8] =
      switch format(of: view) {
      case .jpeg: jpeg(view)
      case .png: png(view)
      case .webP: webP(view, keepsProfile: keepsProfile)
      case .gif: gif(view)
      case .isoMedia: isoMedia(view)
      case nil: bytes
      }
    return stripped == bytes ? nil : stripped
  }

  private enum Format {
    case jpeg, png, webP, gif, isoMedia
  }

  private static func format(of bytes: ImageBytes) -> Format? {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if bytes.starts(with: pngSignature) { return .png }
    if bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) { return .webP }
    if bytes.has("GIF87a", at: 0) || bytes.has("GIF89a", at: 0) { return .gif }
    // Videos use the same container; the brands distinguish them.
    guard bytes.has("ftyp", at: 4), let length = bytes.bigEndian(0, 4), length >= 16 else { return nil }
    let brands = stride(from: 8, to: min(length, bytes.count), by: 4)
    let isPicture = brands.contains { offset in
      offset != 12 && pictureBrands.contains { bytes.has($0, at: offset) }
    }
    return isPicture ? .isoMedia : nil
  }

  /// Source: AVIF 1.1, 6 (brands); ISO/IEC 23008-12, annexes B to D.
  private static let pictureBrands: [StaticString] = [
    "avif", "avis", "mif1", "msf1", "heic", "heix", "heim", "heis", "hevc", "hevx",
  ]
}
