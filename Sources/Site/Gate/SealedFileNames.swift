import Bytes
import Entities
import Gate
import Synchronization

/// The names of all sealed files. A name changes with the content of its file.
///
/// The names of images and attachments are computed before any text is rendered, because texts refer to them. The name
/// of a text is computed when it is first rendered.
final class SealedFileNames: Sendable {
  /// The names of files by plain URL, for each members' text.
  private let files: [[String: String]]
  private let bodies = Lock<[Int: String]>([:])

  /// Computes the names of the files of a library's members' texts; empty without a sealer.
  init(_ library: Library, sealer: Sealer?, fileSystem: FileSystem, jobs: Int) {
    let members = library.memberBodies
    guard let sealer else {
      files = members.map { _ in [:] }
      return
    }
    files = Parallel.map(count: members.count, jobs: jobs) { index in
      let member = members[index]
      var names: [String: String] = [:]
      for file in member.opened.mediaFiles {
        // If a file cannot be read, the build fails when the file is sealed.
        let copy = PublishedCopy(path: file.path, system: fileSystem)
        let content = ((try? copy.bytes()) ?? nil) ?? []
        names[file.url] = sealer.fileName(
          of: content, for: member.audience, path: member.url, part: .asset(file.url))
      }
      return names
    }
  }

  /// Returns the name of a file of the members' text at `index`, or `nil` if its audience has no keys.
  func fileName(_ url: String, ofMember index: Int) -> String? { files[index][url] }

  /// Returns the name of the members' text at `index`, calling `name` to compute it if necessary.
  func bodyName(ofMember index: Int, _ name: () -> String?) -> String? {
    if let cached = bodies.withLock({ $0[index] }) { return cached }
    let name = name()
    bodies.withLock { $0[index] = name }
    return name
  }
}
