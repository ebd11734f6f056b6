/// A site's consent gate, as its pages refer to it.
public struct GateValue: Sendable {
  /// The root-relative URL of the gate.
  public var url: String
  /// The site's id, 32 hexadecimal digits; empty while the site has no keys.
  public var site = ""
  /// The audiences, in the order in which an access code is tried against them.
  public var audiences: [GateAudience] = []
  /// The id of the agreement in force.
  public var agreement: String
  /// The version of the agreement in force.
  public var version: String

  /// Creates a gate at `url` with `version` of the agreement in force.
  public init(url: String, agreement: String, version: String) {
    self.url = url
    self.agreement = agreement
    self.version = version
  }
}

/// An audience: a group of readers who share a content key.
public struct GateAudience: Sendable, Hashable {
  /// The name: `hcp`.
  public var name: String
  /// The number of the audience's current key; a new key invalidates the old one.
  public var epoch: Int
  /// The root-relative URL of the file of key slots, which access codes open.
  public var slots: String

  /// Creates an audience.
  public init(name: String, epoch: Int, slots: String) {
    self.name = name
    self.epoch = epoch
    self.slots = slots
  }
}

/// The encrypted part of a page and the identity of the key that decrypts it.
public struct SealedValue: Sendable, Hashable {
  /// The site's id.
  public var site: String
  /// The audience.
  public var audience: String
  /// The number of the audience's key that encrypts the part.
  public var epoch: Int
  /// The URL of the page relative to the site's root, to which the encryption is bound.
  public var path: String
  /// The root-relative URL of the encrypted file.
  public var source: String

  /// Creates the reference to an encrypted part.
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
  /// The associated data of the encryption, such as `asset:/articles/…/plan.pdf`.
  public var part: String
  /// The media type of the decrypted content.
  public var type: String

  /// Creates the reference to an encrypted file.
  public init(source: String, part: String, type: String) {
    self.source = source
    self.part = part
    self.type = type
  }
}
