/// Nearly valid input, the same in every run: seeds with a few bytes changed, removed, repeated or inserted from
/// another seed or a dictionary.
///
/// A reader that traps ends the test process; ``describe(_:)`` formats the bytes for use in a regression test.
public struct Mutations: Sequence {
  private let seeds: [[UInt8]]
  private let tokens: [[UInt8]]
  private let count: Int

  /// Creates `count` mutations of `seeds`, using tokens that are meaningful to the reader.
  public init(of seeds: [[UInt8]], tokens: [String], count: Int) {
    self.seeds = seeds
    self.tokens = tokens.map { Array($0.utf8) }
    self.count = count
  }

  public func makeIterator() -> AnyIterator<[UInt8]> {
    var numbers = Numbers()
    var left = count
    return AnyIterator {
      guard left > 0, let seed = seeds.randomElement(using: &numbers) else { return nil }
      left -= 1
      var bytes = seed
      for _ in 0..<Int.random(in: 1...4, using: &numbers) { mutate(&bytes, &numbers) }
      return bytes
    }
  }

  /// Returns the bytes as a Swift literal.
  public static func describe(_ bytes: [UInt8]) -> String {
    String(validating: bytes, as: UTF8.self).map { "\(String(reflecting: $0))" } ?? "\(bytes)"
  }

  private func mutate(_ bytes: inout [UInt8], _ numbers: inout Numbers) {
    let offset = Int.random(in: 0...bytes.count, using: &numbers)
    let end = Swift.min(bytes.count, offset + Int.random(in: 1...24, using: &numbers))
    switch Int.random(in: 0..<7, using: &numbers) {
    case 0 where offset < bytes.count: bytes[offset] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
    case 1 where offset < bytes.count: bytes[offset] = Self.edges.randomElement(using: &numbers) ?? 0
    case 2: bytes.removeSubrange(offset..<end)
    case 3: bytes.insert(contentsOf: Array(bytes[offset..<end]), at: offset)
    case 4: bytes.insert(contentsOf: tokens.randomElement(using: &numbers) ?? [], at: offset)
    case 5:
      guard let other = seeds.randomElement(using: &numbers) else { return }
      let start = Int.random(in: 0...other.count, using: &numbers)
      bytes.replaceSubrange(offset..., with: other[start...])
    default: bytes.removeSubrange(offset...)
    }
  }

  /// Bytes at range boundaries, and those that structure most formats.
  private static let edges: [UInt8] = [
    0, 1, 9, 10, 13, 0x20, 0x22, 0x2C, 0x2D, 0x3A, 0x7B, 0x7F, 0x80, 0xBF, 0xC2, 0xED, 0xF4, 0xFF,
  ]

  /// A deterministic random number generator. Source: Vigna, "Further scramblings of Marsaglia's xorshift generators",
  /// 2017.
  private struct Numbers: RandomNumberGenerator {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func next() -> UInt64 {
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return state &* 0x2545_F491_4F6C_DD1D
    }
  }
}
