/// The content and output folders of a command, compared by identity rather than by spelling.
struct BuildFolders: Sendable {
  private let content: String
  private let output: String
  private let system: FileSystem
  private let onlyChecks: Bool

  init(_ options: BuildOptions) {
    content = options.content
    output = options.output
    system = options.fileSystem
    onlyChecks = options.onlyChecks
  }

  /// Returns why a build cannot read the content folder and write the output folder, or `nil` if it can.
  func validationError() throws(FileSystemError) -> BuildError? {
    let (source, target) = (system.resolved(content), system.resolved(output))
    if source == "/" { return .rootFolder(option: "--content", path: content) }
    if onlyChecks { return nil }
    if target == "/" { return .rootFolder(option: "--output", path: output) }
    if system.isInRepositoryData(output) { return .repositoryData(output: output) }
    for (folder, other) in [(source, target), (target, source)] where try isFolder(folder, atOrAbove: other) {
      return .overlappingFolders(content: content, output: output)
    }
    return nil
  }

  /// Whether a folder is `other` or one of its ancestors. Compares paths, then device and inode numbers, because file
  /// systems may be case-insensitive or mount a folder in two locations.
  private func isFolder(_ folder: String, atOrAbove other: String) throws(FileSystemError) -> Bool {
    if (other + "/").hasPrefix(folder + "/") { return true }
    guard let identity = try system.folderIdentity(folder) else { return false }
    var path = other[...]
    while !path.isEmpty {
      if try system.folderIdentity(String(path)) == identity { return true }
      path = path.lastIndex(of: "/").map { path[..<$0] } ?? ""
    }
    return false
  }
}
