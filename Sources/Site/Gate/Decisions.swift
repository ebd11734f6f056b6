import Diagnostics
import Entities
import Gate

/// The decisions on membership applications, as a build validates and publishes them.
struct Decisions {
  /// The folder of the files published for members, relative to the output folder.
  static let folder = "gate/members/"
  /// The problems in the decisions, the signatures and the list of signers.
  let diagnostics: [Diagnostic]
  /// Decisions in the last release that are missing from this one.
  let rollbacks: [Diagnostic]
  private let ledger: MemberLedger
  /// Whether readers can apply. This is publicly visible anyway.
  private let acceptsApplications: Bool

  init(_ folder: GateFolder, _ keyring: Keyring?, library: Library, options: BuildOptions) throws(GateError) {
    let settings = library.configuration.gate
    acceptsApplications = settings?.sealingKey != nil
    ledger = try MemberLedger(folder, site: settings?.site, keyring: keyring, jobs: options.jobs)
    diagnostics = ledger.diagnostics.map {
      $0.severity == .warning ? $0.escalated(isProduction: options.isProduction) : $0
    }
    var lost: [String] = []
    if let keyring {
      lost = ledger.missingBatches(sinceRelease: options.previousReleaseFolder ?? options.output, keyring)
    }
    rollbacks = lost.isEmpty ? [] : [Problem.lostDecisions(lost).at(SourceLocation(path: folder.decisionsPath))]
  }

  /// Returns the files to publish, and the diagnostics for members who can no longer be published.
  func published(
    _ keyring: Keyring, audiences: [AudienceFile], jobs: Int
  ) throws(GateError) -> (files: [(path: String, bytes: [UInt8])], diagnostics: [Diagnostic]) {
    guard acceptsApplications || !ledger.isEmpty else { return ([], []) }
    let shards = try MemberShards(ledger, keyring: keyring, audiences: audiences, jobs: jobs)
    var files: [(path: String, bytes: [UInt8])] = [
      (Self.folder + "index.json", MemberShards.index(site: keyring.site, count: shards.files.count)),
      (MemberManifest.path, try ledger.manifest(keyring)),
    ]
    for (index, bytes) in shards.files.enumerated() {
      files.append((Self.folder + MemberShards.fileName(ofShard: index), bytes))
    }
    let names = Set(audiences.map(\.epoch.audience))
    var diagnostics = ledger.approvals(outside: names).map { audience, location in
      Problem.decisionForUnknownAudience(audience).at(location)
    }
    if shards.unopened > 0, let location = ledger.firstFileLocation {
      diagnostics.append(Problem.undecryptableDecisions(shards.unopened).at(location))
    }
    return (files, diagnostics)
  }
}
