/// A web page that was saved: what it says of itself, and the part of it that is the article.
///
/// The article is the element that WeChat calls `js_content`, else `article`, else `main`, else an element with one of the ids and classes
/// that publishing systems give it, else the body, which need not be written. Navigation, scripts, forms and what is not shown are left out and noted.
struct SavedPage {
  /// The article alone, for pandoc.
  var html: [UInt8] = []
  /// The title: the one for sharing, else the heading, else that of the window.
  var title: String? { metas["og:title"] ?? texts["activity-name"] ?? heading ?? windowTitle }
  /// Who wrote it.
  var author: String? { metas["author"] ?? metas["og:article:author"] ?? texts["js_author_name"] }
  /// The summary for sharing.
  var summary: String? { metas["description"] ?? metas["og:description"] }
  /// The name of the account or of the site.
  var publisher: String? { texts["js_name"] ?? metas["og:site_name"] }
  /// The address of the page.
  var url: String? { metas["og:url"] ?? canonical }
  /// The day of publication, as the page writes it.
  var date: String? {
    metas["article:published_time"] ?? metas["publishdate"] ?? metas["pubdate"] ?? texts["publish_time"] ?? scriptedDate
  }
  var notes = ImportNotes()

  /// The lines that say who wrote the article, when, and where it comes from.
  var bylines: [Byline] = []

  var metas: [String: String] = [:]
  var texts: [String: String] = [:]
  var heading: String?
  var titleText: String?
  var canonical: String?
  var scriptedDate: String?
  /// The best element so far: its rank, and the number of its start tag among all.
  var root: (rank: Int, tag: Int) = (.max, -1)

  /// The page in UTF-8.
  init(_ bytes: [UInt8]) {
    survey(bytes)
    cut(bytes)
  }

  /// The title of the window without the name of the site.
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
