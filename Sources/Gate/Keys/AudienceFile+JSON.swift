import Bytes
import Essentials

extension AudienceFile {
  /// The file, indented for readable diffs in git.
  var json: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(Shape(self))) + [0x0A]
    }
  }

  /// Decodes a file that ``json`` encoded; nil for anything else.
  init?(json: [UInt8]) {
    guard let shape = try? JSONDecoder().decode(Shape.self, from: Data(json)), let file = shape.file else { return nil }
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
            object.field("salt", Base64URL.text(slot.salt))
            object.field("rounds", slot.rounds)
            object.field("iv", Base64URL.text(slot.nonce))
            object.field("key", Base64URL.text(slot.wrapped))
          }
        }
      }
    }
    return json.buffer.bytes
  }
}

/// The JSON form of the file.
private struct Shape: Codable {
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
    key = Base64URL.text(file.sealedKey)
    codes = file.codes.map { entry in
      Code(
        id: entry.slot.id, salt: Base64URL.text(entry.slot.salt), rounds: entry.slot.rounds,
        iv: Base64URL.text(entry.slot.nonce), key: Base64URL.text(entry.slot.wrapped),
        sealed: Base64URL.text(entry.escrow))
    }
  }

  var file: AudienceFile? {
    guard v == 1, (1...AudienceEpoch.greatest).contains(epoch), AudienceFile.isName(audience),
      Hexadecimal.bytes(site).count == 16,
      let key = Base64URL.bytes(key)
    else { return nil }
    var entries: [AudienceFile.Entry] = []
    for code in codes {
      guard let salt = Base64URL.bytes(code.salt), let nonce = Base64URL.bytes(code.iv),
        let wrapped = Base64URL.bytes(code.key), let escrow = Base64URL.bytes(code.sealed)
      else { return nil }
      let slot = CodeSlot(id: code.id, salt: salt, rounds: code.rounds, nonce: nonce, wrapped: wrapped)
      entries.append(AudienceFile.Entry(slot: slot, escrow: escrow))
    }
    return AudienceFile(
      epoch: AudienceEpoch(site: site, audience: audience, number: epoch), sealedKey: key,
      codes: entries.sorted { $0.slot.id < $1.slot.id })
  }
}
