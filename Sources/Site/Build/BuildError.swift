import Diagnostics

/// What keeps a build from running, other than errors in the content.
package enum BuildError: Error, Sendable {
  /// The output folder holds the content folder or lies in it, under whatever spelling.
  case overlappingFolders(content: String, output: String)
  /// An option names the root of the file system.
  case rootFolder(option: String, path: String)
  /// The system refused.
  case fileSystem(FileSystemError)

  /// The reason in words, and what to do.
  package var message: Message {
    switch self {
    case .overlappingFolders(let content, let output): .overlappingFolders(content: content, output: output)
    case .rootFolder(let option, let path): .rootFolder(option: option, path: path)
    case .fileSystem(let error): error.message
    }
  }
}
