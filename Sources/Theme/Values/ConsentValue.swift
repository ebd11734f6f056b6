/// A version of a consent text, to which readers are asked to agree.
public struct ConsentValue: Sendable {
  /// The id of the consent text: `agreement`.
  public var id: String
  /// The version: `2.1`.
  public var version: String
  /// The language as a BCP 47 tag.
  public var language: String
  /// The title.
  public var title: String
  /// The date on which the version takes effect.
  public var date: Moment
  /// The root-relative URL of this version.
  public var url: String
  /// The URL of the file over which ``checksum`` is computed.
  public var file: String
  /// The SHA-256 checksum of ``file``, in hexadecimal digits.
  public var checksum: String
  /// The readers for whom the restricted content is intended.
  public var audience = ""
  /// The controller of the personal information.
  public var controller = ""
  /// The purpose of the processing.
  public var purpose = ""
  /// The method of processing.
  public var method = ""
  /// The categories of personal information.
  public var information: [String] = []
  /// The retention period.
  public var retention = ""
  /// The recipients of the information; empty if the text does not name any.
  public var recipients: [String] = []
  /// The transfer of information abroad; nil if the text does not mention it.
  public var transfer: String?
  /// The reader's rights.
  public var rights = ""
  /// The contact details of the controller.
  public var contact = ""
  /// The URL of the service agreement.
  public var serviceAgreement = ""
  /// The URL of the privacy policy.
  public var privacyPolicy = ""
  /// The changes made by each version up to this one, newest first; the first version has no entry.
  public var changes: [ConsentChangesValue] = []
  /// The body below the terms.
  public var text = BodyValue()

  /// Creates a version of a consent text.
  public init(
    id: String, version: String, language: String, title: String, date: Moment, url: String, file: String,
    checksum: String
  ) {
    self.id = id
    self.version = version
    self.language = language
    self.title = title
    self.date = date
    self.url = url
    self.file = file
    self.checksum = checksum
  }

  /// The terms in plain HTML, used by ``GatePage/plain`` and ``ConsentPage/plain``.
  public var plainTerms: some HTML {
    ul {
      ForEach(plainStatements) { term in li { term } }
    }
  }

  private var plainStatements: [String] {
    [audience, controller, purpose, method] + information + recipients + (transfer.map { [$0] } ?? [])
      + [retention, rights, contact]
  }
}

/// The changes that a version of a consent text makes to the previous one.
public struct ConsentChangesValue: Sendable {
  /// The version: `2.1`.
  public var version: String
  /// Whether readers who accepted the previous version must consent again.
  public var isMajor: Bool
  /// The changes, one sentence each.
  public var points: [String]

  /// Creates the changes of a version.
  public init(version: String, isMajor: Bool, points: [String]) {
    self.version = version
    self.isMajor = isMajor
    self.points = points
  }
}

/// A version of a consent text in a list.
public struct ConsentVersionValue: Sendable {
  /// The version: `2.1`.
  public var version: String
  /// The date on which the version takes effect.
  public var date: Moment
  /// The root-relative URL; nil for the version being shown.
  public var url: String?

  /// Creates a list entry.
  public init(version: String, date: Moment, url: String?) {
    self.version = version
    self.date = date
    self.url = url
  }
}
