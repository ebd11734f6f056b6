import Bytes
import Diagnostics
import Foundation
import Synchronization
import Testing

@testable import Releases
@testable import Site

/// Successive outputs in a folder of releases.
struct ReleaseFolderTests {
  /// A folder that is removed after the test.
  final class Folder {
    let path: String

    init() throws {
      path = FileManager.default.temporaryDirectory.appending(path: "releases-\(UUID().uuidString)").path(
        percentEncoded: false)
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var output: String { path + "/site" }
    var destination: String { path + "/www" }

    /// Creates an output like a build, writing only files whose contents change.
    func build(_ files: [String: String]) throws {
      let manager = FileManager.default
      for old in try contents(of: output).keys where files[old] == nil {
        // Together with its folder, in which it is the only file.
        let first = old.split(separator: "/")[0]
        try manager.removeItem(atPath: "\(output)/\(first)")
      }
      for (name, text) in files where try contents(of: output)[name] != text {
        let url = URL(filePath: "\(output)/\(name)")
        try manager.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url, options: .atomic)
      }
      let entries = try files.sorted { $0.key.precedesBytewise($1.key) }.map { name, text in
        OutputList.Entry(
          path: try #require(OutputPath(name)), hash: Hash64(Array(text.utf8)), size: text.utf8.count)
      }
      try Data(OutputList(entries).bytes).write(to: URL(filePath: output + "/" + OutputList.fileName))
    }

    func publish(
      keep: Int = 3, now: Int = 1_700_000_000, verifiesAll: Bool = false, _ fault: FileSystem.Fault? = nil
    ) throws(PublishError) {
      var publisher = Publisher(output, to: .folder(destination), now: now, jobs: 2)
      (publisher.keep, publisher.verifiesAll, publisher.system) = (keep, verifiesAll, FileSystem(fault: fault))
      // Otherwise every file of a test would be too recent to be recorded.
      publisher.timestampResolution = 0
      _ = try publisher.publish()
    }

    /// Returns the text of each file in a folder, keyed by path.
    func contents(of path: String) throws -> [String: String] {
      var texts: [String: String] = [:]
      let root = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
      for name in FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? [] {
        let file = "\(root)/\(name)"
        guard name != OutputList.fileName,
          try FileManager.default.attributesOfItem(atPath: file)[.type] as? FileAttributeType == .typeRegular
        else { continue }
        texts[name] = String(decoding: try #require(FileManager.default.contents(atPath: file)), as: UTF8.self)
      }
      return texts
    }

    var current: [String: String] { get throws { try contents(of: destination + "/current") } }
    var releases: [String] {
      get throws { try FileManager.default.contentsOfDirectory(atPath: destination + "/releases").sorted() }
    }
    func inode(_ path: String) throws -> Int {
      try #require(FileManager.default.attributesOfItem(atPath: "\(destination)/\(path)")[.systemFileNumber] as? Int)
    }
  }

  /// Returns the site of a day: one page changes, one is removed, one is added, and a path alternates between a file
  /// and a folder.
  private func site(_ day: Int) -> [String: String] {
    var files = ["index.html": "day \(day)", "a/index.html": "a", "b/c/index.html": "c"]
    files["day\(day)/index.html"] = "of the day"
    files[day.isMultiple(of: 2) ? "turn" : "turn/index.html"] = "turn \(day)"
    return files
  }

  @Test func aNewReleaseIsMadeOfTheTreeOfOneThatIsNotKept() throws {
    let folder = try Folder()
    for day in 1...3 {
      try folder.build(site(day))
      try folder.publish()
    }
    let oldest = try #require(folder.releases.first)
    // An unmanaged file in the release, and a file modified with its old times restored, do not reappear.
    try Data("foreign".utf8).write(to: URL(filePath: "\(folder.destination)/releases/\(oldest)/b/foreign.txt"))
    let (number, page) = (try folder.inode("releases/\(oldest)"), try folder.inode("current/a/index.html"))
    try folder.build(site(4))
    try folder.publish()
    #expect(try folder.current == site(4))
    let (releases, last) = (try folder.releases, try #require(folder.releases.last))
    #expect(releases.count == 3 && !releases.contains(oldest))
    #expect(try folder.inode("releases/\(last)") == number)
    #expect(try folder.inode("current/a/index.html") == page)
    // Empty folders are removed.
    #expect(!FileManager.default.fileExists(atPath: "\(folder.destination)/current/day1"))
    for (name, day) in zip(releases, 2...4) {
      #expect(try folder.contents(of: "\(folder.destination)/releases/\(name)") == site(day))
    }
  }

  @Test(arguments: [1, 2]) func whatReadersAreLedToIsNeverTaken(keep: Int) throws {
    let folder = try Folder()
    for day in 1...4 {
      try folder.build(site(day))
      var isMoved = false
      let before = try day > 1 ? folder.inode("current/") : 0
      try folder.publish(keep: keep)
      isMoved = try folder.inode("current/") == before
      #expect(!isMoved)
      #expect(try folder.current == site(day))
      #expect(try folder.releases.count == min(day, keep))
    }
  }

  @Test func aChangedFileOfAReleaseIsNotUsedAgain() throws {
    let folder = try Folder()
    for (day, isOverwritten) in zip(1...6, [false, true, true, true, true, true]) {
      if isOverwritten {
        // Wait for the file system's clock to advance.
        usleep(50_000)
        // The same size, written in place, with the old times restored.
        let path = folder.destination + "/current/a/index.html"
        let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
        try #require(FileHandle(forWritingAtPath: path)).write(contentsOf: Data("z".utf8))
        try FileManager.default.setAttributes([.modificationDate: try #require(date)], ofItemAtPath: path)
      }
      try folder.build(site(day))
      try folder.publish()
      #expect(try folder.current == site(day))
    }
  }

  @Test func aPublicationThatIsStoppedAnywhereLeavesWholeReleases() throws {
    let folder = try Folder()
    var day = 0
    for _ in 1...4 {
      day += 1
      try folder.build(site(day))
      try folder.publish()
    }
    // The number of the first failing call. All later ones fail too, as if the process had been killed.
    var stop = 0
    var isStopped = true
    while isStopped {
      day += 1
      try folder.build(site(day))
      let calls = Mutex(0)
      isStopped = false
      do {
        let number = stop
        try folder.publish { operation in
          // Only closing descriptors still works.
          guard operation != .close else { return nil }
          return calls.withLock { count in
            defer { count += 1 }
            return count >= number ? EIO : nil
          }
        }
      } catch { isStopped = true }
      for name in try folder.releases {
        let contents = try folder.contents(of: "\(folder.destination)/releases/\(name)")
        #expect((1...day).contains { contents == site($0) }, "\(name) after \(stop) calls")
      }
      #expect([site(day - 1), site(day)].contains(try folder.current), "current after \(stop) calls")
      #expect(!(try folder.contents(of: folder.destination + "/previous").isEmpty), "previous after \(stop) calls")
      // Half of the time, the content changes in the meantime.
      if !stop.isMultiple(of: 2) {
        day += 1
        try folder.build(site(day))
      }
      try folder.publish()
      #expect(try folder.current == site(day), "the site after \(stop) calls")
      stop += 5
    }
    #expect(stop > 100)
  }

  @Test func fewerReleasesMakeRoomBeforeAnythingIsWritten() throws {
    let folder = try Folder()
    for day in 1...5 {
      try folder.build(site(day))
      try folder.publish(keep: 5)
    }
    try folder.build(site(6))
    #expect(throws: PublishError.self) {
      try folder.publish(keep: 2) { operation in operation == .write ? ENOSPC : nil }
    }
    // One waits to become the new release, and a rollback needs the last two.
    #expect(try folder.releases.count == 2)
    #expect(try folder.current == site(5))
    try folder.publish(keep: 2)
    #expect(try folder.releases.count == 2)
    #expect(try folder.current == site(6))
  }

  @Test func fewerReleasesAreKeptWhenThereIsNothingToPublish() throws {
    let folder = try Folder()
    for day in 1...5 {
      try folder.build(site(day))
      try folder.publish(keep: 5)
    }
    for keep in [3, 2, 1] {
      try folder.publish(keep: keep)
      #expect(try folder.releases.count == keep)
      #expect(try folder.current == site(5))
      #expect(try folder.contents(of: folder.destination + "/previous") == (keep > 1 ? site(4) : [:]))
    }
    let work = try FileManager.default.contentsOfDirectory(atPath: folder.destination + "/.xinglin")
    #expect(work.filter { $0.hasSuffix(".manifest") }.count == 1)
  }

  @Test func aRollbackSaysThatItsReleaseIsGone() throws {
    let folder = try Folder()
    for day in 1...5 {
      try folder.build(site(day))
      try folder.publish()
    }
    let removed = try #require(folder.releases.first)
    let publisher = Publisher(folder.output, to: .folder(folder.destination), now: 0, jobs: 1)
    _ = try publisher.rollBack()
    #expect(try folder.current == site(4))
    _ = try publisher.rollBack()
    #expect(try folder.current == site(3) && removed == folder.releases.first)
    let error = #expect(throws: PublishError.self) { try publisher.rollBack() }
    guard case .releasePruned = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
