import Bytes
import Diagnostics
import Foundation
import Gate
import LuntanTheme
import Synchronization
import Testing

@testable import Site

/// After any series of edits, an incremental build equals a clean one; after an error, the output is unchanged.
@Suite struct IncrementalTests {
  /// The number of series, which `XINGLIN_SERIES` overrides.
  static let series = Int(ProcessInfo.processInfo.environment["XINGLIN_SERIES"] ?? "") ?? 200
  private static let edits = 6
  /// The timestamp resolution of file systems is assumed to be 10 ms or better. Half of the series wait that long
  /// between builds; the others build immediately.
  private static let timestampResolution = 12_000_000

  @Test(arguments: 0..<series) func incrementalIsClean(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var world = RandomSite(&random)
    let folder = try TemporaryFolder()
    let waits = seed % 2 == 0
    // A third of the series has keys, so that members' texts are encrypted.
    let keyring = seed % 3 == 0 ? Keyring() : nil
    if let keyring {
      try GateFolder(content: folder.path + "/content").write(try AudienceFile(audience: "hcp", keyring: keyring))
    }
    var written: [String: String] = [:]
    var names: [String] = []
    // A quarter of the series builds like a preview, which keeps the cache in memory, publishes open pages first, and
    // is cancelled occasionally.
    let isPreview = seed % 4 == 1
    var cache: BuildCache?
    for step in 0...Self.edits {
      if step > 0 { for _ in 0...random.next(below: 2) { names.append(world.edit(&random)) } }
      try Self.sync(&written, to: world.files, in: folder)
      if waits { usleep(30_000) }
      let before = folder.files("site")
      // The number of jobs has no effect, even if it changes between builds.
      let jobs = [1, 2, 8][(seed + step) % 3]
      let clean = try Self.build(folder, world, into: "clean", keyring) { $0.isClean = true }
      let pages = isPreview ? folder.files("clean").keys.filter { $0.hasSuffix(".html") }.sorted() : []
      let open = Set(pages.filter { _ in random.next(below: 6) == 0 })
      let shown = Lock([(stage: EarlyPages.Stage, files: [String: String])]())
      func build(stoppingAt stop: EarlyPages.Stage?) throws -> BuildResult {
        try Self.build(folder, world, into: "site", keyring) { options in
          if waits { options.timestampResolution = Self.timestampResolution }
          options.jobs = jobs
          guard isPreview else { return }
          options.cache = cache
          options.earlyPages = EarlyPages(openPages: { open }) { stage in
            shown.withLock { $0.append((stage, folder.files("site"))) }
            return stage != stop
          }
        }
      }
      if isPreview, random.next(below: 2) == 0 {
        let stopped = try build(stoppingAt: random.next(below: 2) == 0 ? .openPages : .allPages)
        cache = stopped.retained?.next
      }
      let result = try build(stoppingAt: nil)
      cache = result.retained?.next
      // A text that was public until now is reported once, by comparison with the output, which differs here after an
      // error.
      let reports = [result, clean].map { result in
        result.diagnostics.filter { $0.problem.rule.id != "gate/was-public" }.map { "\($0)" }
      }
      #expect(reports[0] == reports[1], "\(names)")
      #expect(result.unpublished == clean.unpublished, "\(names)")
      #expect(result.statistics == clean.statistics, "\(names)")
      let after = folder.files("site")
      let expected = result.hasErrors ? before : folder.files("clean")
      let wrong = Set(after.keys).union(expected.keys).filter { after[$0] != expected[$0] }.sorted()
      #expect(wrong.isEmpty, "seed \(seed), step \(step): \(names)")
      if !wrong.isEmpty { return }
      for (stage, files) in shown.withLock({ $0 }) {
        #expect(
          expected.allSatisfy { file in
            stage == .openPages && !open.contains(file.key) || Self.isSearchData(file.key)
              || files[file.key] == file.value
          }, "\(names)")
      }
    }
  }

  /// Updates the content folder to `files`, writing only differences.
  private static func sync(
    _ written: inout [String: String], to files: [String: String], in folder: TemporaryFolder
  ) throws {
    for (path, text) in files where written[path] != text { try folder.write(text, to: "content/" + path) }
    for path in written.keys where files[path] == nil {
      try FileManager.default.removeItem(atPath: folder.path + "/content/" + path)
    }
    written = files
  }

  /// Whether a file may be written after the pages: search data, and the file list.
  private static func isSearchData(_ path: String) -> Bool {
    path.hasPrefix("search/") && path != "search/index.html" || path == OutputList.fileName
  }

  private static func build(
    _ folder: TemporaryFolder, _ world: RandomSite, into output: String, _ keyring: Keyring?,
    adapt: (inout BuildOptions) -> Void
  ) throws -> BuildResult {
    var options = BuildOptions(now: world.now, jobs: 1)
    options.content = folder.path + "/content"
    options.output = folder.path + "/" + output
    options.keyring = keyring.map { .success($0) }
    adapt(&options)
    return try SiteBuilder(options, themes: AvailableThemes(default: Luntan())).build()
  }
}
