import Bytes
import Content
import Entities

/// Which files make up a site.
struct SitePlan: Sendable {
  /// All files in the order in which they are written; their paths are unique.
  let files: [PlannedFile]
  /// How many of them are written before all others: pages refer only to assets that are there already.
  let assetCount: Int
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
    let planned = files
    let (maps, unique) = Parallel.both(jobs: jobs) {
      SiteMapFiles(listings: planned.compactMap(\.listing), in: library, jobs: jobs).files
    } _: {
      Self.unique(planned)
    }
    var (paths, collisions) = (unique.paths, unique.collisions)
    files = unique.files + maps.filter { Self.claim($0, in: &paths, &collisions) }
    let assets = files.filter(\.isAsset)
    self.files = assets.isEmpty ? files : assets + files.filter { !$0.isAsset }
    assetCount = assets.count
    self.collisions = collisions
  }

  /// The files of which none has the path of one before it.
  private static func unique(
    _ files: [PlannedFile]
  ) -> (files: [PlannedFile], paths: Set<String>, collisions: [String]) {
    var paths = Set<String>(minimumCapacity: files.count)
    var collisions: [String] = []
    let unique = files.filter { claim($0, in: &paths, &collisions) }
    return (unique, paths, collisions)
  }

  /// Whether a file is the first to want its path; notes it where it is not.
  private static func claim(_ file: PlannedFile, in paths: inout Set<String>, _ collisions: inout [String]) -> Bool {
    if paths.insert(file.path).inserted { return true }
    collisions.append(file.path)
    return false
  }
}
