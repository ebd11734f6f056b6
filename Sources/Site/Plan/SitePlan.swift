import Bytes
import Content
import Entities

/// Which files make up a site.
struct SitePlan: Sendable {
  /// All files in the order in which they are written; their paths are unique where there are no conflicts.
  let files: [PlannedFile]
  /// How many of them are written before all others: pages refer only to assets that are there already.
  let assetCount: Int
  /// The paths that are taken, and by whom.
  let reservations: PathReservations

  /// Every kind of page, in the order in which they are made: feeds before articles, whose texts are released when their pages
  /// are made. A new kind is a file in `Pages` and a line here.
  static let kinds: [any PageKind] = [
    HomePages(), FeedFiles(), ArticlePages(), ColumnPages(), HospitalPages(), PersonPages(), AwardPages(),
    DocumentPages(), TagPages(), SeriesPages(), CorrectionPages(), SearchPages(), SubscribePages(), StandalonePages(),
    GatePages(),
    RedirectPages(),
  ]

  /// Every kind of entity that articles cite.
  static let cited: [any CitedSubject.Type] = kinds.flatMap(\.cited)

  /// The URLs at which no content may stand.
  static let keptURLs = ["/assets/"] + kinds.flatMap(\.keptURLs)

  /// The files of a library's site; `extra` are those that do not come from the library.
  /// An `edition` has its own of them.
  init(_ library: Library, extra: [PlannedFile], edition: ScriptEdition? = nil, jobs: Int) {
    var files = extra
    for more in Parallel.map(count: Self.kinds.count, jobs: jobs, { Self.kinds[$0].files(for: library) }) {
      files += more
    }
    let planned = files
    let (maps, reserved) = Parallel.both(jobs: jobs) {
      SiteMapFiles(listings: planned.compactMap(\.listing), in: library, jobs: jobs).files
    } _: {
      PathReservations(
        planned + SiteMapFiles.placeholders(listings: planned.count { $0.listing != nil }), kept: Self.keptURLs,
        upcoming: library.upcoming, edition: library.configuration.edition.map { _ in ScriptEditionURLs(library) })
    }
    if let edition { files = Self.files(files, in: edition, library, jobs: jobs) }
    files += maps
    let assets = files.filter(\.isAsset)
    self.files = assets.isEmpty ? files : assets + files.filter { !$0.isAsset }
    assetCount = assets.count
    reservations = reserved
  }

  private init(_ files: [PlannedFile], assetCount: Int, _ reservations: PathReservations) {
    self.files = files
    self.assetCount = assetCount
    self.reservations = reservations
  }

  /// The plan with further files, whose paths no content can have.
  func adding(_ more: [PlannedFile]) -> SitePlan {
    more.isEmpty ? self : SitePlan(files + more, assetCount: assetCount, reservations)
  }
}
