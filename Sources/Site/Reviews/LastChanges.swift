/// The last commit that changed each file in a folder, determined in a single pass over the history.
///
/// A file is identified by the hash of its contents: its last change is the newest commit that introduced the contents
/// at HEAD, regardless of the file's path at that time. A merge is a change if the contents differ from those in every
/// parent, that is, if they were edited or combined; a merge that takes one side's contents is not. Contents discarded
/// by a merge are ignored.
struct LastChanges: Sendable {
  /// The number of digits shown of a commit's hash.
  private static let abbreviatedLength = 10

  /// A commit.
  struct Commit: Sendable {
    let hash: String
    let message: String
    /// The abbreviated hash.
    var abbreviatedHash: String { String(hash.prefix(abbreviatedLength)) }
  }

  /// The last change of each file, by path relative to the folder.
  private var commits: [String: Commit] = [:]
  /// The files that differ from HEAD.
  private var uncommitted: Set<String> = []

  /// Returns the last change of a file, or `nil` if its contents are not committed.
  func commit(of path: String) -> Commit? { uncommitted.contains(path) ? nil : commits[path] }

  /// Queries the repository of a folder. The number of git commands is constant. `prefix` is the folder's path in the
  /// repository.
  init(_ repository: GitRepository, prefix: String, paths: Set<String>) throws(GitRepository.Failure) {
    var texts: [String: [UInt8]] = [:]
    for record in try repository.records(["ls-tree", "-r", "-z", "HEAD", "--", "."]) {
      // Format: MODE TYPE HASH, a tab, PATH
      guard let tab = record.firstIndex(of: 0x09) else { continue }
      let path = String(decoding: record[(tab + 1)...], as: UTF8.self)
      guard paths.contains(path), let hash = record[..<tab].split(separator: 0x20).last else { continue }
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

  /// Finds the last changes in a history printed by git. `texts` maps paths in the repository to hashes at HEAD.
  init(texts: [String: [UInt8]], prefix: String, history: [ArraySlice<UInt8>]) {
    var texts = texts.reduce(into: [String: TrackedFile]()) { texts, text in
      let path = String(decoding: text.key.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
      texts[text.key] = TrackedFile(path: path, hash: text.value)
    }
    follow(&texts, through: history)
  }

  /// A file at HEAD.
  private struct TrackedFile {
    /// The path relative to the folder.
    let path: String
    let hash: [UInt8]
  }

  /// Finds the newest commit that introduced each of `texts`, which are keyed by paths in the repository and follow
  /// exact renames.
  private mutating func follow(_ texts: inout [String: TrackedFile], through history: [ArraySlice<UInt8>]) {
    var records = history[...]
    var commit: Commit?
    while let record = records.popFirst()?.drop(while: { $0 == 0x0A }), !texts.isEmpty {
      if record.first == 0x01 {
        commit = Commit(
          hash: String(decoding: record.dropFirst(), as: UTF8.self),
          message: String(decoding: records.popFirst() ?? [], as: UTF8.self))
      } else if record.first == UInt8(ascii: ":"), let commit {
        // Format: ":MODE MODE HASH HASH STATUS". A merge has one colon, mode and hash per parent, before those of the
        // result.
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
          // If the hashes are equal, only the mode of the file changed.
          commits[text.path] = commit
          texts[path] = nil
        }
      }
    }
  }
}
