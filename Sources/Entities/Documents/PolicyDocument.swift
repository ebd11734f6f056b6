import SourceFiles

/// A policy document.
public struct PolicyDocument: Sendable, Encodable {
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
  /// The date, as precisely as it is known.
  public var date: PartialDate?
  /// Its number.
  public var number: String?
  /// The address of its text.
  public var link: String?
  /// What it is about.
  public var body: Body

  /// A policy document.
  public init(
    id: String, path: String, url: String, title: String, issuer: String? = nil, date: PartialDate? = nil,
    number: String? = nil, link: String? = nil, body: Body = Body()
  ) {
    self.id = id
    self.path = path
    self.url = url
    self.title = title
    self.issuer = issuer
    self.date = date
    self.number = number
    self.link = link
    self.body = body
  }
}
