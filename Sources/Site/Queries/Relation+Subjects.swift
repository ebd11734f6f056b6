import Bytes
import Content
import Entities

extension ArticleSubject {
  /// The articles about each entity.
  static var articles: Relation<Self, Reference<Article>> { Relation("articles of") { $0.articles[Self.self] } }
}

extension BacklinkedEntity {
  /// The pages of other entities whose texts refer to each entity.
  static var texts: Relation<Self, LinkTarget> { Relation("texts naming") { $0.backlinks[Self.self] } }
}
