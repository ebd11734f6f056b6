import Bytes
import Content
import Entities
import HTML

/// The site map: a single file or, from 50,000 URLs on, an index of several files. Source: sitemaps.org, protocol 0.9.
struct SiteMapFiles {
  /// The maximum number of URLs in a file.
  static let limit = 50_000

  /// The files.
  let files: [PlannedFile]

  init(listings: [PlannedFile.Listing], in library: Library, limit: Int = limit, jobs: Int = 1) {
    let beginning = library.beginning
    let sorted = BytewiseOrder.indices(of: listings.map(\.url), jobs: jobs).map { index in
      let listing = listings[index]
      return PlannedFile.Listing(url: listing.url, modified: listing.modified ?? beginning)
    }
    let names = Self.partNames(listings: sorted.count, limit: limit)
    guard !names.isEmpty else {
      files = [Self.file(Self.name, sorted, library)]
      return
    }
    let parts = stride(from: 0, to: sorted.count, by: limit).map {
      Array(sorted[$0..<min(sorted.count, $0 + limit)])
    }
    files =
      zip(names, parts).map { Self.file($0, $1, library) } + [
        .data(Self.name, plannedInput: PlannedInput(names, in: library), counterpart: .texts) {
          SiteMapIndex(names: $1, addresses: $0.urls).render(into: &$2)
        }
      ]
  }

  /// The path of the site map, or of its index.
  private static let name = "sitemap.xml"

  /// Returns the paths of the parts of a site map; empty if it is a single file.
  private static func partNames(listings count: Int, limit: Int) -> [String] {
    count < limit ? [] : (0..<(count + limit - 1) / limit).map { "sitemap-\($0 + 1).xml" }
  }

  /// Returns empty files with the paths of a site map, to reserve the paths before the map is created.
  static func placeholders(listings count: Int) -> [PlannedFile] {
    ([name] + partNames(listings: count, limit: limit)).map { .data($0) { _, _ in } }
  }

  /// Encodes listings. There is one per page, for which `Codable` would be slower than all other processing of them.
  private static func record(_ listings: [PlannedFile.Listing], _ encoder: RecordEncoder) {
    for listing in listings {
      encoder.write(listing.url)
      encoder.write(listing.modified != nil)
      if let modified = listing.modified { encoder.write(modified) }
    }
  }

  private static func file(_ name: String, _ listings: [PlannedFile.Listing], _ library: Library) -> PlannedFile {
    .data(name, plannedInput: PlannedInput(listings, in: library, record), counterpart: .texts) {
      SiteMap(listings: $1, addresses: $0.urls).render(into: &$2)
    }
  }
}

private struct SiteMap: Component {
  let listings: [PlannedFile.Listing]
  let addresses: SiteURLs

  var body: some HTML {
    XMLDeclaration()
    XML("urlset", ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")) {
      ForEach(listings) { listing in
        XML("url") {
          XML("loc") { addresses.absolute(listing.url) }
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
  let addresses: SiteURLs

  var body: some HTML {
    XMLDeclaration()
    XML("sitemapindex", ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")) {
      ForEach(names) { name in XML("sitemap") { XML("loc") { addresses.absolute("/" + name) } } }
    }
    "\n"
  }
}
