extension PictureMetadata {
  /// Keeps the segments needed to display the picture. Source: ITU-T T.81, annex B; JFIF 1.02; ICC.1:2022, B.4
  /// (ICC_PROFILE).
  ///
  /// Removes everything after the end of the picture, where phones append videos and further photographs, and any bytes
  /// between segments, which browsers skip.
  static func jpeg(_ bytes: ImageBytes) -> [UInt8] {
    var output = Array(bytes.part(0, 2).slice)
    output.reserveCapacity(bytes.count)
    var orientation = 1
    // Exif data follows the JFIF header, if there is one.
    var exifOffset = 2
    var hasFrame = false
    var offset = 2
    while let kind = nextMarker(bytes, &offset) {
      if kind == 0xD9 {
        output += [0xFF, 0xD9]
        break
      }
      if isStandalone(kind) { continue }
      guard let length = bytes.bigEndian(offset, 2), length >= 2, offset + length <= bytes.count else { break }
      let body = bytes.part(offset + 2, offset + length)
      offset += length
      if kind == 0xE1, !hasFrame, body.has("Exif\0\0", at: 0) {
        orientation = Exif.orientation(body.part(6, body.count))
      }
      if ImageSize.isFrame(kind) { hasFrame = true }
      let retained = retainedPart(body, ofSegment: kind)
      guard let retained else { continue }
      output += [0xFF, kind, UInt8((retained.count + 2) >> 8), UInt8((retained.count + 2) & 0xFF)]
      output += retained
      if kind == 0xE0, exifOffset == 2 { exifOffset = output.count }
      if kind == 0xDA { appendScan(bytes, &offset, to: &output) }
    }
    if orientation != 1 { output.insert(contentsOf: segment(orientation: orientation), at: exifOffset) }
    return output
  }

  /// Skips to the next marker and returns it, with `offset` moved past it.
  private static func nextMarker(_ bytes: ImageBytes, _ offset: inout Int) -> UInt8? {
    while let byte = bytes[offset] {
      offset += 1
      guard byte == 0xFF else { continue }
      // A marker may be preceded by any number of fill bytes.
      while bytes[offset] == 0xFF { offset += 1 }
      guard let kind = bytes[offset] else { return nil }
      offset += 1
      if kind != 0 { return kind }
    }
    return nil
  }

  /// Markers without a body: TEM, RST and a second SOI.
  private static func isStandalone(_ kind: UInt8) -> Bool { kind == 0x01 || (0xD0...0xD8).contains(kind) }

  /// Returns the part of a segment's body to keep; nil if the segment is removed.
  private static func retainedPart(_ body: ImageBytes, ofSegment kind: UInt8) -> ArraySlice<UInt8>? {
    switch kind {
    case 0xC0...0xCF, 0xDA...0xDF: body.slice
    // The JFIF header, without the thumbnail that may follow it.
    case 0xE0 where body.has("JFIF\0", at: 0) && body.count >= 14: body.part(0, 12).slice + [0, 0]
    case 0xE2 where body.has("ICC_PROFILE\0", at: 0): body.slice
    // Adobe's marker states how the colours are encoded.
    case 0xEE where body.has("Adobe", at: 0) && body.count >= 12: body.part(0, 12).slice
    default: nil
    }
  }

  /// Appends the entropy-coded data of a scan, up to the marker that ends it.
  private static func appendScan(_ bytes: ImageBytes, _ offset: inout Int, to output: inout [UInt8]) {
    let all = bytes.slice
    let start = all.startIndex + offset
    var end = start
    while end < all.endIndex {
      guard all[end] == 0xFF else {
        end += 1
        continue
      }
      guard end + 1 < all.endIndex else {
        end = all.endIndex
        break
      }
      switch all[end + 1] {
      case 0x00, 0xD0...0xD7: end += 2
      case 0xFF: end += 1
      default:
        output += all[start..<end]
        offset = end - all.startIndex
        return
      }
    }
    output += all[start...]
    offset = bytes.count
  }

  private static func segment(orientation: Int) -> [UInt8] {
    let body = Array("Exif\0\0".utf8) + Exif.data(orientation: orientation)
    return [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body
  }
}
