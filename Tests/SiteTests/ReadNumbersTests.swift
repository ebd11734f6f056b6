import Bytes
import Testing

@testable import Site

/// The encoding of read numbers.
@Suite struct ReadNumbersTests {
  private static let numbers: [UInt32] = [0, 1, 5, 132, 133, 40_000, 40_128, .max - 1, .max]

  private static func all(_ reads: ReadNumbers) -> [UInt32] {
    var all: [UInt32] = []
    reads.forEach { all.append($0) }
    return all
  }

  private static func read(_ bytes: [UInt8]) throws -> ReadNumbers {
    try RecordDecoder.read(bytes[...]) { try ReadNumbers(from: &$0) }
  }

  @Test func numbersAreReadAsTheyAreWritten() throws {
    for count in 0...Self.numbers.count {
      let reads = ReadNumbers(Array(Self.numbers.prefix(count)))
      let encoder = RecordEncoder()
      reads.write(to: encoder)
      #expect(Self.all(try Self.read(encoder.bytes)) == Array(Self.numbers.prefix(count)))
    }
  }

  @Test func changedNumbersAreNoticed() {
    let reads = ReadNumbers(Self.numbers)
    for number in Self.numbers { #expect(!reads.areDisjoint(from: [number])) }
    #expect(!reads.areDisjoint(from: [2, 3, 133, 9_000]))
    #expect(reads.areDisjoint(from: [2, 3, 131, 134, 39_999, 40_001, .max - 2]))
    #expect(reads.areDisjoint(from: []))
    #expect(ReadNumbers([]).areDisjoint(from: [1]))
    #expect(
      ReadNumbers([1, 5]).areDisjoint(from: [2], below: 6) && !ReadNumbers([1, 5]).areDisjoint(from: [2], below: 5))
  }

  @Test func numbersAreMappedWhereAllHaveOne() {
    let reads = ReadNumbers([3, 5, 300])
    #expect(reads.mapped { $0 / 3 }.map(Self.all) == [1, 1, 100])
    #expect(reads.mapped { $0 == 300 ? nil : $0 } == nil)
  }

  /// Malformed bytes contain no unchanged read.
  @Test(
    arguments: [
      [0x80], [0x01, 0xFF], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], [0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
    ] as [[UInt8]])
  func nonsenseIsNoNumber(bytes: [UInt8]) throws {
    let reads = try Self.read([UInt8(bytes.count)] + bytes)
    #expect(!reads.areDisjoint(from: [77]))
    #expect(reads.mapped { $0 } == nil)
  }

  @Test func pathsAreFoundWhereverTheyStand() {
    let index = PathIndex(["a", "b", "c", "b"])
    #expect(index.index(of: "b", near: 1) == 1)
    #expect(index.index(of: "b", near: 3) == 3)
    #expect(index.index(of: "c", near: 0) == 2)
    #expect(index.index(of: "b", near: 9) == 1)
    #expect(index.index(of: "d", near: 3) == nil)
  }
}
