import SourceFiles

/// One version of a text that readers are asked to accept before they pass the consent gate.
///
/// Every published version remains available, word for word, at a URL of its own, so that readers can always see what
/// they agreed to and recompute its checksum.
package struct ConsentText: Sendable {
  /// Whether consent is mandatory.
  package enum Kind: String, Sendable, CaseIterable {
    /// Readers must accept it to pass the gate.
    case agreement
    /// Readers may skip it without losing access to any content.
    case informed
  }

  /// The name of its folder: `agreement`.
  package var id: String
  /// The version, which is the name of its file.
  package var version: ConsentVersion
  /// Whether consent is mandatory.
  package var kind: Kind
  /// The path of its file.
  package var path: String
  /// The title.
  package var title: String
  /// The date on which it takes effect.
  package var date: Timestamp
  /// The terms, word for word.
  package var terms: ConsentTerms
  /// The changes since the previous version, point by point.
  package var changes: [String]
  /// The published file, including the front matter, without a byte order mark and with LF line endings.
  package var bytes: [UInt8]
  /// The SHA-256 of ``bytes`` as 64 hexadecimal digits.
  package var checksum: String
  /// The text below the terms.
  package var body: Body

  /// Creates a version of a consent text.
  package init(
    id: String, version: ConsentVersion, kind: Kind, path: String, title: String, date: Timestamp, terms: ConsentTerms,
    changes: [String] = [], bytes: [UInt8] = [], checksum: String = "",
    body: Body = Body()
  ) {
    self.id = id
    self.version = version
    self.kind = kind
    self.path = path
    self.title = title
    self.date = date
    self.terms = terms
    self.changes = changes
    self.bytes = bytes
    self.checksum = checksum
    self.body = body
  }

  /// The URL of this version relative to the root of the site: `/gate/agreement/2.1/`.
  package var url: String { "/gate/\(URLPath.encoded(id))/\(version)/" }
  /// The URL of the file with ``bytes``, from which the checksum is computed.
  package var fileURL: String { url + "text.md" }
}

/// The statements that every consent text must make. Source: articles 14, 17, 23 and 39 of the Personal Information
/// Protection Law (PIPL).
package struct ConsentTerms: Sendable, Hashable {
  /// The handler of personal information who asks for consent.
  package var controller = ""
  /// The purpose.
  package var purpose = ""
  /// The method of handling.
  package var method = ""
  /// The kinds of information.
  package var information: [String] = []
  /// The retention period, in words.
  package var retention = ""
  /// The maximum retention period in days; nil if the text does not state it.
  package var retentionDays: Int?
  /// The other recipients, or the statement that there are none; empty if the text does not state it.
  package var recipients: [String] = []
  /// Whether the information is transferred abroad, and to whom; nil if the text does not state it.
  package var transfer: String?
  /// The rights of the reader.
  package var rights = ""
  /// The contact details of the handler.
  package var contact = ""
  /// The intended audience of the content behind the gate.
  package var audience = ""
  /// The URL of the service agreement.
  package var serviceAgreement = ""
  /// The URL of the privacy policy.
  package var privacyPolicy = ""

  /// Creates terms without content.
  package init() {}
}
