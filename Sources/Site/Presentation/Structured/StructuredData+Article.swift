import Bytes
import Content
import Entities
import Markdown
import Theme

extension StructuredData {
  /// Returns the description of an article, without its body. `bylineAuthors` are its authors.
  static func article(
    _ article: Article, card: ArticleCard, bylineAuthors: [Author], publisher: Publisher, urls: SiteURLs,
    configuration: SiteConfiguration
  ) -> StructuredData {
    StructuredData(article.identity.kind == .notice || article.identity.kind == .article ? "NewsArticle" : "Article") {
      object in
      object.field("headline", article.title)
      object.field("alternativeHeadline", article.identity.subtitle)
      object.field("description", article.identity.summary.isEmpty ? nil : article.identity.summary)
      object.field("url", urls.absolute(article.url))
      object.field("inLanguage", article.identity.language ?? configuration.language)
      object.field("datePublished", article.publication.date.rfc3339)
      object.field("dateModified", article.publication.modified.rfc3339)
      object.field("image", article.media.cover.flatMap { $0.isShareable ? urls.absolute($0.url) : nil })
      object.field("articleSection", card.column?.title)
      object.field("isAccessibleForFree", !card.isForMembers)
      if article.statistics.total > 0 { object.field("wordCount", article.statistics.total) }
      object.array("author") { authors in
        for author in bylineAuthors { authors.object { author.write(to: &$0) } }
      }
      object.object("publisher") { publisher.write(to: &$0) }
      if let source = article.credits.source ?? article.credits.reprint?.source {
        object.object("isBasedOn") { basis in
          basis.field("@type", "CreativeWork")
          basis.field("name", source.name)
          basis.field("url", source.url.map(urls.absolute))
        }
      }
      let corrections = article.publication.corrections.filter { !$0.text.isEmpty }
      if !corrections.isEmpty {
        object.array("correction") { list in
          for correction in corrections {
            list.object {
              $0.field("@type", "CorrectionComment")
              $0.field("text", correction.text)
              $0.field("datePublished", correction.date.rfc3339)
            }
          }
        }
      }
      guard !card.hospitals.isEmpty else { return }
      object.array("about") { about in
        for hospital in card.hospitals {
          about.object {
            $0.field("@type", "Hospital"); $0.field("name", hospital.title)
          }
        }
      }
    }
  }
}
