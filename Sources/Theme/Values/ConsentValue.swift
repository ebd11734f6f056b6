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
  /// Since when it holds.
  public var date: Moment
  /// The address of this version from the root of the host.
  public var url: String
  /// The address of the file that the checksum is of.
  public var file: String
  /// The SHA-256 of that file, in hexadecimal digits.
  public var checksum: String
  /// Whom the content behind the gate is for.
  public var audience = ""
  /// Who asks.
  public var controller = ""
  /// What for.
  public var purpose = ""
  /// In which way the information is handled.
  public var method = ""
  /// The kinds of information.
  public var information: [String] = []
  /// How long it is kept.
  public var retention = ""
  /// What the reader may ask for.
  public var rights = ""
  /// How the one who asks is reached.
  public var contact = ""
  /// The address of the service agreement.
  public var serviceAgreement = ""
  /// The address of the privacy policy.
  public var privacyPolicy = ""
  /// What is different from version to version up to this one, the newest first; the first version of all has no entry.
  public var changes: [ConsentChangesValue] = []
  /// The text below the terms.
  public var text = BodyValue()

  /// A version of a text.
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

  /// The terms in plain HTML, for pages that a theme does not set itself.
  public var plainTerms: some HTML {
    ul {
      ForEach([audience, controller, purpose, method] + information + [retention, rights, contact]) { term in
        li { term }
      }
    }
  }
}

/// What is different in a version of a consent text from the one before.
public struct ConsentChangesValue: Sendable {
  /// The version: `2.1`.
  public var version: String
  /// Whether a reader of the version before is asked again.
  public var isMajor: Bool
  /// What is different, point by point.
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
  /// Since when it holds.
  public var date: Moment
  /// Its address from the root of the host; nil for the one that is shown.
  public var url: String?

  /// A version in a list.
  public init(version: String, date: Moment, url: String?) {
    self.version = version
    self.date = date
    self.url = url
  }
}
