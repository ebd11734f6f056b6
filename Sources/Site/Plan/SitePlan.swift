import Bytes
import Content

/// Which files make up a site.
struct SitePlan: Sendable {
  /// All files; their paths are unique.
  let files: [PlannedFile]
  /// Paths that more than one file wanted, in the order in which they were found.
  let collisions: [String]

  /// Every kind of page, in the order in which they are made: feeds before articles, whose texts are let go when their pages
  /// are made. A new kind is a file in `Pages` and a line here.
  static let kinds: [any PageKind] = [
    HomePages(), FeedFiles(), ArticlePages(), ColumnPages(), HospitalPages(), PersonPages(), AwardPages(),
    DocumentPages(), TagPages(), StandalonePages(), GatePages(), RedirectPages(),
  ]

  /// Every kind of thing that articles cite.
  static let cited: [any CitedSubject.Type] = kinds.flatMap(\.cited)

  /// The files of a library's site; `extra` are those that do not come from the library.
  init(_ library: Library, extra: [PlannedFile], jobs: Int) {
    var files = extra
    for more in Parallel.map(count: Self.kinds.count, jobs: jobs, { Self.kinds[$0].files(for: library) }) {
      files += more
    }
    files += SiteMapFiles(listings: files.compactMap(\.listing), in: library, jobs: jobs).files
    var paths = Set<String>(minimumCapacity: files.count)
    var collisions: [String] = []
    self.files = files.filter { file in
      if paths.insert(file.path).inserted { return true }
      collisions.append(file.path)
      return false
    }
    self.collisions = collisions
  }
}
