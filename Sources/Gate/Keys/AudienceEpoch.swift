/// An audience of a site between two rotations of its key.
package struct AudienceEpoch: Sendable, Hashable {
  /// The site's id.
  package var site: String
  /// The audience.
  package var audience: String
  /// The number of the key, counting from 1.
  package var number: Int

  /// The greatest number accepted, far beyond what any audience reaches.
  static let maximumNumber = 1_000_000_000

  /// Creates an epoch.
  package init(site: String, audience: String, number: Int) {
    self.site = site
    self.audience = audience
    self.number = number
  }

  /// The bytes that authenticate the wrapped key of a slot.
  func associatedData(slot id: String) -> [UInt8] { Array("v1|\(site)|\(audience)|\(number)|\(id)".utf8) }
}
