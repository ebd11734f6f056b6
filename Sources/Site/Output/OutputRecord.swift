import Bytes

/// The entries of a list, indexed by path.
struct OutputRecord: Sendable {
  private var entries: [OutputPath: [OutputList.Entry]] = [:]

  /// Creates an empty record.
  init() {}

  init(_ list: OutputList) { entries = Dictionary(grouping: list.entries, by: \.path) }

  /// Whether the record has no entries.
  var isEmpty: Bool { entries.isEmpty }

  /// Returns the paths that are not in `excluded`, in byte order.
  func paths(except excluded: Set<OutputPath>) -> [OutputPath] {
    entries.keys.filter { !excluded.contains($0) }.sorted { $0.text.precedesBytewise($1.text) }
  }

  /// Returns whether the regular file at `name` holds what a build wrote at `path`.
  func hasMatch(for path: OutputPath, at name: String, in folder: OpenFolder) throws(FileSystemError) -> Bool {
    guard let written = entries[path] else { return false }
    return try folder.withFile(name) { file throws(FileSystemError) in
      guard written.contains(where: { $0.size == file.size }) else { return false }
      let hash = try file.hash()
      return written.contains { $0.size == file.size && $0.hash == hash }
    } ?? false
  }
}
