import Diagnostics

/// The settings of the gate in site.yml.
package struct GateSettings: Sendable {
  /// The site's own id, to which everything is bound that is sealed: 32 hexadecimal digits, as `gate init` prints them.
  package var site: String?
  /// How readers reach those who give access.
  package var contact = ""
  /// The address of a mailbox for the same, if there is one.
  package var email: String?
  /// What a reader must have at hand, point by point.
  package var needed: [String] = []
  /// The public key that applications for membership are sealed to, compressed, 66 hexadecimal digits; nil where the site takes no applications.
  package var sealingKey: String?
  /// The address on this site that takes applications by POST, if there is one.
  package var endpoint: String?
  /// Its range in site.yml.
  package var range: SourceRange

  /// Creates settings found at `range` of site.yml.
  package init(range: SourceRange) { self.range = range }
}
