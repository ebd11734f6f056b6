import SourceFiles

/// One version of a text that readers are asked to consent to before they pass the gate.
///
/// Every version that was published stays published at a URL of its own, word for word: what a reader agreed to
/// can be read, and its checksum worked out again, for as long as the site is there.
public struct ConsentText: Sendable {
  /// What a text is to the reader.
  public enum Kind: String, Sendable, CaseIterable {
    /// Nobody passes without it.
    case agreement
    /// It may be skipped; the same content is open either way.
    case informed
  }

  /// The name of its folder: `agreement`.
  public var id: String
  /// The version, which is the name of its file.
  public var version: ConsentVersion
  /// What it is to the reader.
  public var kind: Kind
  /// The path of its file.
  public var path: String
  /// The title.
  public var title: String
  /// Since when it holds.
  public var date: Timestamp
  /// Its text, word for word.
  public var terms: ConsentTerms
  /// What is different from the version before, point by point.
  public var changes: [String]
  /// The text that is published, front matter included, without a byte order mark, its lines ended by a line feed.
  public var bytes: [UInt8]
  /// The SHA-256 of ``bytes``, 64 hexadecimal digits.
  public var checksum: String
  /// The text below the terms.
  public var body: Body

  /// A version of a text.
  public init(
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
  public var url: String { "/gate/\(Address.encoded(id))/\(version)/" }
  /// The address of its file as the editors wrote it, of which the checksum is.
  public var fileURL: String { url + "text.md" }
}

/// What every consent text has to say. Source: articles 14, 17, 23 and 39 of the Personal Information Protection
/// Law (PIPL).
public struct ConsentTerms: Sendable, Hashable {
  /// Who asks.
  public var controller = ""
  /// What for.
  public var purpose = ""
  /// In which way the information is handled.
  public var method = ""
  /// The kinds of information.
  public var information: [String] = []
  /// How long it is kept, in words.
  public var retention = ""
  /// How long it is kept at most, in days; nil where the text does not say.
  public var retentionDays: Int?
  /// The other recipients, or the statement that there are none; empty where the text does not say.
  public var recipients: [String] = []
  /// Whether it leaves the country, and to whom; nil where the text does not say.
  public var transfer: String?
  /// What the reader may ask for.
  public var rights = ""
  /// How the one who asks is reached.
  public var contact = ""
  /// Whom the content behind the gate is for.
  public var audience = ""
  /// The address of the service agreement.
  public var serviceAgreement = ""
  /// The address of the privacy policy.
  public var privacyPolicy = ""

  /// Creates terms without content.
  public init() {}
}
