import CZlib
import Platform

/// Decompresses gzip streams and entries of ZIP archives with zlib. Source: RFC 1952; PKWARE, "APPNOTE", section 4.3.7.
///
/// Returns as much as can be decompressed. A truncated stream, or one with a wrong checksum, can still contain content
/// that must not be published, so headers are parsed here and checksums are not verified.
package enum Inflate {
  private static let chunkSize = 65_536

  /// Decompresses a gzip stream into at most `budget` bytes and subtracts them from `budget`. Returns nil if `bytes` do
  /// not begin with a gzip header.
  package static func gzip(_ bytes: UnsafeRawBufferPointer, budget: inout Int) -> [UInt8]? {
    gzipHeaderSize(of: bytes).map { inflated(UnsafeRawBufferPointer(rebasing: bytes[$0...]), budget: &budget) }
  }

  /// Decompresses the ZIP entry whose local file header is at the start of `bytes`. Returns nil for any other bytes,
  /// and for an entry that is not deflated.
  package static func zip(_ bytes: UnsafeRawBufferPointer, budget: inout Int) -> [UInt8]? {
    func number(_ offset: Int) -> Int { Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 }
    guard bytes.count > 30, bytes.starts(with: [0x50, 0x4B, 3, 4]), number(8) == 8 else { return nil }
    let start = 30 + number(26) + number(28)
    return start < bytes.count
      ? inflated(UnsafeRawBufferPointer(rebasing: bytes[start...]), budget: &budget) : nil
  }

  /// Decompresses the first entry called `name` of a ZIP archive into at most `budget` bytes. Returns nil if there is
  /// none.
  package static func entry(_ name: String, ofZip archive: [UInt8], budget: Int) -> [UInt8]? {
    let name = Array(name.utf8)
    return archive.withUnsafeBytes { bytes in
      var start = 0
      while start + 30 + name.count <= bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
        guard let base = rest.baseAddress, let found = memchr(base, 0x50, rest.count - 29 - name.count) else {
          return nil
        }
        let head = UnsafeRawBufferPointer(rebasing: rest[base.distance(to: UnsafeRawPointer(found))...])
        start = bytes.count - head.count + 1
        guard head.starts(with: [0x50, 0x4B, 3, 4]), Int(head[26]) | Int(head[27]) << 8 == name.count,
          head[30...].starts(with: name)
        else { continue }
        var budget = budget
        return zip(head, budget: &budget)
      }
      return nil
    }
  }

  /// Decompresses a raw deflate stream into at most `budget` bytes.
  private static func inflated(_ bytes: UnsafeRawBufferPointer, budget: inout Int) -> [UInt8] {
    var stream = z_stream()
    // A negative window size selects the raw format, without header and checksum.
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return []
    }
    defer { inflateEnd(&stream) }
    let packed = bytes.bindMemory(to: UInt8.self)
    stream.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
    stream.avail_in = UInt32(clamping: packed.count)
    var output: [UInt8] = []
    var status = Z_OK
    while status == Z_OK, budget > 0 {
      let room = min(chunkSize, budget)
      output += [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(clamping: room)
        status = inflate(&stream, Z_NO_FLUSH)
        count = room - Int(stream.avail_out)
      }
      let written = room - Int(stream.avail_out)
      budget -= written
      // The stream is truncated.
      if written == 0, stream.avail_in == 0 { break }
    }
    return output
  }

  /// Returns the size of the gzip header, or nil if `bytes` do not begin with one.
  private static func gzipHeaderSize(of bytes: UnsafeRawBufferPointer) -> Int? {
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
