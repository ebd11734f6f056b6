import Testing

@testable import Site

/// The linker's build ID in a program.
@Suite struct BuildIDTests {
  /// Returns a number as little-endian bytes.
  private static func bytes(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static func note(owner: String, kind: Int, _ contents: [UInt8]) -> [UInt8] {
    func aligned(_ bytes: [UInt8]) -> [UInt8] { bytes + Array(repeating: 0, count: (4 - bytes.count % 4) % 4) }
    let name = Array(owner.utf8) + [0]
    return bytes(name.count, 4) + bytes(contents.count, 4) + bytes(kind, 4) + aligned(name) + aligned(contents)
  }

  /// Returns an executable of a header, two segments, the second of which contains the notes, and the notes.
  private static func program(_ notes: [UInt8]) -> [UInt8] {
    let start = 64 + 2 * 56
    var header: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1] + Array(repeating: 0, count: 58)
    header.replaceSubrange(32..<40, with: bytes(64, 8))
    header.replaceSubrange(54..<58, with: bytes(56, 2) + bytes(2, 2))
    let code = bytes(1, 4) + Array(repeating: 0, count: 52)
    let segment = bytes(4, 4) + bytes(4, 4) + bytes(start, 8) + bytes(0, 16) + bytes(notes.count, 8) + bytes(0, 16)
    return header + code + segment + notes
  }

  @Test func theMarkIsFoundAmongOtherNotes() {
    let notes =
      Self.note(owner: "GNU", kind: 1, [9]) + Self.note(owner: "Go", kind: 3, [8])
      + Self.note(owner: "GNU", kind: 3, [1, 2, 3, 4, 5])
    #expect(BuildID(Self.program(notes))?.bytes == [1, 2, 3, 4, 5])
    #expect(BuildID(Self.program(Self.note(owner: "GNU", kind: 1, [9]))) == nil)
    #expect(BuildID([]) == nil)
  }

  /// No value in a file is trusted.
  @Test func damageIsSurvived() {
    let program = Self.program(Self.note(owner: "GNU", kind: 3, [1, 2, 3, 4]))
    for count in program.indices { #expect(BuildID(Array(program[..<count])) == nil) }
    for index in program.indices {
      for byte: UInt8 in [0, 0x7F, 0xFF] {
        var damaged = program
        damaged[index] = byte
        _ = BuildID(damaged)
      }
    }
  }

}
