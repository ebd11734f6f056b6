extension PictureMetadata {
  /// Keeps the chunks that show the picture. Source: RFC 9649, 2.3 to 2.7.
  static func webP(_ bytes: ImageBytes, keepsProfile: Bool) -> [UInt8] {
    let stated = bytes.little(4, 4) ?? 0
    var orientation = 1
    var output = Array("RIFF\0\0\0\0WEBP".utf8)
    output.reserveCapacity(bytes.count)
    appendChunks(of: bytes.part(12, 8 + stated), keepsProfile: keepsProfile, to: &output) { kind, body in
      if kind == "EXIF" { orientation = Exif.orientation(body) }
    }
    let isExtended = ImageBytes(output).has("VP8X", at: 12) && output.count > 20
    if isExtended {
      // Bit 3 says that Exif data follows, bit 2 that XMP does, bit 5 that there is a profile.
      output[20] &= keepsProfile ? ~0x0C : ~0x2C
      if orientation != 1 {
        let data = Exif.data(orientation: orientation)
        output[20] |= 0x08
        output += Array("EXIF".utf8) + little(data.count) + data
      }
    }
    // A file that was cut off still states more than there is.
    output.replaceSubrange(4..<8, with: little(output.count - 8 + max(0, 8 + stated - bytes.count)))
    return output
  }

  /// Appends the chunks of `bytes` that show a picture, and reports the others to `other`.
  private static func appendChunks(
    of bytes: ImageBytes, keepsProfile: Bool = true, to output: inout [UInt8],
    other: (String, ImageBytes) -> Void = { _, _ in }
  ) {
    var offset = 0
    while let length = bytes.little(offset + 4, 4) {
      let kind = String(decoding: bytes.part(offset, offset + 4).slice, as: UTF8.self)
      let body = bytes.part(offset + 8, offset + 8 + length)
      switch kind {
      case "ICCP" where !keepsProfile: break
      case "VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ICCP": append(kind, body.slice, of: length, to: &output)
      case "ANMF":
        // The head of a frame, then chunks of its own.
        var frame = Array(body.part(0, 16).slice)
        appendChunks(of: body.part(16, body.count), to: &frame)
        append(kind, frame[...], of: frame.count + max(0, length - body.count), to: &output)
      default: other(kind, body)
      }
      offset += 8 + length + length % 2
    }
  }

  /// Appends a chunk, filled up to an even number of bytes; one that was cut off keeps the length that it states.
  private static func append(_ kind: String, _ body: ArraySlice<UInt8>, of length: Int, to output: inout [UInt8]) {
    output += Array(kind.utf8) + little(length) + body
    if body.count == length, length % 2 == 1 { output.append(0) }
  }

  private static func little(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
