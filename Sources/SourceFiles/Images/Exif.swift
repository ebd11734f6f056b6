/// Exif data within a picture. Source: Exif 2.3, 4.6.4 (Orientation), over TIFF 6.0, section 2.
enum Exif {
  /// Whether the orientation is one of the four that lay the picture on its side. PNG and WebP hold the data alone; some programs
  /// write the six bytes before it that only JPEG has.
  static func isQuarterTurn(_ data: ImageBytes) -> Bool {
    let tiff = data.has("Exif\0\0", at: 0) ? data.part(6, data.count) : data
    let isLittle = tiff.has("II", at: 0)
    guard isLittle || tiff.has("MM", at: 0) else { return false }
    func number(_ offset: Int, _ length: Int) -> Int? {
      isLittle ? tiff.little(offset, length) : tiff.big(offset, length)
    }
    guard number(2, 2) == 42, let directory = number(4, 4), let count = number(directory, 2) else { return false }
    for entry in 0..<count {
      let offset = directory + 2 + entry * 12
      guard let tag = number(offset, 2) else { return false }
      if tag == 0x0112 { return number(offset + 2, 2) == 3 && (5...8).contains(number(offset + 8, 2) ?? 0) }
    }
    return false
  }
}
