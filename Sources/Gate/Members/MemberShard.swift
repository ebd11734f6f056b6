import Crypto
import Essentials

/// A published shard from a reader's side; the browser's code does the same.
package struct MemberShard: Sendable {
  private let salt: [UInt8]
  private let records: [ArraySlice<UInt8>]

  /// Parses a file; nil for anything but complete records after the magic bytes and the salt.
  package init?(_ bytes: [UInt8]) {
    let head = MemberShards.magic.count + 16
    guard bytes.starts(with: MemberShards.magic), bytes.count > head,
      (bytes.count - head).isMultiple(of: MemberShards.recordByteCount)
    else { return nil }
    salt = Array(bytes[MemberShards.magic.count..<head])
    records = stride(from: head, to: bytes.count, by: MemberShards.recordByteCount).map {
      bytes[$0..<$0 + MemberShards.recordByteCount]
    }
  }

  /// Opens the record of a reader; nil if the shard has none.
  package func record(_ keys: MemberKeys, site: String) -> MemberRecord? {
    let context = Array("v1|\(site)|record".utf8)
    let bytes = HKDF<SHA256>.deriveKey(inputKeyMaterial: keys.slotKey, salt: salt, info: context, outputByteCount: 60)
      .withUnsafeBytes { Array($0) }
    guard let record = records.first(where: { $0.prefix(16).elementsEqual(bytes[44...]) }),
      let nonce = try? AES.GCM.Nonce(data: bytes[32..<44]),
      let box = try? AES.GCM.SealedBox(
        nonce: nonce, ciphertext: record.dropFirst(16).dropLast(16), tag: record.suffix(16)),
      let plain = try? AES.GCM.open(box, using: SymmetricKey(data: bytes[..<32]), authenticating: context)
    else { return nil }
    return MemberRecord(json: Array(plain))
  }
}

extension MemberRecord {
  /// Decodes a record; nil for anything else.
  init?(json: [UInt8]) {
    struct JSONRepresentation: Decodable {
      var v: Int
      var sequence: Int
      var state: String
      var message: String
      var audience: String?
      var epoch: Int?
      var key: String?
    }
    guard let representation = try? JSONDecoder().decode(JSONRepresentation.self, from: Data(json)),
      representation.v == 1
    else { return nil }
    (sequence, state, message) = (representation.sequence, representation.state, representation.message)
    if let audience = representation.audience, let epoch = representation.epoch, let key = representation.key {
      access = Access(audience: audience, epoch: epoch, key: key)
    } else {
      access = nil
    }
  }
}
