/// The build ID that the linker embeds in an executable: a hash of its contents.
///
/// It is stored in a note of type 3 with the owner `GNU`, in a segment of type `PT_NOTE` (source: the ELF specification
/// of the System V ABI, "Program Header" and "Note Section"; the GNU linker's option `--build-id`).
struct BuildID: Sendable, Equatable {
  /// The bytes of the build ID, normally twenty.
  let bytes: [UInt8]

  /// The number of bytes at the start of an executable that normally include the build ID.
  static let prefixLength = 4096

  /// Finds the build ID in the first bytes of a 64-bit little-endian executable; returns `nil` if it is not there.
  init?(_ program: [UInt8]) {
    let file = Reader(bytes: program)
    guard program.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]), let headers = file.number(at: 32, size: 8),
      let size = file.number(at: 54, size: 2), let count = file.number(at: 56, size: 2)
    else { return nil }
    for index in 0..<count {
      let header = headers + index * size
      guard file.number(at: header, size: 4) == 4, let start = file.number(at: header + 8, size: 8),
        let length = file.number(at: header + 32, size: 8), let found = file.note(from: start, to: start + length)
      else { continue }
      bytes = found
      return
    }
    return nil
  }

  /// Reads from bytes that may be malformed.
  private struct Reader {
    let bytes: [UInt8]

    /// Returns the integer of `size` bytes at an offset, or `nil` if it is out of bounds or exceeds 32 bits.
    func number(at offset: Int, size: Int) -> Int? {
      guard offset >= 0, offset <= bytes.count - size else { return nil }
      let number = (0..<size).reduce(UInt64(0)) { $0 | UInt64(bytes[offset + $1]) << (8 * UInt64($1)) }
      return number <= UInt64(UInt32.max) ? Int(number) : nil
    }

    /// Returns the contents of the build ID note between two offsets.
    func note(from start: Int, to end: Int) -> [UInt8]? {
      var offset = start
      while offset < end, let owner = number(at: offset, size: 4), let length = number(at: offset + 4, size: 4),
        let kind = number(at: offset + 8, size: 4)
      {
        let contents = offset + 12 + aligned(owner)
        guard contents <= bytes.count - length else { return nil }
        if kind == 3, length > 0, bytes[(offset + 12)..<contents].starts(with: Array("GNU\0".utf8)) {
          return Array(bytes[contents..<contents + length])
        }
        offset = contents + aligned(length)
      }
      return nil
    }

    private func aligned(_ count: Int) -> Int { (count + 3) & ~3 }
  }
}
