/// Exif metadata of a picture. Source: Exif 2.3, 4.6.4 (Orientation), based on TIFF 6.0, section 2.
enum Exif {
  /// Whether the orientation is one of the four that rotate the picture by a quarter turn.
  static func isQuarterTurn(_ data: ImageBytes) -> Bool { (5...8).contains(orientation(data)) }

  /// Returns the orientation, from 1 (upright) to 8; 1 if the data states none. PNG and WebP contain bare TIFF data,
  /// but some programs also write the six-byte prefix that only JPEG requires.
  static func orientation(_ data: ImageBytes) -> Int {
    let tiff = data.has("Exif\0\0", at: 0) ? data.part(6, data.count) : data
    let isLittle = tiff.has("II", at: 0)
    guard isLittle || tiff.has("MM", at: 0) else { return 1 }
    func number(_ offset: Int, _ length: Int) -> Int? {
      isLittle ? tiff.littleEndian(offset, length) : tiff.bigEndian(offset, length)
    }
    guard number(2, 2) == 42, let directory = number(4, 4), let count = number(directory, 2) else { return 1 }
    for entry in 0..<count {
      let offset = directory + 2 + entry * 12
      guard let tag = number(offset, 2) else { return 1 }
      if tag == 0x0112 {
        guard number(offset + 2, 2) == 3, let value = number(offset + 8, 2), (1...8).contains(value) else { return 1 }
        return value
      }
    }
    return 1
  }

  /// Returns Exif data with an orientation and nothing else.
  static func data(orientation: Int) -> [UInt8] {
    [
      0x4D, 0x4D, 0, 42, 0, 0, 0, 8,  // Big-endian, the directory at 8
      0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0,  // One entry: Orientation, a short
      0, 0, 0, 0,  // No further directory
    ]
  }

  /// Exif data without any entry.
  static let empty: [UInt8] = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0]
}
