extension ImageSize {
  /// Reads the segments up to the frame header. Source: ITU-T T.81, annex B; for the rotation Exif 2.3, 4.6.4
  /// (Orientation).
  static func jpeg(_ bytes: ImageBytes) -> Outcome {
    var isTurned = false
    var i = 2
    while true {
      guard let mark = bytes[i] else { return .truncated }
      guard mark == 0xFF else { return .none }
      // A marker may be preceded by any number of fill bytes.
      while bytes[i + 1] == 0xFF { i += 1 }
      guard let kind = bytes[i + 1] else { return .truncated }
      i += 2
      switch kind {
      case 0x01, 0xD0...0xD7: continue  // Markers that stand alone.
      case 0x00, 0xD8, 0xD9, 0xDA: return .none  // No marker, or the picture's data before any frame.
      default: break
      }
      guard let length = bytes.bigEndian(i, 2) else { return .truncated }
      guard length >= 2 else { return .none }
      if isFrame(kind) {
        guard let height = bytes.bigEndian(i + 3, 2), let width = bytes.bigEndian(i + 5, 2) else { return .truncated }
        return Outcome(width: width, height: height).rotated(isTurned)
      }
      if kind == 0xE1, bytes.has("Exif\0\0", at: i + 2) {
        isTurned = Exif.isQuarterTurn(bytes.part(i + 8, i + length))
      }
      i += length
    }
  }

  /// Whether a marker starts a frame: SOF0 to SOF15, except DHT, JPG and DAC, which share the range.
  static func isFrame(_ kind: UInt8) -> Bool {
    (0xC0...0xCF).contains(kind) && kind != 0xC4 && kind != 0xC8 && kind != 0xCC
  }
}
