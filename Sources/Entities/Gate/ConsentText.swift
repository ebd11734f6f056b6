import SourceFiles

/// One version of a text that readers are asked to consent to before they pass the gate.
///
/// Every version that was published stays published at a URL of its own, word for word: what a reader agreed to
/// can be read, and its checksum worked out again, for as long as the site is there.
package struct ConsentText: Sendable {
  /// What a text is to the reader.
  package enum Kind: String, Sendable, CaseIterable {
    /// Nobody passes without it.
    case agreement
    /// It may be skipped; the same content is open either way.
    case informed
  }

  /// The name of its folder: `agreement`.
  package var id: String
  /// The version, which is the name of its file.
  package var version: ConsentVersion
  /// What it is to the reader.
  package var kind: Kind
  /// The path of its file.
  package var path: String
  /// The title.
  package var title: String
  /// Since when it holds.
  package var date: Timestamp
  /// Its text, word for word.
  package var terms: ConsentTerms
  /// What is different from the version before, point by point.
  package var changes: [String]
  /// The text that is published, front matter included, without a byte order mark, its lines ended by a line feed.
  package var bytes: [UInt8]
  /// The SHA-256 of ``bytes``, 64 hexadecimal digits.
  package var checksum: String
  /// The text below the terms.
  package var body: Body

  /// A version of a text.
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

  /// The address of this version from the root of the site: `/gate/agreement/2.1/`.
  package var url: String { "/gate/\(Address.encoded(id))/\(version)/" }
  /// The address of its file as the editors wrote it, of which the checksum is.
  package var fileURL: String { url + "text.md" }
}

/// What every consent text has to say. Source: articles 14, 17, 23 and 39 of the Personal Information Protection
/// Law (PIPL).
package struct ConsentTerms: Sendable, Hashable {
  /// Who asks.
  package var controller = ""
  /// What for.
  package var purpose = ""
  /// In which way the information is handled.
  package var method = ""
  /// The kinds of information.
  package var information: [String] = []
  /// How long it is kept, in words.
  package var retention = ""
  /// How long it is kept at most, in days; nil where the text does not say.
  package var retentionDays: Int?
  /// The other recipients, or the statement that there are none; empty where the text does not say.
  package var recipients: [String] = []
  /// Whether it leaves the country, and to whom; nil where the text does not say.
  package var transfer: String?
  /// What the reader may ask for.
  package var rights = ""
  /// How the one who asks is reached.
  package var contact = ""
  /// Whom the content behind the gate is for.
  package var audience = ""
  /// The address of the service agreement.
  package var serviceAgreement = ""
  /// The address of the privacy policy.
  package var privacyPolicy = ""

  /// Creates terms without content.
  package init() {}
}
