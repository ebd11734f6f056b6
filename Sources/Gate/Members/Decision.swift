/// What the editors decided on a reader.
package struct Decision: Sendable, Hashable {
  /// How a reader stands.
  package enum State: String, Sendable, CaseIterable {
    /// May read.
    case approved
    /// Did not pass, for a reason.
    case rejected
    /// Is asked for more.
    case more
    /// Could read, and no longer can.
    case revoked
  }

  /// The reader's pseudonym.
  package var mailbox: Mailbox
  /// The number of the decision among those on the reader, from 1.
  package var sequence: Int
  /// How the reader stands.
  package var state: State
  /// The audience that the reader belongs to.
  package var audience: String
  /// The reader's keys and label, sealed under the site's keys.
  var escrow: [UInt8]
  /// The reason or the request, sealed to the reader's slot key; empty where there is none.
  var message: [UInt8]

  /// The greatest sequence number that is read.
  static let greatestSequence = 1_000_000
  /// The most bytes of a reason or a request in UTF-8.
  package static let longestMessage = 300
}
