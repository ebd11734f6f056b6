import Diagnostics

/// What keeps a build from running at all, other than errors in the content.
public enum BuildError: Error, Sendable {
  /// The output folder holds the content folder or lies in it.
  case overlappingFolders(content: String, output: String)
  /// The machine refused.
  case fileSystem(FileSystemError)

  /// The reason in words, and what to do.
  public var message: Message {
    switch self {
    case .overlappingFolders(let content, let output):
      Message(
        zh: "输出目录“\(output)”与内容目录“\(content)”重叠，请用--output另选一个目录。",
        en: "The output folder “\(output)” overlaps the content folder “\(content)”; choose another with --output.")
    case .fileSystem(let error): Message(zh: error.description, en: error.description)
    }
  }
}
