import Content

/// A kind of thing in the library, as pages look it up, link to it and name it in what they read.
///
/// A new kind says these five things in its own file in `Pages`; looking up, linking and recording come with them. It is
/// `Encodable`, so that a change of any of its values is noticed by the pages that read it.
protocol Entity: Sendable, Encodable {
  /// What the kind is called in what a page reads: the folder of the content in which such things stand.
  static var kindName: String { get }
  /// All of the kind, in the library's order.
  static func all(in library: Library) -> [Self]
  /// What names one among its kind, in every build the same; the library's keys are made of the same names.
  var key: String { get }
  /// The words of a link that leads to it.
  var label: String { get }
  /// The address of its page from the root of the site.
  var url: String { get }
  /// The hashes of the values of all of the kind.
  static func fingerprints(_ library: Library, jobs: Int) -> [UInt64]
}

/// A kind of thing that articles lead to.
protocol ArticleSubject: Entity {
  /// The articles that lead to each.
  static var articles: Relation<Self, Reference<Article>> { get }
}
