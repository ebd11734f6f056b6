/// A decision of the editors on a reader.
package struct Decision: Sendable, Hashable {
  /// The state of a reader.
  package enum State: String, Sendable, CaseIterable {
    /// The reader may read members' texts.
    case approved
    /// The reader was not approved, for a reason.
    case rejected
    /// The reader has been asked for more information.
    case more
    /// The reader was approved before and no longer is.
    case revoked
  }

  /// The reader's pseudonym.
  package var mailbox: Mailbox
  /// The sequence number among the decisions on the reader, counting from 1.
  package var sequence: Int
  /// The reader's state after the decision.
  package var state: State
  /// The audience that the reader belongs to.
  package var audience: String
  /// The reader's keys and label, sealed under the site's keys.
  var sealedEscrow: [UInt8]
  /// The reason or the request, sealed to the reader's slot key; empty if there is none.
  var sealedMessage: [UInt8]

  /// The greatest sequence number accepted.
  static let maximumSequence = 1_000_000
  /// The maximum length of a reason or a request in bytes of UTF-8.
  package static let maximumMessageByteCount = 300
}
