import CZlib

/// Unpacks gzip with zlib. Source: RFC 1952.
///
/// The result is as much as can be unpacked: a stream that is cut off or whose checksum is wrong still holds what should not
/// be there, so heads are read here and checksums are not compared.
enum Inflate {
  private static let piece = 65_536

  /// Unpacks a gzip stream into at most `budget` bytes, which are taken off it; nil for bytes that begin no stream.
  static func gzip(_ bytes: UnsafeRawBufferPointer, budget: inout Int) -> [UInt8]? {
    guard let start = head(of: bytes) else { return nil }
    var stream = z_stream()
    // A negative size of the window is the bare format, without head and checksum.
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return nil
    }
    defer { inflateEnd(&stream) }
    let packed = UnsafeRawBufferPointer(rebasing: bytes[start...]).bindMemory(to: UInt8.self)
    stream.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
    stream.avail_in = UInt32(clamping: packed.count)
    var output: [UInt8] = []
    var status = Z_OK
    while status == Z_OK, budget > 0 {
      let room = min(piece, budget)
      output += [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(clamping: room)
        status = inflate(&stream, Z_NO_FLUSH)
        count = room - Int(stream.avail_out)
      }
      let written = room - Int(stream.avail_out)
      budget -= written
      // The stream is cut off.
      if written == 0, stream.avail_in == 0 { break }
    }
    return output
  }

  /// The size of a gzip head; nil where the bytes begin with none.
  private static func head(of bytes: UnsafeRawBufferPointer) -> Int? {
    guard bytes.count >= 18, bytes[0] == 0x1F, bytes[1] == 0x8B, bytes[2] == 8, bytes[3] & 0xE0 == 0 else { return nil }
    let flags = bytes[3]
    var offset = 10
    if flags & 4 != 0 { offset += 2 + Int(bytes[10]) + Int(bytes[11]) << 8 }
    for flag in [8, 16] as [UInt8] where flags & flag != 0 {
      while offset < bytes.count, bytes[offset] != 0 { offset += 1 }
      offset += 1
    }
    if flags & 2 != 0 { offset += 2 }
    return offset < bytes.count ? offset : nil
  }
}
