import Bytes
import Essentials

/// What a reader learns about a decision: the record in the reader's shard, 512 bytes of JSON padded with spaces.
package struct MemberRecord: Sendable, Hashable {
  /// The sequence number of the decision.
  package let sequence: Int
  /// The reader's state: the name of a ``Decision/State``.
  package let state: String
  /// The reason or the request.
  package let message: String
  /// The audience, the number of its key and the key in base64url; nil unless the reader is approved.
  package let access: Access?

  /// The key that an approved reader receives.
  package struct Access: Codable, Sendable, Hashable {
    /// The audience.
    package var audience: String
    /// The number of the audience's key.
    package var epoch: Int
    /// The key in base64url.
    package var key: String
  }

  init(_ decision: Decision, message: String, key: (epoch: Int, key: AudienceKey)?) {
    (sequence, state, self.message) = (decision.sequence, decision.state.rawValue, message)
    access =
      decision.state == .approved
      ? key.map { Access(audience: decision.audience, epoch: $0.epoch, key: Base64URL.encoded($0.key.bytes)) } : nil
  }

  /// The JSON, padded to its fixed size; a message that does not fit once escaped is omitted.
  var padded: [UInt8] {
    let json = json(message)
    let bytes = json.count <= MemberShards.plaintextByteCount ? json : self.json("")
    return bytes + repeatElement(0x20, count: MemberShards.plaintextByteCount - bytes.count)
  }

  private func json(_ message: String) -> [UInt8] {
    var json = JSONWriter()
    json.object { object in
      object.field("v", 1)
      object.field("sequence", sequence)
      object.field("state", state)
      object.field("message", message)
      if let access {
        object.field("audience", access.audience)
        object.field("epoch", access.epoch)
        object.field("key", access.key)
      }
    }
    return json.buffer.bytes
  }
}
