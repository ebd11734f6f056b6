import Diagnostics

/// The settings of the gate in site.yml.
public struct GateSettings: Sendable {
  /// The site's own id, to which everything is bound that is sealed: 32 hexadecimal digits, as `gate init` prints them.
  public var site: String?
  /// How readers reach those who give access.
  public var contact = ""
  /// The address of a mailbox for the same, if there is one.
  public var email: String?
  /// What a reader must have at hand, point by point.
  public var needed: [String] = []
  /// Its range in site.yml.
  package var range: SourceRange

  /// Creates settings found at `range` of site.yml.
  package init(range: SourceRange) { self.range = range }
}
