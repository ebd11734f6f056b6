import Bytes
import HTML

/// The site map: one file, or from 50,000 addresses on an index of several. Source: sitemaps.org, protocol 0.9.
struct SiteMapFiles {
  /// The most addresses that a file may hold.
  static let limit = 50_000

  /// The files.
  let files: [PlannedFile]

  init(listings: [PlannedFile.Listing], limit: Int = limit) {
    let sorted = listings.sorted { $0.url.precedesInBytes($1.url) }
    guard sorted.count >= limit else {
      files = [.data("sitemap.xml") { SiteMap(listings: sorted[...], addresses: $0.addresses).render(into: &$1) }]
      return
    }
    let parts = stride(from: 0, to: sorted.count, by: limit).map { sorted[$0..<min(sorted.count, $0 + limit)] }
    let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
    var files = zip(names, parts).map { name, part -> PlannedFile in
      .data(name) { SiteMap(listings: part, addresses: $0.addresses).render(into: &$1) }
    }
    files.append(.data("sitemap.xml") { SiteMapIndex(names: names, addresses: $0.addresses).render(into: &$1) })
    self.files = files
  }
}

private struct SiteMap: Component {
  let listings: ArraySlice<PlannedFile.Listing>
  let addresses: Addresses

  var body: some HTML {
    XMLDeclaration()
    XML("urlset", ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")) {
      ForEach(listings) { listing in
        XML("url") {
          XML("loc") { addresses.whole(listing.url) }
          if let modified = listing.modified { XML("lastmod") { modified } }
        }
        "\n"
      }
    }
    "\n"
  }
}

private struct SiteMapIndex: Component {
  let names: [String]
  let addresses: Addresses

  var body: some HTML {
    XMLDeclaration()
    XML("sitemapindex", ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")) {
      ForEach(names) { name in XML("sitemap") { XML("loc") { addresses.whole("/" + name) } } }
    }
    "\n"
  }
}
