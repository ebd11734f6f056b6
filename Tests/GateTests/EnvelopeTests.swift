import Testing

@testable import Gate

@Suite struct EnvelopeTests {
  private let key = AudienceKey()
  private let context = SealContext(
    site: "00112233445566778899aabbccddeeff", audience: "hcp", epoch: 1, path: "/articles/2022/06/x/", part: .body)

  @Test(arguments: [0, 1, 4091, 4092, 4093, 200_000])
  func whatIsSealedOpens(count: Int) throws {
    let content = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let sealed = try Envelope.seal(content, with: key, for: context)
    #expect(try Envelope.open(sealed, with: key, for: context) == content)
    #expect((sealed.count - 36).isMultiple(of: 4096))
    #expect(try Envelope.seal(content, with: key, for: context) == sealed)
  }

  @Test func contentsPlacesAndKeysGiveOtherBytes() throws {
    let sealed = try Envelope.seal([1, 2, 3], with: key, for: context)
    #expect(try Envelope.seal([1, 2, 4], with: key, for: context).prefix(20) != sealed.prefix(20))
    #expect(try Envelope.seal([1, 2, 3], with: AudienceKey(), for: context).prefix(20) != sealed.prefix(20))
    for other in contexts {
      #expect(try Envelope.seal([1, 2, 3], with: key, for: other).prefix(20) != sealed.prefix(20))
    }
  }

  @Test func nothingOpensElsewhere() throws {
    let sealed = try Envelope.seal(Array("正文".utf8), with: key, for: context)
    for other in contexts { #expect(throws: UnsealError.damaged) { try Envelope.open(sealed, with: key, for: other) } }
    #expect(throws: UnsealError.damaged) { try Envelope.open(sealed, with: AudienceKey(), for: context) }
  }

  /// The context of the tests, with each of its parts changed in turn.
  private var contexts: [SealContext] {
    var contexts = Array(repeating: context, count: 5)
    contexts[0].site = "00112233445566778899aabbccddeefe"
    contexts[1].audience = "nurses"
    contexts[2].epoch = 2
    contexts[3].path = "/articles/2022/06/y/"
    contexts[4].part = .asset("/articles/2022/06/x/a.png")
    return contexts
  }

  @Test func tamperedAndTruncatedBytesAreRefused() throws {
    let sealed = try Envelope.seal(Array("正文".utf8), with: key, for: context)
    for index in [0, 1, 2, 4, 19, 20, 24, sealed.count - 17, sealed.count - 1] {
      var changed = sealed
      changed[index] ^= 1
      #expect(throws: UnsealError.damaged) { try Envelope.open(changed, with: key, for: context) }
    }
    for count in [0, 3, 4, 20, 35, 36, sealed.count - 1] {
      #expect(throws: UnsealError.damaged) { try Envelope.open(Array(sealed.prefix(count)), with: key, for: context) }
    }
    var later = sealed
    later[3] = 2
    #expect(throws: UnsealError.unsupportedVersion) { try Envelope.open(later, with: key, for: context) }
  }

  @Test(arguments: [
    (1, 4096), (4096, 4096), (4097, 8192), (65_537, 69_632), (131_073, 135_168), (1_000_000, 1_015_808),
    (10_000_000, 10_223_616),
  ])
  func sizesAreFew(count: Int, padded: Int) {
    #expect(Padding.paddedCount(count) == padded)
    #expect(Double(padded) < Double(max(count, 33_000)) * 1.125)
  }
}
