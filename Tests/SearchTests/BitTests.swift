import SearchReading
import Testing

@testable import Search

struct BitTests {
  @Test func numbersComeBack() {
    var writer = BitWriter()
    for value in 1...300 { writer.write(gamma: value) }
    for range in 1...70 { for value in 0..<range { writer.write(value, below: range) } }
    writer.write(interpolative: [0, 1, 5, 6, 7, 63], from: 0, to: 63)
    writer.write(interpolative: [4, 5, 6], from: 4, to: 6)
    writer.write(interpolative: [0xFFFF_FFFF], from: 0, to: 0xFFFF_FFFF)
    let lists: [(numbers: [UInt32], range: Int)] = [
      ([], 9), ([7], 9), ([0, 1, 2], 3), ([0, 8], 9), ([3, 4, 5, 70_000], 1 << 20), ([1_000_000, 1_000_001], 1 << 20),
      ((0..<500).map { $0 * $0 }, 1 << 18),
    ]
    for list in lists { list.numbers.withUnsafeBufferPointer { writer.write(rice: $0, below: list.range) } }
    var reader = BitReader(writer.bytes)
    for value in 1...300 { #expect(reader.gamma() == value) }
    for range in 1...70 { for value in 0..<range { #expect(reader.below(range) == value) } }
    #expect(reader.rising(6, 0, 63) == [0, 1, 5, 6, 7, 63])
    #expect(reader.rising(3, 4, 6) == [4, 5, 6])
    #expect(reader.rising(1, 0, 0xFFFF_FFFF) == [0xFFFF_FFFF])
    for list in lists { #expect(reader.list(list.numbers.count, below: list.range) == list.numbers.map(Int.init)) }
  }

  @Test func numbersOfADamagedListStayInRange() {
    var writer = BitWriter()
    writer.write(interpolative: [9, 3, 3, 70, 0], from: 0, to: 63)
    var reader = BitReader(writer.bytes)
    let read = reader.rising(5, 0, 63)
    #expect(zip(read, read.dropFirst()).allSatisfy(<) && read.allSatisfy { (0...63).contains($0) })
    writer = BitWriter()
    [9, 3, 3, 70, 0].withUnsafeBufferPointer { writer.write(rice: $0, below: 64) }
    reader = BitReader(writer.bytes)
    let list = reader.list(5, below: 64)
    #expect(zip(list, list.dropFirst()).allSatisfy(<) && list.allSatisfy { (0...63).contains($0) })
  }

  @Test func tokensAreSortedByTermAndStayInTheirOrder() {
    let tokens = [(7, 0), (1 << 31, 1), (7, 1), (3, 2), (1 << 20, 3), (7, 4)].map { hash, document in
      Token(hash: UInt32(hash), document: document, position: 0)
    }
    var sorted = UniqueArray<Token>()
    for token in tokens { sorted.append(token) }
    Token.sort(&sorted)
    #expect(sorted.array.map(\.hash) == [3, 7, 7, 7, 1 << 20, 1 << 31])
    #expect(sorted.array.map(\.document) == [2, 0, 1, 4, 3, 1])
  }
}
