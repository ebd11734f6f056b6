/// A policy document.
public struct PolicyDocument: Sendable {
  /// The name of its file.
  public var id: String
  /// The path of its file.
  public var path: String
  /// The address from the root of the site.
  public var url: String
  /// The title, without 《》.
  public var title: String
  /// Who issued it.
  public var issuer: String?
  /// When, as far as it is known.
  public var date: PartialDate?
  /// Its number.
  public var number: String?
  /// The address of its text.
  public var link: String?
  /// What it is about.
  public var body: Body
}
