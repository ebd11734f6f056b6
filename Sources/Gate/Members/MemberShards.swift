import Bytes
import Crypto
import Diagnostics

/// What is published for readers who applied: equally sized files `gate/members/XXXX.bin`, each with a record for every
/// reader of the shard and decoys.
///
/// A file consists of `XLM` and a version byte, a 16-byte salt, and records of 544 bytes sorted by their first 16: a
/// tag, 512 bytes of ciphertext and the cipher's tag. The key, the nonce and the tag of a record are derived from the
/// reader's slot key and the salt, and the salt from the entire content of the shard: if one record changes, every byte
/// after the salt does. Two releases therefore show that someone in a shard was decided on or that a key was rotated,
/// but neither who nor how; approved, rejected, revoked and absent readers look alike.
package struct MemberShards: Sendable {
  /// The files, by shard number.
  package let files: [[UInt8]]
  /// The number of readers whose records were sealed under other keys of the site.
  package let unopened: Int

  static let magic: [UInt8] = [0x58, 0x4C, 0x4D, 1]
  static let plaintextByteCount = 512
  private static let tagCount = 16
  static let recordByteCount = tagCount + plaintextByteCount + 16
  private static let saltCount = 16
  /// The minimum number of shards, and the average number of readers per shard above which the number of shards
  /// doubles.
  private static let minimumShardCount = 16
  private static let maximumReadersPerShard = 12
  private static let maximumShardCount = 65_536

  /// Creates the shards on `jobs` threads, with the audience keys of the current epochs.
  package init(
    _ ledger: MemberLedger, keyring: Keyring, audiences: [AudienceFile], jobs: Int
  ) throws(GateError) {
    var keys: [String: (epoch: Int, key: AudienceKey)] = [:]
    for file in audiences { keys[file.epoch.audience] = (file.epoch.number, try file.key(keyring)) }
    let audienceKeys = keys
    let latest = ledger.latest
    let entries = Parallel.map(count: latest.count, jobs: jobs) { index in
      Entry(latest[index], keyring: keyring, keys: audienceKeys)
    }
    unopened = entries.count { $0 == nil }
    var count = Self.minimumShardCount
    while latest.count > count * Self.maximumReadersPerShard, count < Self.maximumShardCount { count *= 2 }
    var shards = [[Entry]](repeating: [], count: count)
    for entry in entries { if let entry { shards[entry.mailbox.shard(of: count)].append(entry) } }
    let capacity = ((shards.map(\.count).max() ?? 0) + 7) / 8 * 8
    let (filled, size) = (shards, max(8, capacity))
    files = Parallel.map(count: filled.count, jobs: jobs) { index in
      Self.file(
        filled[index], context: "v2|\(keyring.site)|\(filled.count)|\(size)|\(index)", size: size, keyring: keyring)
    }
  }

  /// Returns the name of a shard's file.
  package static func fileName(ofShard shard: Int) -> String {
    "\(Hexadecimal.encoded([UInt8(shard >> 8), UInt8(shard & 255)])).bin"
  }

  /// The index file by which a browser finds its shard, `gate/members/index.json`.
  package static func index(site: String, count: Int) -> [UInt8] {
    var json = JSONWriter()
    json.object { object in
      object.field("v", 1)
      object.field("site", site)
      object.field("shards", count)
    }
    return json.buffer.bytes
  }

  /// A reader's record before sealing.
  private struct Entry: Sendable {
    let mailbox: Mailbox
    let slot: SymmetricKey
    let plaintext: [UInt8]

    init?(_ decision: Decision, keyring: Keyring, keys: [String: (epoch: Int, key: AudienceKey)]) {
      guard let escrow = decision.openEscrow(with: keyring) else { return nil }
      mailbox = decision.mailbox
      slot = escrow.keys.slotKey
      let message = decision.openMessage(with: escrow.keys, site: keyring.site) ?? ""
      plaintext = MemberRecord(decision, message: message, key: keys[decision.audience]).padded
    }
  }

  private static func file(_ entries: [Entry], context: String, size: Int, keyring: Keyring) -> [UInt8] {
    let shardKey = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: keyring.masterKey, salt: [UInt8](), info: Array("v1|\(keyring.site)|shards".utf8),
      outputByteCount: 32)
    var code = HMAC<SHA256>(key: shardKey)
    code.update(data: Array(context.utf8))
    for entry in entries { code.update(data: entry.mailbox.bytes + entry.plaintext) }
    let salt = Array(Array(code.finalize()).prefix(saltCount))
    var records = entries.map { sealed($0, salt: salt, site: keyring.site) }
    let decoyKey = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: shardKey, salt: salt, info: Array("\(context)|decoys".utf8), outputByteCount: 32)
    for number in records.count..<max(size, records.count) { records.append(decoy(number, key: decoyKey)) }
    records.sort { $0.lexicographicallyPrecedes($1) }
    return magic + salt + Array(records.joined())
  }

  /// Returns a decoy: zeros sealed under a key of the shard, indistinguishable from a member's record without that key.
  private static func decoy(_ number: Int, key: SymmetricKey) -> [UInt8] {
    let counter = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    let zeros = [UInt8](repeating: 0, count: tagCount + plaintextByteCount)
    guard let nonce = try? AES.GCM.Nonce(data: [UInt8](repeating: 0, count: 8) + counter),
      let box = try? AES.GCM.seal(zeros, using: key, nonce: nonce)
    else { preconditionFailure("a key of 256 bits and a nonce of 96 always seal") }
    return Array(box.ciphertext) + box.tag
  }

  private static func sealed(_ entry: Entry, salt: [UInt8], site: String) -> [UInt8] {
    let context = Array("v1|\(site)|record".utf8)
    let bytes = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: entry.slot, salt: salt, info: context, outputByteCount: 32 + 12 + tagCount
    ).withUnsafeBytes { Array($0) }
    guard let nonce = try? AES.GCM.Nonce(data: bytes[32..<44]),
      let box = try? AES.GCM.seal(
        entry.plaintext, using: SymmetricKey(data: bytes[..<32]), nonce: nonce, authenticating: context)
    else { preconditionFailure("a key of 256 bits and a nonce of 96 always seal") }
    return Array(bytes[44...]) + box.ciphertext + box.tag
  }
}
