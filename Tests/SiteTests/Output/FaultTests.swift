import Bytes
import Diagnostics
import Foundation
import Synchronization
import Testing

@testable import Site

/// Any system call of a build may fail. The build then ends with an error or with correct output, and the next one
/// restores the output of a clean build.
@Suite struct FaultTests {
  /// Counts the system calls of a build, and makes one of them fail.
  private final class Injector: Sendable {
    private struct State {
      var count = 0
      var folders = 0
      var operation: FileSystemError.Operation?
    }
    private let state = Lock(State())

    /// The operation that failed.
    var operation: FileSystemError.Operation? { state.withLock { $0.operation } }

    /// Makes the call with the given number fail with an error code. With `deniesWorkFolder`, the folder beside the
    /// output, which is the second that a build creates, cannot be created.
    func fault(at number: Int, code: Int32, deniesWorkFolder: Bool) -> FileSystem.Fault {
      { operation in
        self.state.withLock { state in
          if operation == .makeFolder {
            state.folders += 1
            if deniesWorkFolder, state.folders == 2 { return EROFS }
          }
          state.count += 1
          guard state.count == number else { return nil }
          state.operation = operation
          return code
        }
      }
    }
  }

  /// The content before the build in which a call fails, and in that build.
  struct Edit: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var isClean = false
    /// Whether nothing can be created beside the output, so that files are staged in the system's temporary folder, on
    /// another file system.
    var deniesWorkFolder = false
    let before: [String: String]
    let after: [String: String]
  }

  private static let film = String(repeating: "film", count: 100_000)

  static let edits = [
    Edit(testDescription: "the first build", before: [:], after: ["static/a.bin": film]),
    Edit(
      testDescription: "an edit",
      before: ["static/a.txt": "1", "static/b.txt": "1", "pages/p.md": "---\ntitle: 甲\n---\n\n甲\n"],
      after: ["static/a.txt": "2", "pages/q.md": "---\ntitle: 乙\n---\n\n乙\n"]),
    Edit(
      testDescription: "a file turns into a folder and a folder into a file",
      before: ["static/doc": "1", "static/c/d/e.txt": "1"], after: ["static/doc/f.txt": "2", "static/c": "2"]),
    Edit(testDescription: "a clean build", isClean: true, before: ["static/a.txt": "1"], after: ["static/a.txt": "2"]),
    Edit(
      testDescription: "an output on another file system", deniesWorkFolder: true,
      before: ["static/doc": "1", "static/c/d/e.txt": "1"], after: ["static/doc/f.txt": "2", "static/c": "2"]),
  ]

  private static let codes: [Int32] = [ENOSPC, EIO, EACCES]

  /// Every so many calls one fails; `XINGLIN_FAULTS=1` makes each of them fail. A build repeats its calls for each file, a
  /// few at a time, so that a prime number reaches all of them.
  private static let stride = Int(ProcessInfo.processInfo.environment["XINGLIN_FAULTS"] ?? "") ?? 5

  private static let memoryFolder = "/dev/shm"

  @Test(arguments: edits) func everyCallMayFail(edit: Edit) throws {
    if edit.deniesWorkFolder, !FileManager.default.fileExists(atPath: Self.memoryFolder) { return }
    let site = try SmallSite(outputs: edit.deniesWorkFolder ? TemporaryFolder(in: Self.memoryFolder) : nil)
    try Self.restore(edit.after, in: site)
    let expected = try site.cleanBuildFiles()
    var number = 1
    while true {
      for path in ["site", ".xinglin"] { try? FileManager.default.removeItem(atPath: site.outputs.path + "/" + path) }
      if !edit.before.isEmpty {
        try Self.restore(edit.before, in: site)
        try site.build()
      }
      try Self.restore(edit.after, in: site)
      if edit.deniesWorkFolder { try? FileManager.default.removeItem(atPath: site.outputs.path + "/.xinglin") }
      let injector = Injector()
      let code = Self.codes[number % Self.codes.count]
      let error = try site.failure {
        try site.build(
          isClean: edit.isClean, fault: injector.fault(at: number, code: code, deniesWorkFolder: edit.deniesWorkFolder))
      }
      guard let operation = injector.operation else { break }
      let name = "call \(number), \(operation), error \(code)"
      if error == nil { #expect(site.outputs.files("site") == expected, "\(name): a false success") }
      if let error { #expect(!error.path.isEmpty && error.reason == .system(code), "\(name): \(error)") }
      try site.build()
      #expect(site.outputs.files("site") == expected, "\(name): the next build")
      number += max(1, Self.stride)
    }
    #expect(number > 50)
  }

  /// Restores the parts of the content that edits change to `files`.
  private static func restore(_ files: [String: String], in site: SmallSite) throws {
    for path in ["content/static", "content/pages"] { site.remove(path) }
    for (path, text) in files { try site.folder.write(text, to: "content/" + path) }
  }
}
