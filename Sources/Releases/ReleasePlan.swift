import Bytes
import Site

/// The changes that a publication makes: the files to upload, in order, and the files to remove.
package struct ReleasePlan: Sendable {
  /// The order in which files are uploaded to a destination that receives them one at a time: what pages refer to comes
  /// before them, and lists of pages come after.
  package enum Step: Int, Sendable, CaseIterable, Comparable {
    /// Fingerprinted files, pictures and attachments.
    case assets
    /// Pages, and the data that they load under fixed names.
    case pages
    /// Feeds and site maps.
    case feeds

    package static func < (a: Step, b: Step) -> Bool { a.rawValue < b.rawValue }
  }

  /// A file to upload.
  package struct Upload: Sendable {
    package let entry: OutputList.Entry
    package let step: Step
    /// Whether the destination has no file at the path yet.
    package let isNew: Bool
  }

  /// The files to upload, by step and then by path.
  package let uploads: [Upload]
  /// The files to remove, sorted by path.
  package let removals: [OutputPath]
  /// The number of unchanged files.
  package let unchanged: Int

  /// The total size of the files to upload, in bytes.
  package var byteCount: Int { uploads.reduce(0) { $0 + $1.entry.size } }

  /// Whether the plan contains no changes.
  package var isEmpty: Bool { uploads.isEmpty && removals.isEmpty }

  /// Plans the changes from one set of files to another. `pending` is the target of an interrupted publication: a file
  /// that differs between it and `old`, or occurs in only one of them, may be in any state and is uploaded. Unless
  /// `skipsUnchanged` is true, every file is uploaded.
  init(
    from old: ReleaseManifest?, to new: ReleaseManifest, pending: ReleaseManifest? = nil, skipsUnchanged: Bool = true
  ) {
    var (published, interrupted) = (Cursor(old), Cursor(pending))
    var uploads: [Upload] = []
    var removedPaths: [OutputPath] = []
    for entry in new.entries {
      let (present, uncertain) = (
        published.advance(to: entry.path, skipped: &removedPaths),
        interrupted.advance(to: entry.path, skipped: &removedPaths)
      )
      if skipsUnchanged, present == entry, pending == nil || uncertain == entry { continue }
      uploads.append(Upload(entry: entry, step: entry.path.step, isNew: present == nil))
    }
    _ = (published.advance(to: nil, skipped: &removedPaths), interrupted.advance(to: nil, skipped: &removedPaths))
    unchanged = new.entries.count - uploads.count
    // Filtering keeps the entries of each step sorted by path.
    self.uploads = Step.allCases.flatMap { step in uploads.filter { $0.step == step } }
    removals = Set(removedPaths).sorted { $0.text.precedesBytewise($1.text) }
  }

  /// A cursor over the files of a manifest, in path order.
  private struct Cursor {
    private let entries: [OutputList.Entry]
    private var index = 0

    init(_ manifest: ReleaseManifest?) { entries = manifest?.entries ?? [] }

    /// Returns the file at `path`, or nil if there is none. Appends the skipped paths to `passed`; if `path` is nil,
    /// these are all that remain.
    mutating func advance(to path: OutputPath?, skipped passed: inout [OutputPath]) -> OutputList.Entry? {
      while index < entries.count {
        let entry = entries[index]
        if let path {
          if entry.path == path {
            index += 1
            return entry
          }
          if !entry.path.text.precedesBytewise(path.text) { return nil }
        }
        passed.append(entry.path)
        index += 1
      }
      return nil
    }
  }

  /// The removals that must precede uploads on a destination with folders: a file that becomes a folder, and the files
  /// in a folder that becomes a file. Also returns the folders that become files.
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

  /// Returns the folders that the removals may leave empty, innermost first.
  func emptiedFolders(in manifest: ReleaseManifest) -> [OutputPath] {
    let usedFolders = Set(manifest.entries.lazy.map(\.path.folder))
    var emptied: Set<String> = []
    for path in removals where !usedFolders.contains(path.folder) { emptied.formUnion(path.ancestors) }
    // Folders with files in a subfolder may be included; the system refuses to remove them.
    return emptied.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }.compactMap { OutputPath($0) }
  }

  /// The plan as text, a line for each file: `+` if it is new, `~` if it is replaced, `-` if it is removed.
  package var lines: [String] {
    uploads.map { "\($0.isNew ? "+" : "~") \($0.entry.path.text)" } + removals.map { "- \($0.text)" }
  }
}
