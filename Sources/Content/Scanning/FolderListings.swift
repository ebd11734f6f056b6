import Platform
import SourceFiles

/// The listings of content folders, for a scan that knows which folders have changed.
struct FolderListings: Sendable {
  private var folders: [String: [ContentScan.ScannedEntry]] = [:]

  /// Creates an empty set of listings.
  init() {}

  /// The listing of a folder; `nil` if it must be read.
  subscript(folder: String) -> [ContentScan.ScannedEntry]? { folders[folder] }

  /// Stores the listing of a folder. Folders that contain links are read every time, because their targets change
  /// elsewhere, and so are hidden folders, which are not watched.
  mutating func store(_ found: [ContentScan.ScannedEntry], of folder: String) {
    let isHidden = folder.split(separator: "/").contains { $0.utf8.first == UInt8(ascii: ".") }
    folders[folder] = isHidden || found.contains { $0.entry.isLink } ? nil : found
  }

  /// Returns the listings of folders that are not in `changes`.
  func excluding(_ changes: FolderChanges) -> FolderListings {
    var listings = FolderListings()
    listings.folders = folders.filter { !changes.mayAffect($0.key) }
    return listings
  }
}
