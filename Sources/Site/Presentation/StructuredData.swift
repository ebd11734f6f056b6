import Bytes
import Content
import Markdown
import Theme

/// What a page says of itself in JSON-LD. Source: schema.org.
struct StructuredData {
  private let write: (inout JSONObjectWriter) -> Void

  private init(_ type: String, _ fields: @escaping (inout JSONObjectWriter) -> Void) {
    write = { object in
      object.field("@type", type)
      fields(&object)
    }
  }

  /// The site itself.
  static func website(_ configuration: SiteConfiguration, home: String) -> StructuredData {
    StructuredData("WebSite") { site in
      site.field("name", configuration.title)
      site.field("description", configuration.description ?? configuration.tagline)
      site.field("url", home)
      site.field("inLanguage", configuration.language)
    }
  }

  /// An article, without its body.
  static func article(
    _ article: Article, card: ArticleCard, addresses: Addresses, configuration: SiteConfiguration
  ) -> StructuredData {
    let (siteTitle, siteLanguage) = (configuration.title, configuration.language)
    return StructuredData(article.kind == .notice || article.kind == .article ? "NewsArticle" : "Article") { object in
      object.field("headline", article.title)
      object.field("alternativeHeadline", article.subtitle)
      object.field("description", article.summary)
      object.field("url", addresses.whole(article.url))
      object.field("inLanguage", article.language ?? siteLanguage)
      object.field("datePublished", article.date.rfc3339)
      object.field("dateModified", (article.updated ?? article.date).rfc3339)
      object.field("image", article.cover.map { addresses.whole($0.url) })
      object.field("articleSection", card.column?.title)
      object.field("isAccessibleForFree", !card.isForMembers)
      if article.statistics.total > 0 { object.field("wordCount", article.statistics.total) }
      object.array("author") { authors in
        for name in article.authors.isEmpty ? [siteTitle] : article.authors {
          // Names of persons and of editorial offices are not told apart in front matter.
          authors.object {
            $0.field("@type", "Thing"); $0.field("name", name)
          }
        }
      }
      object.object("publisher") {
        $0.field("@type", "Organization"); $0.field("name", siteTitle)
      }
      if let source = article.source {
        object.object("isBasedOn") { basis in
          basis.field("@type", "CreativeWork")
          basis.field("name", source.name)
          basis.field("url", source.url)
        }
      }
      object.array("about") { about in
        for hospital in card.hospitals {
          about.object {
            $0.field("@type", "Hospital"); $0.field("name", hospital.title)
          }
        }
      }
    }
  }

  /// A hospital.
  static func hospital(_ hospital: Hospital, honours: [HonourValue], addresses: Addresses) -> StructuredData {
    StructuredData("Hospital") { object in
      object.field("name", hospital.name)
      object.field("alternateName", nonempty: Self.names(of: hospital))
      object.field("award", nonempty: Self.awards(honours))
      object.field("url", hospital.website ?? addresses.whole(hospital.url))
      if let province = hospital.province {
        object.object("address") { address in
          address.field("@type", "PostalAddress")
          address.field("addressCountry", "CN")
          address.field("addressRegion", province.name)
          address.field("addressLocality", hospital.city)
        }
      }
    }
  }

  /// A person.
  static func person(
    _ person: Person, posts: [PostValue], honours: [HonourValue], addresses: Addresses
  ) -> StructuredData {
    StructuredData("Person") { object in
      let held = posts.filter { $0.to == nil }
      object.field("name", person.name)
      object.field("alternateName", nonempty: person.aliases)
      object.field("url", addresses.whole(person.url))
      object.field("jobTitle", nonempty: held.map(\.title))
      object.field("award", nonempty: Self.awards(honours) + person.honours)
      object.array("worksFor") { organisations in
        // Hospitals have pages, other places are names.
        for place in held.map(\.place) where !place.text.isEmpty {
          organisations.object {
            $0.field("@type", place.url == nil ? "Organization" : "Hospital"); $0.field("name", place.text)
          }
        }
      }
    }
  }

  /// The other names of a hospital, those that it had before included, each once.
  private static func names(of hospital: Hospital) -> [String] {
    var seen: Set<String> = [hospital.name]
    return ([hospital.short].compactMap(\.self) + hospital.aliases + hospital.former)
      .filter { seen.insert($0).inserted }
  }

  /// Honours in words: the edition, which names the award, and the category.
  private static func awards(_ honours: [HonourValue]) -> [String] {
    honours.map { $0.category.isEmpty ? $0.edition.title : "\($0.edition.title)（\($0.category)）" }
  }

  /// A roll.
  static func dataset(_ edition: Edition, title: String, award: Award, addresses: Addresses) -> StructuredData {
    StructuredData("Dataset") { object in
      object.field("name", title)
      object.field("description", edition.body.excerpt.isEmpty ? award.title : edition.body.excerpt)
      object.field("url", addresses.whole(edition.url))
      object.array("distribution") { files in
        for (name, type) in [("roll.csv", "text/csv"), ("roll.json", "application/json")] {
          files.object { file in
            file.field("@type", "DataDownload")
            file.field("encodingFormat", type)
            file.field("contentUrl", addresses.whole(edition.url + name))
          }
        }
      }
    }
  }

  /// The data of a page and the way to it, for a script element; the way's addresses are whole ones.
  static func markup(_ data: StructuredData?, breadcrumbs: [Link]) -> Markup? {
    guard data != nil || breadcrumbs.count > 1 else { return nil }
    var json = JSONWriter(ByteBuffer(capacity: 2048), escaping: .script)
    json.object { root in
      root.field("@context", "https://schema.org")
      root.array("@graph") { graph in
        if let data { graph.object(data.write) }
        if breadcrumbs.count > 1 {
          graph.object { list in
            list.field("@type", "BreadcrumbList")
            list.array("itemListElement") { items in
              for (index, crumb) in breadcrumbs.enumerated() {
                items.object { item in
                  item.field("@type", "ListItem")
                  item.field("position", index + 1)
                  item.field("name", crumb.title)
                  item.field("item", crumb.url)
                }
              }
            }
          }
        }
      }
    }
    return Markup(trusted: json.buffer.bytes)
  }
}
