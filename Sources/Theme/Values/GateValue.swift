/// The gate of a site, as pages refer to it.
public struct GateValue: Sendable {
  /// The root-relative URL of the gate.
  public var url: String
  /// The site's own id, 32 hexadecimal digits; empty while it has no keys.
  public var site = ""
  /// The audiences, in the order in which a code is tried.
  public var audiences: [GateAudience] = []
  /// The id of the agreement in force.
  public var agreement: String
  /// The version of the agreement in force.
  public var version: String

  /// Creates a gate at `url` whose agreement is `agreement` in `version`.
  public init(url: String, agreement: String, version: String) {
    self.url = url
    self.agreement = agreement
    self.version = version
  }
}

/// An audience: readers who share a key.
public struct GateAudience: Sendable, Hashable {
  /// The name: `hcp`.
  public var name: String
  /// The number of its key; a new key invalidates the old one.
  public var epoch: Int
  /// The root-relative URL of its slots.
  public var slots: String

  /// Creates an audience.
  public init(name: String, epoch: Int, slots: String) {
    self.name = name
    self.epoch = epoch
    self.slots = slots
  }
}

/// The encrypted text of a members' page and the key that opens it.
public struct SealedValue: Sendable, Hashable {
  /// The site's id.
  public var site: String
  /// The audience.
  public var audience: String
  /// The number of the audience's key.
  public var epoch: Int
  /// The URL of the page from the root of the site, which the text is bound to.
  public var path: String
  /// The root-relative URL of the encrypted file.
  public var source: String

  /// Creates an encrypted text.
  public init(site: String, audience: String, epoch: Int, path: String, source: String) {
    self.site = site
    self.audience = audience
    self.epoch = epoch
    self.path = path
    self.source = source
  }
}

/// An encrypted image or attachment of a members' page.
public struct SealedFile: Sendable, Hashable {
  /// The root-relative URL of the encrypted file.
  public var source: String
  /// The associated data of the encryption: `asset:/articles/…/plan.pdf`.
  public var part: String
  /// The media type of its content.
  public var type: String

  /// Creates an encrypted file.
  public init(source: String, part: String, type: String) {
    self.source = source
    self.part = part
    self.type = type
  }
}
