import Bytes
import Essentials

extension AudienceFile {
  /// The file, indented for readable diffs in git.
  var json: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(JSONRepresentation(self))) + [0x0A]
    }
  }

  /// Decodes a file that ``json`` encoded; nil for anything else.
  init?(json: [UInt8]) {
    guard let representation = try? JSONDecoder().decode(JSONRepresentation.self, from: Data(json)),
      let file = representation.file
    else { return nil }
    self = file
  }

  /// The public file `/gate/keys/AUDIENCE.json`: only the slots, always the same bytes for the same audience file.
  package var published: [UInt8] {
    var json = JSONWriter()
    json.object { object in
      object.field("v", 1)
      object.field("site", epoch.site)
      object.field("audience", epoch.audience)
      object.field("epoch", epoch.number)
      object.array("slots") { slots in
        for slot in codes.map(\.slot) {
          slots.object { object in
            object.field("id", slot.id)
            object.field("salt", Base64URL.encoded(slot.salt))
            object.field("rounds", slot.rounds)
            object.field("iv", Base64URL.encoded(slot.nonce))
            object.field("key", Base64URL.encoded(slot.wrappedKey))
          }
        }
      }
    }
    return json.buffer.bytes
  }
}

/// The JSON form of the file.
private struct JSONRepresentation: Codable {
  var v: Int
  var site: String
  var audience: String
  var epoch: Int
  var key: String
  var codes: [Code]

  struct Code: Codable {
    var id: String
    var salt: String
    var rounds: Int
    var iv: String
    var key: String
    var sealed: String
  }

  init(_ file: AudienceFile) {
    v = 1
    site = file.epoch.site
    audience = file.epoch.audience
    epoch = file.epoch.number
    key = Base64URL.encoded(file.sealedKey)
    codes = file.codes.map { entry in
      Code(
        id: entry.slot.id, salt: Base64URL.encoded(entry.slot.salt), rounds: entry.slot.rounds,
        iv: Base64URL.encoded(entry.slot.nonce), key: Base64URL.encoded(entry.slot.wrappedKey),
        sealed: Base64URL.encoded(entry.sealedEscrow))
    }
  }

  var file: AudienceFile? {
    guard v == 1, (1...AudienceEpoch.maximumNumber).contains(epoch), AudienceFile.isValidName(audience),
      Hexadecimal.decoded(site).count == 16,
      let key = Base64URL.decoded(key)
    else { return nil }
    var entries: [AudienceFile.Entry] = []
    for code in codes {
      guard let salt = Base64URL.decoded(code.salt), let nonce = Base64URL.decoded(code.iv),
        let wrapped = Base64URL.decoded(code.key), let escrow = Base64URL.decoded(code.sealed)
      else { return nil }
      let slot = CodeSlot(id: code.id, salt: salt, rounds: code.rounds, nonce: nonce, wrapped: wrapped)
      entries.append(AudienceFile.Entry(slot: slot, sealedEscrow: escrow))
    }
    return AudienceFile(
      epoch: AudienceEpoch(site: site, audience: audience, number: epoch), sealedKey: key,
      codes: entries.sorted { $0.slot.id < $1.slot.id })
  }
}
