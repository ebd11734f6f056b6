import Bytes
import Diagnostics
import Essentials

/// A batch of decisions: `content/gate/decisions/YYYY-MM-DD-N.json`, with its signature next to it.
///
/// The file contains its own name, so that a copy under another name is not a second decision. The number is random, so
/// that two editors on two branches do not write the same file. The file reveals pseudonyms and states; keys, labels
/// and messages are sealed.
package struct DecisionFile: Sendable, Hashable {
  /// The file's name without its extension: `2025-06-01-482913`.
  package var name: String
  /// The site's id.
  package var site: String
  /// The decisions, sorted by mailbox.
  package var decisions: [Decision]

  /// The JSON file, with one line per decision.
  var json: [UInt8] {
    var json = JSONWriter()
    json.object { object in
      object.field("v", 1)
      object.field("name", name)
      object.field("site", site)
      object.array("decisions") { list in
        for decision in decisions {
          list.object { object in
            object.field("mailbox", decision.mailbox.description)
            object.field("sequence", decision.sequence)
            object.field("state", decision.state.rawValue)
            object.field("audience", decision.audience)
            object.field("keys", Base64URL.encoded(decision.sealedEscrow))
            object.field("message", Base64URL.encoded(decision.sealedMessage))
          }
        }
      }
    }
    return json.buffer.bytes + [0x0A]
  }

  /// Creates a batch.
  package init(name: String, site: String, decisions: [Decision]) {
    (self.name, self.site) = (name, site)
    self.decisions = decisions.sorted { $0.mailbox < $1.mailbox }
  }

  /// Decodes a file that ``json`` encoded; nil for anything else.
  init?(json: [UInt8]) {
    guard let representation = try? JSONDecoder().decode(JSONRepresentation.self, from: Data(json)),
      representation.v == 1
    else { return nil }
    var decisions: [Decision] = []
    for record in representation.decisions {
      guard let mailbox = Mailbox(record.mailbox), let state = Decision.State(rawValue: record.state),
        (1...Decision.maximumSequence).contains(record.sequence), AudienceFile.isValidName(record.audience),
        let escrow = Base64URL.decoded(record.keys), let message = Base64URL.decoded(record.message)
      else { return nil }
      decisions.append(
        Decision(
          mailbox: mailbox, sequence: record.sequence, state: state, audience: record.audience, sealedEscrow: escrow,
          sealedMessage: message))
    }
    (name, site, self.decisions) = (representation.name, representation.site, decisions)
  }

  /// Whether a string is a valid batch name: a day, a hyphen and a number.
  static func isValidName(_ name: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 4 && zip(parts, [4, 2, 2]).allSatisfy { $0.utf8.count == $1 }
      && (1...9).contains(parts[3].utf8.count)
      && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// The day in a name: `2025-06-01`.
  static func day(_ name: String) -> Substring { name.prefix(10) }

  private struct JSONRepresentation: Decodable {
    var v: Int
    var name: String
    var site: String
    var decisions: [Record]

    struct Record: Decodable {
      var mailbox: String
      var sequence: Int
      var state: String
      var audience: String
      var keys: String
      var message: String
    }
  }
}
