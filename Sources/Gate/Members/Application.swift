import Crypto
import Essentials

/// What a reader sends to the editors.
///
/// The encoded form is the mailbox (16 bytes), the slot key and the proof key (32 each), an authentication code under
/// the proof key over everything but the code itself (32), and the content as JSON, padded with spaces so that the size
/// reveals little.
package struct Application: Sendable {
  /// The reader's pseudonym.
  package let mailbox: Mailbox
  let keys: MemberKeys
  /// The answers and the receipts.
  package let content: Content
  let json: [UInt8]
  private let authenticationCode: [UInt8]

  private static let codeCount = 32
  private static let paddingStep = 512

  /// The content of an application.
  package struct Content: Codable, Sendable, Hashable {
    /// The format version: 1.
    package var v: Int
    /// The time of the application by the browser's clock, in ISO 8601.
    package var time: String
    /// The answers, in the order of the questions.
    package var answers: [Answer]
    /// The receipts of the reader's consents.
    package var consents: [Receipt]

    /// Creates the content.
    package init(time: String, answers: [Answer], consents: [Receipt]) {
      (v, self.time, self.answers, self.consents) = (1, time, answers, consents)
    }
  }

  /// An answer together with the question as the reader saw it.
  package struct Answer: Codable, Sendable, Hashable {
    /// The id of the question.
    package var id: String
    /// The text of the question.
    package var label: String
    /// The answer.
    package var answer: String
    /// The wording of the separate consent given for sensitive information.
    package var consent: String?

    /// Creates an answer.
    package init(id: String, label: String, answer: String, consent: String? = nil) {
      (self.id, self.label, self.answer, self.consent) = (id, label, answer, consent)
    }
  }

  /// A receipt of a consent, as issued by the gate.
  package struct Receipt: Codable, Sendable, Hashable {
    /// The name of the document.
    package var document: String
    /// The version of the document.
    package var version: String
    /// The SHA-256 of the document's text.
    package var sha256: String
    /// The language of the document.
    package var language: String
    /// `agree`, `skip` or `withdraw`.
    package var choice: String
    /// The time of the choice, in ISO 8601.
    package var time: String

    /// Creates a receipt.
    package init(document: String, version: String, sha256: String, language: String, choice: String, time: String) {
      (self.document, self.version, self.sha256) = (document, version, sha256)
      (self.language, self.choice, self.time) = (language, choice, time)
    }
  }

  /// Creates the application of a reader.
  package init?(_ secret: ReaderSecret, site: String, content: Content) {
    guard let mailbox = secret.mailbox(site: site), var json = try? Array(JSONEncoder().encode(content)) else {
      return nil
    }
    json += repeatElement(0x20, count: (Self.paddingStep - json.count % Self.paddingStep) % Self.paddingStep)
    keys = secret.keys(site: site)
    (self.mailbox, self.content, self.json) = (mailbox, content, json)
    authenticationCode = Array(
      HMAC<SHA256>.authenticationCode(for: mailbox.bytes + keys.bytes + json, using: keys.proofKey))
  }

  /// Decodes an application that ``bytes`` encoded; nil for anything else, or if the authentication code does not
  /// match.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    func take(_ count: Int) -> ArraySlice<UInt8> {
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
    guard let mailbox = Mailbox(bytes: take(Mailbox.byteCount)),
      let keys = MemberKeys(bytes: take(2 * MemberKeys.keyCount))
    else { return nil }
    authenticationCode = Array(take(Self.codeCount))
    json = Array(rest)
    (self.mailbox, self.keys) = (mailbox, keys)
    guard let content = try? JSONDecoder().decode(Content.self, from: Data(json)), content.v == 1 else { return nil }
    self.content = content
    guard isFrom(keys) else { return nil }
  }

  /// The bytes to seal.
  var bytes: [UInt8] { mailbox.bytes + keys.bytes + authenticationCode + json }

  /// Whether the application was made by the holder of `earlierKeys`, the keys of an earlier application or decision on
  /// the same mailbox.
  func isFrom(_ earlierKeys: MemberKeys) -> Bool {
    earlierKeys == keys
      && HMAC<SHA256>.isValidAuthenticationCode(
        authenticationCode, authenticating: mailbox.bytes + keys.bytes + json, using: earlierKeys.proofKey)
  }
}
