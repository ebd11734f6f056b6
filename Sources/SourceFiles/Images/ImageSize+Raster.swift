extension ImageSize {
  /// Source: PNG, third edition, 11.2.1 (IHDR) and 11.3.4.3 (eXIf). Browsers respect only an eXIf chunk before the
  /// image data.
  static func png(_ bytes: ImageBytes) -> Outcome {
    guard let width = bytes.bigEndian(16, 4), let height = bytes.bigEndian(20, 4) else { return .truncated }
    // Apple's build tools write a proprietary chunk before IHDR; no browser displays such a file.
    let sides = 1..<1 << 31
    guard bytes.has("IHDR", at: 12), sides.contains(width), sides.contains(height) else { return .none }
    var offset = 33
    while let length = bytes.bigEndian(offset, 4), length < 1 << 31, bytes.bigEndian(offset + 4, 4) != nil {
      if bytes.has("IDAT", at: offset + 4) || bytes.has("IEND", at: offset + 4) { break }
      if bytes.has("eXIf", at: offset + 4) {
        guard offset + 8 + length <= bytes.count else { return .truncated }
        let data = bytes.part(offset + 8, offset + 8 + length)
        return Outcome(width: width, height: height).rotated(Exif.isQuarterTurn(data))
      }
      offset += 12 + length
    }
    // Long text chunks may precede the Exif data.
    let isCut = bytes.bigEndian(offset + 4, 4) == nil && bytes.count >= 33
    return isCut ? .incomplete(PixelSize(width: width, height: height)) : Outcome(width: width, height: height)
  }

  /// Source: GIF89a, 18 (logical screen descriptor).
  static func gif(_ bytes: ImageBytes) -> Outcome {
    guard let width = bytes.littleEndian(6, 2), let height = bytes.littleEndian(8, 2) else { return .truncated }
    return Outcome(width: width, height: height)
  }

  /// Source: RFC 9649, 2.5 to 2.7 (2.7.1.5 for Exif), and RFC 6386, 9.1, for the VP8 frame header.
  static func webP(_ bytes: ImageBytes) -> Outcome {
    guard bytes.count > 16 else { return .truncated }
    if bytes.has("VP8X", at: 12) {
      guard let width = bytes.littleEndian(24, 3), let height = bytes.littleEndian(27, 3) else { return .truncated }
      let size = Outcome(width: width + 1, height: height + 1)
      let hasExif = bytes[20].map { $0 & 0x08 != 0 } ?? false
      return hasExif ? rotated(size, bytes) : size
    }
    if bytes.has("VP8L", at: 12) {
      guard let signature = bytes[20], let bits = bytes.littleEndian(21, 4) else { return .truncated }
      return signature == 0x2F ? Outcome(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1) : .none
    }
    if bytes.has("VP8 ", at: 12) {
      guard let code = bytes.bigEndian(23, 3), let width = bytes.littleEndian(26, 2),
        let height = bytes.littleEndian(28, 2)
      else {
        return .truncated
      }
      // The two highest bits are a scale, which browsers ignore.
      return code == 0x9D012A ? Outcome(width: width & 0x3FFF, height: height & 0x3FFF) : .none
    }
    return .none
  }

  /// Applies the rotation of the Exif data, which follows the image data in an extended WebP.
  private static func rotated(_ size: Outcome, _ bytes: ImageBytes) -> Outcome {
    var offset = 12
    while let length = bytes.littleEndian(offset + 4, 4) {
      if bytes.has("EXIF", at: offset) {
        guard offset + 8 + length <= bytes.count else { break }
        return size.rotated(Exif.isQuarterTurn(bytes.part(offset + 8, offset + 8 + length)))
      }
      offset += 8 + length + length % 2
    }
    guard case .size(let pixels) = size else { return size }
    return .incomplete(pixels)
  }
}
