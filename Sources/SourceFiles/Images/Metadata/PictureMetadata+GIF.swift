extension PictureMetadata {
  /// Keeps the blocks needed to display the picture, and the loop count. Source: GIF89a, 17 to 27.
  static func gif(_ bytes: ImageBytes) -> [UInt8] {
    guard let flags = bytes[10] else { return Array(bytes.slice) }
    var offset = 13 + tableLength(flags)
    var output = Array(bytes.part(0, offset).slice)
    while let label = bytes[offset] {
      let start = offset
      switch label {
      case 0x21:
        offset += 2
        let isRetained = bytes[start + 1] == 0xF9 || isLoop(bytes, at: offset)
        skipBlocks(bytes, &offset)
        if isRetained { output += bytes.part(start, offset).slice }
      case 0x2C:
        offset += 10 + tableLength(bytes[start + 9] ?? 0) + 1
        skipBlocks(bytes, &offset)
        output += bytes.part(start, offset).slice
      case 0x3B:
        output.append(0x3B)
        return output
      // Some programs pad with zeros between blocks.
      case 0x00: offset += 1
      default: return output
      }
    }
    return output
  }

  /// Returns the length of a colour table, as stated by a byte of flags.
  private static func tableLength(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }

  private static func isLoop(_ bytes: ImageBytes, at offset: Int) -> Bool {
    bytes[offset - 1] == 0xFF && bytes[offset] == 11
      && (bytes.has("NETSCAPE2.0", at: offset + 1) || bytes.has("ANIMEXTS1.0", at: offset + 1))
  }

  /// Moves the offset past a sequence of length-prefixed blocks, which an empty block terminates.
  private static func skipBlocks(_ bytes: ImageBytes, _ offset: inout Int) {
    while let length = bytes[offset] {
      offset += 1 + Int(length)
      if length == 0 { return }
    }
    offset = bytes.count
  }
}
