extension PictureMetadata {
  static let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Keeps the chunks needed to display the picture. Source: PNG, third edition, 4.7 and 11.
  static func png(_ bytes: ImageBytes) -> [UInt8] {
    var output = pngSignature
    output.reserveCapacity(bytes.count)
    var orientation = 1
    var dataOffset: Int?
    var offset = output.count
    while let length = bytes.bigEndian(offset, 4), bytes.bigEndian(offset + 4, 4) != nil {
      let next = offset + 12 + length
      let isWhole = next <= bytes.count
      let isData = bytes.has("IDAT", at: offset + 4)
      // Browsers respect only Exif data before the image data.
      if isWhole, dataOffset == nil, bytes.has("eXIf", at: offset + 4) {
        orientation = Exif.orientation(bytes.part(offset + 8, offset + 8 + length))
      }
      if isData, dataOffset == nil { dataOffset = output.count }
      // Browsers display a truncated file as far as it goes.
      if isWhole ? pngChunks.contains(where: { bytes.has($0, at: offset + 4) }) : isData {
        output += bytes.part(offset, next).slice
      }
      if !isWhole || bytes.has("IEND", at: offset + 4) { break }
      offset = next
    }
    if orientation != 1, let dataOffset { output.insert(contentsOf: chunk(orientation: orientation), at: dataOffset) }
    return output
  }

  /// The chunks needed to display a picture, including those of animations and of Apple's proprietary variant.
  private static let pngChunks: [StaticString] = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "cICP", "cLLI", "gAMA", "iCCP", "mDCV", "sBIT", "sRGB", "bKGD",
    "hIST",
    "pHYs", "sPLT", "acTL", "fcTL", "fdAT", "CgBI",
  ]

  private static func chunk(orientation: Int) -> [UInt8] {
    let data = Exif.data(orientation: orientation)
    let body = Array("eXIf".utf8) + data
    let sum = checksum(body)
    return [0, 0, 0, UInt8(data.count)] + body + (0..<4).map { UInt8(truncatingIfNeeded: sum >> (24 - 8 * $0)) }
  }

  /// Returns the CRC of a chunk, computed bit by bit because it covers only some thirty bytes per picture. Source: PNG,
  /// annex D.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
