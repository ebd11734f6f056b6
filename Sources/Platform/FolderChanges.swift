/// The folders that changed below a watched folder. Paths are relative to the watched folder, which is the empty path.
package struct FolderChanges: Sendable, Equatable {
  /// Whether any folder may have changed.
  private(set) var isUnknown = false
  /// The folders in which a file was created, removed or changed.
  private var folders: Set<String> = []
  /// The folders in which a folder was created, removed or changed. Every folder below may have changed.
  private var trees: Set<String> = []

  /// No changes.
  package init() {}

  /// The changes of a folder that cannot be watched.
  package static let unknown = {
    var changes = FolderChanges()
    changes.isUnknown = true
    return changes
  }()

  /// Inserts the change of an entry of `folder`.
  package mutating func insert(_ folder: String, isFolder: Bool = false) {
    if isFolder { trees.insert(folder) } else { folders.insert(folder) }
  }

  /// Returns whether the changes may affect the listing of a folder.
  package func mayAffect(_ folder: String) -> Bool {
    if isUnknown || folders.contains(folder) { return true }
    return !trees.isEmpty && (trees.contains("") || trees.contains { folder == $0 || folder.hasPrefix($0 + "/") })
  }

  /// Whether folders were created or removed, so that the set of watches must be renewed.
  var includesFolderChanges: Bool { isUnknown || !trees.isEmpty }
}
