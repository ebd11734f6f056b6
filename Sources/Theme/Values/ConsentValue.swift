/// A version of a text that readers are asked to consent to.
public struct ConsentValue: Sendable {
  /// The name of the text: `agreement`.
  public var id: String
  /// The version: `2.1`.
  public var version: String
  /// The language, as in BCP 47.
  public var language: String
  /// The title.
  public var title: String
  /// The date from which it is in force.
  public var date: Moment
  /// The root-relative URL of this version.
  public var url: String
  /// The URL of the file that the checksum is of.
  public var file: String
  /// The SHA-256 of that file, in hexadecimal digits.
  public var checksum: String
  /// The readers whom the restricted content is for.
  public var audience = ""
  /// The controller of the information.
  public var controller = ""
  /// The purpose.
  public var purpose = ""
  /// The method of processing.
  public var method = ""
  /// The kinds of information.
  public var information: [String] = []
  /// The retention period.
  public var retention = ""
  /// The recipients of the information; empty where the text does not say.
  public var recipients: [String] = []
  /// The transfer abroad; nil where the text does not say.
  public var transfer: String?
  /// The reader's rights.
  public var rights = ""
  /// The contact of the controller.
  public var contact = ""
  /// The URL of the service agreement.
  public var serviceAgreement = ""
  /// The URL of the privacy policy.
  public var privacyPolicy = ""
  /// The changes of each version up to this one, newest first; the first version has no entry.
  public var changes: [ConsentChangesValue] = []
  /// The text below the terms.
  public var text = BodyValue()

  /// Creates a version of a text.
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

  /// The terms in plain HTML, for themes without a template.
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

/// The changes of a version of a consent text since the previous version.
public struct ConsentChangesValue: Sendable {
  /// The version: `2.1`.
  public var version: String
  /// Whether readers who accepted the previous version are asked again.
  public var isMajor: Bool
  /// The changes.
  public var points: [String]

  /// Changes of a version.
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
  /// The date from which it is in force.
  public var date: Moment
  /// The root-relative URL; nil for the version that is shown.
  public var url: String?

  /// Creates a version in a list.
  public init(version: String, date: Moment, url: String?) {
    self.version = version
    self.date = date
    self.url = url
  }
}
