import SourceFiles

/// A policy document.
package struct PolicyDocument: Sendable, Encodable {
  /// The name of its file.
  package var id: String
  /// The path of its file.
  package var path: String
  /// The URL relative to the root of the site.
  package var url: String
  /// The title, without 《》.
  package var title: String
  /// The issuer.
  package var issuer: String?
  /// The date, as precisely as it is known.
  package var date: PartialDate?
  /// The official document number.
  package var number: String?
  /// The URL of the full text.
  package var link: String?
  /// The introduction.
  package var body: Body

  /// Creates a policy document.
  package init(
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
