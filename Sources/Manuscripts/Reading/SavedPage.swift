/// A saved web page: its metadata, and the part of it that is the article.
///
/// The article is the element with WeChat's ID `js_content`; failing that, an element with one of the IDs and classes
/// of common publishing systems; then `article`, `main` or the body, which may be implied. Navigation, scripts, forms
/// and hidden elements are left out and recorded.
struct SavedPage {
  /// The article as HTML for pandoc.
  var html: [UInt8] = []
  /// The title: the Open Graph title, else WeChat's, else the heading, else the window title.
  var title: String? { metas["og:title"] ?? texts["activity-name"] ?? heading ?? windowTitle }
  /// The author.
  var author: String? { metas["author"] ?? metas["og:article:author"] ?? texts["js_author_name"] }
  /// The summary.
  var summary: String? { metas["description"] ?? metas["og:description"] }
  /// The name of the account or site.
  var publisher: String? { texts["js_name"] ?? metas["og:site_name"] }
  /// The canonical URL of the page.
  var url: String? { metas["og:url"] ?? canonical }
  /// The publication date, as the page writes it.
  var date: String? {
    metas["article:published_time"] ?? metas["publishdate"] ?? metas["pubdate"] ?? texts["publish_time"] ?? scriptedDate
  }
  var notes = ImportNotes()

  /// The bylines found anywhere on the page.
  var bylines: [Byline] = []

  var metas: [String: String] = [:]
  var texts: [String: String] = [:]
  var heading: String?
  var titleText: String?
  var canonical: String?
  var scriptedDate: String?
  /// The best candidate for the article so far: its rank, where lower is better, and the index of its start tag.
  var root: (rank: Int, tag: Int) = (.max, -1)

  /// Reads a page in UTF-8.
  init(_ bytes: [UInt8]) {
    analyze(bytes)
    extractArticle(from: bytes)
  }

  /// The window title without the name of the site.
  private var windowTitle: String? {
    guard let titleText else { return nil }
    for mark in [" - ", "_", " | ", "-", "|"] {
      if let part = titleText.split(separator: mark).first, part.count < titleText.count {
        return String(part).trimmingBlanks
      }
    }
    return titleText
  }
}
