import Diagnostics

/// The folder `.xinglin` beside an output folder. It holds what is not part of the site: the build cache and staged
/// files. It may be deleted between builds.
package struct WorkFolder: Sendable {
  /// The name of the output folder, which distinguishes its files from those of other outputs.
  package let name: String
  private let parent: String
  private let parentIsWorkFolder: Bool
  private let system: FileSystem
  private static let folderName = ".xinglin"

  /// Creates the work folder for the output at `resolved`, an absolute path without symbolic links.
  package init(beside resolved: String, system: FileSystem) {
    let slash = resolved.lastIndex(of: "/") ?? resolved.startIndex
    parent = slash == resolved.startIndex ? "/" : String(resolved[..<slash])
    name = String(resolved[slash...].dropFirst())
    // A preview's output is in the work folder itself.
    parentIsWorkFolder = parent.hasSuffix("/" + Self.folderName)
    self.system = system
  }

  /// Throws if the output's path leads through a work folder that is a symbolic link.
  static func rejectLink(in output: String, _ system: FileSystem) throws(FileSystemError) {
    let parts = output.split(separator: "/")
    guard parts.count > 1, parts[parts.count - 2] == folderName else { return }
    let folder = (output.hasPrefix("/") ? "/" : "") + parts.dropLast().joined(separator: "/")
    if try system.isLink(folder) { throw FileSystemError(.open, folder, .link) }
  }

  /// Opens the folder; returns `nil` if there is none.
  func open() throws(FileSystemError) -> OpenFolder? {
    let above = try OpenFolder(parent, system: system)
    if parentIsWorkFolder { return above }
    switch try above.entry(Self.folderName) {
    case .absent: return nil
    case .folder: return try above.folder(Self.folderName)
    case .link: throw FileSystemError(.open, above.path(of: Self.folderName), .link)
    case .file, .special: throw FileSystemError(.open, above.path(of: Self.folderName), .unmanaged)
    }
  }

  /// Opens the folder, creating it if necessary.
  package func openOrCreate() throws(FileSystemError) -> OpenFolder {
    if let folder = try open() { return folder }
    let above = try OpenFolder(parent, system: system)
    _ = try above.makeFolder(Self.folderName)
    guard let folder = try open() else { throw FileSystemError(.open, above.path(of: Self.folderName), .changed) }
    return folder
  }
}
