import Bytes
import Content
import Entities

/// The files that make up a site.
struct SitePlan: Sendable {
  /// All files in the order in which they are written. Their paths are unique unless there are conflicts.
  let files: [PlannedFile]
  /// The number of assets. They are written first, so that pages refer only to assets that already exist.
  let assetCount: Int
  /// The reserved paths and their owners.
  let reservations: PathReservations

  /// Every kind of page, in rendering order. Feeds precede articles because article bodies are released once their
  /// pages are rendered. A new kind requires a file in `Pages` and an entry here.
  static let kinds: [any PageKind] = [
    HomePages(), FeedFiles(), ArticlePages(), ColumnPages(), HospitalPages(), PersonPages(), AwardPages(),
    DocumentPages(), TagPages(), SeriesPages(), CorrectionPages(), SearchPages(), SubscribePages(), StandalonePages(),
    GatePages(),
    RedirectPages(),
  ]

  /// Every kind of entity that articles cite.
  static let citedKinds: [any CitedSubject.Type] = kinds.flatMap(\.citedKinds)

  /// The URLs that content must not use.
  static let reservedURLs = ["/assets/"] + kinds.flatMap(\.reservedURLs)

  /// Plans the files of a library's site. `extra` are files that do not come from the library. If there is an
  /// `edition`, its files are added.
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
        planned + SiteMapFiles.placeholders(listings: planned.count { $0.listing != nil }),
        reservedURLs: Self.reservedURLs,
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

  /// Returns the plan with additional files, whose paths content cannot use.
  func adding(_ more: [PlannedFile]) -> SitePlan {
    more.isEmpty ? self : SitePlan(files + more, assetCount: assetCount, reservations)
  }
}
