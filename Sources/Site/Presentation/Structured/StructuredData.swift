import Bytes
import Content
import Entities
import Theme

/// The description of a page in JSON-LD. Source: schema.org; the terms in use are listed in
/// `Tests/Checks/structured.py`.
struct StructuredData {
  private let write: (inout JSONObjectWriter) -> Void

  /// Creates an object of `type` with the properties that `fields` writes.
  init(_ type: String, _ fields: @escaping (inout JSONObjectWriter) -> Void) {
    write = { object in
      object.field("@type", type)
      fields(&object)
    }
  }

  /// Returns the description of the site.
  static func website(_ publisher: Publisher, _ configuration: SiteConfiguration) -> StructuredData {
    StructuredData("WebSite") { site in
      site.field("name", configuration.title)
      site.field("description", configuration.description ?? configuration.tagline)
      site.field("url", publisher.url)
      site.field("inLanguage", configuration.language)
      site.object("publisher") { publisher.write(to: &$0) }
    }
  }

  /// Returns the content of a page's `script` element: its description and its breadcrumbs, whose URLs must be
  /// absolute.
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
                  // The value of the property must be an object; a bare URL would be interpreted as text.
                  item.object("item") { $0.field("@id", crumb.url) }
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
