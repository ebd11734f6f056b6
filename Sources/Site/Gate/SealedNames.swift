import Bytes
import Entities
import Gate
import Synchronization

/// The names of all sealed files; each changes with what is in the file.
///
/// The names of pictures and attachments are known before any text is rendered, for texts hold them; the name of a text
/// is known when it was rendered, once.
final class SealedNames: Sendable {
  /// The names of files by their URL in clear, for each members' text.
  private let files: [[String: String]]
  private let bodies = Lock<[Int: String]>([:])

  /// Names the files of a library's members' texts; none without a sealer.
  init(_ library: Library, sealer: Sealer?, jobs: Int) {
    let members = library.memberBodies
    guard let sealer else {
      files = members.map { _ in [:] }
      return
    }
    files = Parallel.map(count: members.count, jobs: jobs) { index in
      let member = members[index]
      var names: [String: String] = [:]
      for file in member.opened.mediaFiles {
        // A file that cannot be read ends the build when it is to be sealed.
        let copy = PublishedCopy(path: file.path, system: FileSystem())
        let content = ((try? copy.bytes()) ?? nil) ?? []
        names[file.url] = sealer.fileName(
          of: content, for: member.audience, path: member.url, part: .asset(file.url))
      }
      return names
    }
  }

  /// The name of a file of the members' text at `index`; nil where its audience has no keys.
  func file(_ url: String, ofMember index: Int) -> String? { files[index][url] }

  /// The name of the members' text at `index`, which `name` works out where it is not known yet.
  func body(ofMember index: Int, _ name: () -> String?) -> String? {
    if let known = bodies.withLock({ $0[index] }) { return known }
    let name = name()
    bodies.withLock { $0[index] = name }
    return name
  }
}
