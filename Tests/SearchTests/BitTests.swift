import SearchReading
import Testing

@testable import Search

struct BitTests {
  @Test func numbersComeBack() {
    var writer = BitWriter()
    for value in 1...300 { writer.write(gamma: value) }
    for range in 1...70 { for value in 0..<range { writer.write(value, below: range) } }
    writer.write(rising: [0, 1, 5, 6, 7, 63], from: 0, to: 63)
    writer.write(rising: [4, 5, 6], from: 4, to: 6)
    writer.write(rising: [0xFFFF_FFFF], from: 0, to: 0xFFFF_FFFF)
    var reader = BitReader(writer.bytes)
    for value in 1...300 { #expect(reader.gamma() == value) }
    for range in 1...70 { for value in 0..<range { #expect(reader.below(range) == value) } }
    #expect(reader.rising(6, 0, 63) == [0, 1, 5, 6, 7, 63])
    #expect(reader.rising(3, 4, 6) == [4, 5, 6])
    #expect(reader.rising(1, 0, 0xFFFF_FFFF) == [0xFFFF_FFFF])
  }

  @Test func numbersOfADamagedListStayInRange() {
    var writer = BitWriter()
    writer.write(rising: [9, 3, 3, 70, 0], from: 0, to: 63)
    var reader = BitReader(writer.bytes)
    let read = reader.rising(5, 0, 63)
    #expect(zip(read, read.dropFirst()).allSatisfy(<) && read.allSatisfy { (0...63).contains($0) })
  }

  @Test func tokensAreSortedByTermAndStayInTheirOrder() {
    let tokens = [(7, 0), (1 << 31, 1), (7, 1), (3, 2), (1 << 20, 3), (7, 4)].map { hash, document in
      Token(hash: UInt32(hash), document: document, position: 0)
    }
    var sorted = tokens
    Token.sort(&sorted)
    #expect(sorted.map(\.hash) == [3, 7, 7, 7, 1 << 20, 1 << 31])
    #expect(sorted.map(\.document) == [2, 0, 1, 4, 3, 1])
  }
}
