import Content

/// Which files make up a site.
struct SitePlan: Sendable {
  /// All files, in no particular order; their paths are unique because the content was checked for that.
  let files: [PlannedFile]

  /// Every kind of page. A new kind is a file in `Pages` and a line here.
  static let kinds: [any PageKind] = [
    HomePages(), ArticlePages(), ColumnPages(), HospitalPages(), PersonPages(), AwardPages(), DocumentPages(),
    TagPages(), StandalonePages(), FeedFiles(), RedirectPages(),
  ]

  /// The files of a library's site; `extra` are those that do not come from the library.
  init(_ library: Library, extra: [PlannedFile]) {
    var files = extra
    for kind in Self.kinds { files += kind.files(for: library) }
    files += SiteMapFiles(listings: files.compactMap(\.listing)).files
    self.files = files
  }
}
