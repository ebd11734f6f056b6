import Foundation
import Testing

@testable import Gate

/// Encrypted files and slots in format v1, which must remain readable as long as readers have codes for them. The
/// browser's code opens the same files in `Browser/fixtures.test.mjs`.
@Suite struct FixtureTests {
  @Test func sealedFilesOpenOrAreRefused() throws {
    let cases = try FixtureCases.read()
    let key = try cases.key()
    for sealed in cases.sealed {
      let bytes = try FixtureCases.bytes(sealed.file)
      let context = cases.context(path: sealed.path, part: sealed.part)
      if let content = sealed.content {
        let plain = try FixtureCases.bytes(content)
        #expect(try Envelope.open(bytes, with: key, for: context) == plain)
        #expect(try Envelope.seal(plain, with: key, for: context) == bytes, "\(sealed.file) is sealed otherwise now")
      } else {
        let fault = try #require(sealed.fault).value
        #expect(throws: fault) { try Envelope.open(bytes, with: key, for: context) }
      }
    }
  }

  @Test func slotsOpenOrAreRefused() throws {
    for slots in try FixtureCases.read().slots {
      let keys = try JSONDecoder().decode(PublishedKeys.self, from: Data(try FixtureCases.bytes(slots.file)))
      guard keys.v == 1 else {
        #expect(slots.fault == .version)
        continue
      }
      let code = try #require(AccessCode(typed: slots.code))
      let epoch = AudienceEpoch(site: keys.site, audience: keys.audience, number: keys.epoch)
      guard let published = keys.slots.first(where: { $0.id == code.id }) else {
        #expect(slots.fault == .unknown)
        continue
      }
      let slot = try published.slot()
      if let fault = slots.fault {
        #expect(throws: fault.value) { try slot.open(with: code, in: epoch) }
      } else {
        #expect(try slot.open(with: code, in: epoch) == FixtureCases.read().key())
      }
    }
  }
}

/// The contents of `cases.json`.
struct FixtureCases: Decodable {
  var site: String
  var audience: String
  var epoch: Int
  /// The audience key that the codes unlock, in base64url. It protects only these fixtures.
  var audienceKey: String
  var sealed: [Sealed]
  var slots: [Slots]

  enum Fault: String, Decodable {
    case version, damaged, rounds, unknown
    var value: UnsealError {
      switch self {
      case .version: .unsupportedVersion
      case .rounds: .insufficientRounds
      case .damaged, .unknown: .damaged
      }
    }
  }

  struct Sealed: Decodable {
    var file: String
    var path: String
    var part: String
    var content: String?
    var fault: Fault?
  }

  struct Slots: Decodable {
    var file: String
    var code: String
    var fault: Fault?
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
    return Array(try Data(contentsOf: folder.appending(path: name)))
  }

  static func read() throws -> FixtureCases {
    try JSONDecoder().decode(FixtureCases.self, from: Data(try bytes("cases.json")))
  }

  func key() throws -> AudienceKey {
    let bytes = try #require(Base64URL.decoded(audienceKey))
    return try #require(AudienceKey(bytes: bytes))
  }

  func context(path: String, part: String) -> SealContext {
    let part: SealContext.Part =
      part == "body" ? .body : .asset(String(part.dropFirst("asset:".count)))
    return SealContext(site: site, audience: audience, epoch: epoch, path: path, part: part)
  }
}

/// A published slots file.
struct PublishedKeys: Decodable {
  var v: Int
  var site: String
  var audience: String
  var epoch: Int
  var slots: [Slot]

  struct Slot: Decodable {
    var id: String
    var salt: String
    var rounds: Int
    var iv: String
    var key: String

    func slot() throws -> CodeSlot {
      CodeSlot(
        id: id, salt: try #require(Base64URL.decoded(salt)), rounds: rounds, nonce: try #require(Base64URL.decoded(iv)),
        wrapped: try #require(Base64URL.decoded(key)))
    }
  }
}
