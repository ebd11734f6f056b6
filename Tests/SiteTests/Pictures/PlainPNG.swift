/// A complete PNG of uniform gray, with a text chunk, created without a compressor. Source: PNG, third edition; RFC
/// 1950 and 1951, 3.2.4 (stored).
enum PlainPNG {
  static func bytes(width: Int, height: Int, note: String = "CANARY") -> [UInt8] {
    let rows = [UInt8](repeating: 0x80, count: (width + 1) * height).enumerated().map { offset, byte in
      offset % (width + 1) == 0 ? 0 : byte
    }
    let head = big(width) + big(height) + [8, 0, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", head) + chunk("tEXt", Array(note.utf8))
      + chunk("IDAT", stored(rows)) + chunk("IEND", [])
  }

  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = [0x78, 0x01]
    var offset = 0
    repeat {
      let block = bytes[offset..<min(bytes.count, offset + 0xFFFF)]
      offset = block.endIndex
      let count = block.count
      output += [offset == bytes.count ? 1 : 0, UInt8(count & 0xFF), UInt8(count >> 8)]
      output += [UInt8(~count & 0xFF), UInt8(~count >> 8 & 0xFF)] + block
    } while offset < bytes.count
    var (a, b) = (1, 0)
    for byte in bytes {
      a = (a + Int(byte)) % 65521
      b = (b + a) % 65521
    }
    return output + big(b << 16 | a)
  }

  private static func chunk(_ kind: String, _ body: [UInt8]) -> [UInt8] {
    let named = Array(kind.utf8) + body
    var sum = UInt32.max
    for byte in named {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return big(body.count) + named + big(Int(~sum))
  }

  private static func big(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
  }
}
