/// The gate of a site, as its pages know it.
public struct GateValue: Sendable {
  /// The address of the gate from the root of the host.
  public var url: String
  /// The site's own id, 32 hexadecimal digits; empty while it has no keys.
  public var site = ""
  /// Who may pass, in the order in which a code is tried.
  public var audiences: [GateAudience] = []
  /// The id of the agreement that holds now.
  public var agreement: String
  /// The version of the agreement that holds now.
  public var version: String

  /// A gate at `url` whose agreement is `agreement` in `version`.
  public init(url: String, agreement: String, version: String) {
    self.url = url
    self.agreement = agreement
    self.version = version
  }
}

/// Those who may pass a gate with the same key.
public struct GateAudience: Sendable, Hashable {
  /// The name: `hcp`.
  public var name: String
  /// The number of its key; a new one makes the old useless.
  public var epoch: Int
  /// The address of its slots from the root of the host.
  public var slots: String

  /// An audience.
  public init(name: String, epoch: Int, slots: String) {
    self.name = name
    self.epoch = epoch
    self.slots = slots
  }
}

/// Where the sealed text of a member page is, and with which key it opens.
public struct SealedValue: Sendable, Hashable {
  /// The site's id.
  public var site: String
  /// The audience.
  public var audience: String
  /// The number of the audience's key.
  public var epoch: Int
  /// The address of the page from the root of the site, which the text is bound to.
  public var path: String
  /// The address of the sealed file from the root of the host.
  public var source: String

  /// A sealed text.
  public init(site: String, audience: String, epoch: Int, path: String, source: String) {
    self.site = site
    self.audience = audience
    self.epoch = epoch
    self.path = path
    self.source = source
  }
}

/// A sealed picture or attachment of a member page.
public struct SealedFile: Sendable, Hashable {
  /// The address of the sealed file from the root of the host.
  public var source: String
  /// What it is bound to: `asset:/articles/…/plan.pdf`.
  public var part: String
  /// The media type of what is in it.
  public var type: String

  /// A sealed file.
  public init(source: String, part: String, type: String) {
    self.source = source
    self.part = part
    self.type = type
  }
}
