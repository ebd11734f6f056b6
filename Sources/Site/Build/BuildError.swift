import Diagnostics

/// An error that prevents a build, other than an error in the content.
package enum BuildError: Error, Sendable {
  /// The output folder contains the content folder or is inside it, however the paths are spelled.
  case overlappingFolders(content: String, output: String)
  /// An option names the root of the file system.
  case rootFolder(option: String, path: String)
  /// The output folder is where a version control system keeps its data.
  case repositoryData(output: String)
  /// A file system operation failed.
  case fileSystem(FileSystemError)

  /// The error message, with a remedy.
  package var message: Message {
    switch self {
    case .overlappingFolders(let content, let output): .overlappingFolders(content: content, output: output)
    case .rootFolder(let option, let path): .rootFolder(option: option, path: path)
    case .repositoryData(let output): .repositoryData(output)
    case .fileSystem(let error): error.message
    }
  }
}
