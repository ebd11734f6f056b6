import Bytes
import Site

/// What publishing changes: the files that come, in the order in which they do, and those that go.
package struct ReleasePlan: Sendable {
  /// The order in which files come where they come one by one: what pages refer to is there before them, and the lists that name
  /// pages follow.
  package enum Step: Int, Sendable, CaseIterable, Comparable {
    /// Files under names that change with their bytes, pictures, attachments.
    case assets
    /// Pages, and the data that they load under constant names.
    case pages
    /// Feeds and site maps.
    case feeds

    package static func < (a: Step, b: Step) -> Bool { a.rawValue < b.rawValue }
  }

  /// A file that comes.
  package struct Upload: Sendable {
    package let entry: OutputList.Entry
    package let step: Step
    /// Whether the destination has no file of the path.
    package let isNew: Bool
  }

  /// The files that come, by steps and paths.
  package let uploads: [Upload]
  /// The files that go, by paths.
  package let removals: [OutputPath]
  /// The number of files that stay.
  package let unchanged: Int

  /// The bytes of the files that come.
  package var bytes: Int { uploads.reduce(0) { $0 + $1.entry.size } }

  /// Whether there is nothing to do.
  package var isEmpty: Bool { uploads.isEmpty && removals.isEmpty }

  /// The way from one set of files to another. A file whose path `uncertain` has with other bytes, or one of the two alone, may
  /// be anything: an earlier publication was stopped on its way to `uncertain`. Unless it `trusts` the old one, every file comes.
  init(
    from old: ReleaseManifest?, to new: ReleaseManifest, uncertain: ReleaseManifest? = nil, trusts: Bool = true
  ) {
    var (known, doubted) = (Cursor(old), Cursor(uncertain))
    var uploads: [Upload] = []
    var gone: [OutputPath] = []
    for entry in new.entries {
      let (present, other) = (known.advance(to: entry.path, &gone), doubted.advance(to: entry.path, &gone))
      if trusts, present == entry, uncertain == nil || other == entry { continue }
      uploads.append(Upload(entry: entry, step: entry.path.step, isNew: present == nil))
    }
    _ = (known.advance(to: nil, &gone), doubted.advance(to: nil, &gone))
    unchanged = new.entries.count - uploads.count
    // The paths are in order, and stay so within a step.
    self.uploads = Step.allCases.flatMap { step in uploads.filter { $0.step == step } }
    removals = Set(gone).sorted { $0.text.precedesInBytes($1.text) }
  }

  /// A manifest's files on a walk in the order of their paths.
  private struct Cursor {
    private let entries: [OutputList.Entry]
    private var index = 0

    init(_ manifest: ReleaseManifest?) { entries = manifest?.entries ?? [] }

    /// Returns the file at a path, nil where there is none; the paths before it, all for nil, are `passed`.
    mutating func advance(to path: OutputPath?, _ passed: inout [OutputPath]) -> OutputList.Entry? {
      while index < entries.count {
        let entry = entries[index]
        if let path {
          if entry.path == path {
            index += 1
            return entry
          }
          if !entry.path.text.precedesInBytes(path.text) { return nil }
        }
        passed.append(entry.path)
        index += 1
      }
      return nil
    }
  }

  /// The removals that make way for uploads: a file that becomes a folder, and the files of a folder that becomes a file, where a
  /// destination has folders. With them the folders that become files.
  var obstacles: (removals: [OutputPath], folders: [OutputPath]) {
    let removed = Set(removals.map(\.text))
    let uploaded = Set(uploads.lazy.map(\.entry.path.text))
    var blocking: Set<String> = []
    for upload in uploads {
      for folder in upload.entry.path.ancestors where removed.contains(folder) { blocking.insert(folder) }
    }
    var folders: Set<String> = []
    for path in removals {
      for folder in path.ancestors where uploaded.contains(folder) {
        blocking.insert(path.text)
        folders.insert(folder)
      }
    }
    return (removals.filter { blocking.contains($0.text) }, folders.sorted().compactMap { OutputPath($0) })
  }

  /// The folders that are left without files by the removals, the inner ones first.
  func emptied(by manifest: ReleaseManifest) -> [OutputPath] {
    let kept = Set(manifest.entries.lazy.map(\.path.folder))
    var gone: Set<String> = []
    for path in removals where !kept.contains(path.folder) { gone.formUnion(path.ancestors) }
    // A folder that still holds one is not removed; the system says so.
    return gone.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }.compactMap { OutputPath($0) }
  }

  /// The plan a line a file: `+` for one that is new, `~` for one that is replaced, `-` for one that goes.
  package var lines: [String] {
    uploads.map { "\($0.isNew ? "+" : "~") \($0.entry.path.text)" } + removals.map { "- \($0.text)" }
  }
}
