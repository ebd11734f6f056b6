/// The commit that changed each text of a folder last, from one walk through the history.
///
/// A text is known by the hash of its bytes: the newest commit that made the text what it is at HEAD is its last change, wherever the
/// file stood then. A merge is a change where the text differs from that of every parent, so where it was mended by hand or put
/// together from two; a merge that takes one side's text is none. What a merge discarded is not taken for the text.
struct LastChanges: Sendable {
  /// How many digits of a commit's hash are shown.
  private static let digits = 10

  /// A commit.
  struct Commit: Sendable {
    let hash: String
    let message: String
    /// The first digits of its hash.
    var name: String { String(hash.prefix(digits)) }
  }

  /// The last change of each file, by the path below the folder.
  private var commits: [String: Commit] = [:]
  /// The files that are not as HEAD has them.
  private var uncommitted: Set<String> = []

  /// Returns the last change of a file; nil where it is not committed as it is.
  func commit(of path: String) -> Commit? { uncommitted.contains(path) ? nil : commits[path] }

  /// Asks the repository of a folder, with as many calls of git for many files as for one; `prefix` is the path of the folder in it.
  init(_ repository: GitRepository, prefix: String, wanted: Set<String>) throws(GitRepository.Failure) {
    var texts: [String: [UInt8]] = [:]
    for record in try repository.records(["ls-tree", "-r", "-z", "HEAD", "--", "."]) {
      // MODE TYPE HASH, a tab, PATH
      guard let tab = record.firstIndex(of: 0x09) else { continue }
      let path = String(decoding: record[(tab + 1)...], as: UTF8.self)
      guard wanted.contains(path), let hash = record[..<tab].split(separator: 0x20).last else { continue }
      texts[prefix + path] = Array(hash)
    }
    let history = try repository.records(
      [
        "log", "HEAD", "--topo-order", "-c", "--root", "--raw", "--no-abbrev", "-z", "-M100%", "--no-color",
        "--no-notes",
        "--no-show-signature", "--no-ext-diff", "--encoding=UTF-8", "--format=%x01%H%x00%B", "--", ".",
      ])
    self.init(texts: texts, prefix: prefix, history: history)
    uncommitted = Set(
      try repository.records(["diff", "--name-only", "-z", "--no-renames", "--relative", "HEAD", "--", "."])
        .map { String(decoding: $0, as: UTF8.self) })
  }

  /// The last changes of texts, by their paths in the repository and their hashes at HEAD, in the history as git prints it.
  init(texts: [String: [UInt8]], prefix: String, history: [ArraySlice<UInt8>]) {
    var texts = texts.reduce(into: [String: Text]()) { texts, text in
      let path = String(decoding: text.key.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
      texts[text.key] = Text(path: path, hash: text.value)
    }
    follow(&texts, through: history)
  }

  /// A text at HEAD.
  private struct Text {
    /// The path below the folder.
    let path: String
    let hash: [UInt8]
  }

  /// Finds the newest commit that made each text; `texts` has them by their paths in the repository, which exact renames change.
  private mutating func follow(_ texts: inout [String: Text], through history: [ArraySlice<UInt8>]) {
    var records = history[...]
    var commit: Commit?
    while let record = records.popFirst()?.drop(while: { $0 == 0x0A }), !texts.isEmpty {
      if record.first == 0x01 {
        commit = Commit(
          hash: String(decoding: record.dropFirst(), as: UTF8.self),
          message: String(decoding: records.popFirst() ?? [], as: UTF8.self))
      } else if record.first == UInt8(ascii: ":"), let commit {
        // ":MODE MODE HASH HASH STATUS"; of a merge as many colons, and modes and hashes before the last, as it has parents.
        let fields = record.split(separator: 0x20)
        let isMoved = fields.last?.first == UInt8(ascii: "R") && record.dropFirst().first != UInt8(ascii: ":")
        let first = String(decoding: records.popFirst() ?? [], as: UTF8.self)
        let path = isMoved ? String(decoding: records.popFirst() ?? [], as: UTF8.self) : first
        guard fields.count >= 5, let text = texts[path], fields[fields.count - 2].elementsEqual(text.hash) else {
          continue
        }
        if isMoved {
          texts[path] = nil
          texts[first] = text
        } else if record.dropFirst().first == UInt8(ascii: ":") || fields[2] != fields[3] {
          // Where both are equal, the mode of the file changed alone.
          commits[text.path] = commit
          texts[path] = nil
        }
      }
    }
  }
}
