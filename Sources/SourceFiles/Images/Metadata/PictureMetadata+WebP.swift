extension PictureMetadata {
  /// Keeps the chunks needed to display the picture. Source: RFC 9649, 2.3 to 2.7.
  static func webP(_ bytes: ImageBytes, keepsProfile: Bool) -> [UInt8] {
    let stated = bytes.littleEndian(4, 4) ?? 0
    var orientation = 1
    var output = Array("RIFF\0\0\0\0WEBP".utf8)
    output.reserveCapacity(bytes.count)
    appendChunks(of: bytes.part(12, 8 + stated), keepsProfile: keepsProfile, to: &output) { kind, body in
      if kind == "EXIF" { orientation = Exif.orientation(body) }
    }
    let isExtended = ImageBytes(output).has("VP8X", at: 12) && output.count > 20
    if isExtended {
      // Bit 3 announces Exif data, bit 2 XMP, bit 5 a colour profile.
      output[20] &= keepsProfile ? ~0x0C : ~0x2C
      if orientation != 1 {
        let data = Exif.data(orientation: orientation)
        output[20] |= 0x08
        output += Array("EXIF".utf8) + littleEndian(data.count) + data
      }
    }
    // A truncated file keeps stating more bytes than it has.
    output.replaceSubrange(4..<8, with: littleEndian(output.count - 8 + max(0, 8 + stated - bytes.count)))
    return output
  }

  /// Appends the chunks of `bytes` needed to display a picture, and passes the others to `other`.
  private static func appendChunks(
    of bytes: ImageBytes, keepsProfile: Bool = true, to output: inout [UInt8],
    other: (String, ImageBytes) -> Void = { _, _ in }
  ) {
    var offset = 0
    while let length = bytes.littleEndian(offset + 4, 4) {
      let kind = String(decoding: bytes.part(offset, offset + 4).slice, as: UTF8.self)
      let body = bytes.part(offset + 8, offset + 8 + length)
      switch kind {
      case "ICCP" where !keepsProfile: break
      case "VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ICCP": append(kind, body.slice, of: length, to: &output)
      case "ANMF":
        // The header of a frame, followed by nested chunks.
        var frame = Array(body.part(0, 16).slice)
        appendChunks(of: body.part(16, body.count), to: &frame)
        append(kind, frame[...], of: frame.count + max(0, length - body.count), to: &output)
      default: other(kind, body)
      }
      offset += 8 + length + length % 2
    }
  }

  /// Appends a chunk, padded to an even number of bytes; a truncated one keeps its stated length.
  private static func append(_ kind: String, _ body: ArraySlice<UInt8>, of length: Int, to output: inout [UInt8]) {
    output += Array(kind.utf8) + littleEndian(length) + body
    if body.count == length, length % 2 == 1 { output.append(0) }
  }

  private static func littleEndian(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
