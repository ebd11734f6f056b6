import Diagnostics

/// The settings of the gate in site.yml.
package struct GateSettings: Sendable {
  /// The id of the site, to which all sealed data is bound: 32 hexadecimal digits, as printed by `gate init`.
  package var site: String?
  /// How readers contact those who grant access.
  package var contact = ""
  /// An email address for the same purpose, if any.
  package var email: String?
  /// The information that readers must have at hand, point by point.
  package var needed: [String] = []
  /// The public key to which membership applications are sealed, in compressed form, 66 hexadecimal digits; nil if the
  /// site takes no applications.
  package var sealingKey: String?
  /// The URL on this site that accepts applications by POST, if any.
  package var endpoint: String?
  /// The range of the settings in site.yml.
  package var range: SourceRange

  /// Creates the settings found at `range` in site.yml.
  package init(range: SourceRange) { self.range = range }
}
