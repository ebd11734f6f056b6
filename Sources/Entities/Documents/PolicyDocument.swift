import SourceFiles

/// A policy document.
package struct PolicyDocument: Sendable, Encodable {
  /// The name of its file.
  package var id: String
  /// The path of its file.
  package var path: String
  /// The address from the root of the site.
  package var url: String
  /// The title, without 《》.
  package var title: String
  /// Who issued it.
  package var issuer: String?
  /// The date, as precisely as it is known.
  package var date: PartialDate?
  /// Its number.
  package var number: String?
  /// The address of its text.
  package var link: String?
  /// What it is about.
  package var body: Body

  /// A policy document.
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
