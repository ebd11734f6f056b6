import Bytes
import Content
import Diagnostics

/// Fixes mechanical errors in a content folder: `xinglin check --fix`.
package struct ContentFixer: Sendable {
  /// The files to change, by path.
  package let files: [FixedFile]
  private let system: FileSystem

  /// Determines which files to change.
  package init(_ options: BuildOptions, themes: AvailableThemes) {
    files = SiteBuilder(options, themes: themes).reader.fixedFiles()
    system = options.fileSystem
  }

  /// The reason why a file was not written.
  package enum Failure: Error, Sendable {
    /// The file changed after it was read.
    case changed(String)
    /// The file is a symbolic link.
    case link(String)
    /// A file system operation failed.
    case fileSystem(FileSystemError)

    /// The error message.
    package var message: Message {
      switch self {
      case .changed(let path):
        Message(
          zh: "\(path) 刚刚改过，没有动它；请再运行一次",
          en: "\(path) changed in the meantime and was not modified; run the command again")
      case .link(let path): Message(zh: "\(path) 是符号链接，没有动它", en: "\(path) is a symbolic link and was not modified")
      case .fileSystem(let error): error.message
      }
    }
  }

  /// Returns the changes to a file as a unified diff. For members-only text, only the numbers of changed lines are
  /// shown.
  package static func diff(of file: FixedFile) -> [UInt8] {
    guard file.isRestricted else { return UnifiedDiff(file.original, file.fixed, path: file.path).text }
    let lines = LineDiff(file.original, file.fixed).changes.map { change in
      "@@ -\(change.old.lowerBound + 1),\(change.old.count) +\(change.new.lowerBound + 1),\(change.new.count) @@\n"
    }
    return Array("--- a/\(file.path)\n+++ b/\(file.path)\n\(lines.joined())".utf8)
  }

  /// Writes a file atomically, provided that it still holds what was read.
  package func write(_ file: FixedFile) throws(Failure) {
    let failure: Failure?
    do throws(FileSystemError) {
      failure = try replace(file)
    } catch {
      throw .fileSystem(error)
    }
    if let failure { throw failure }
  }

  private func replace(_ file: FixedFile) throws(FileSystemError) -> Failure? {
    if try system.isLink(file.path) { return .link(file.path) }
    let isReplaced = try system.replace(file.path, with: file.fixed) { bytes in bytes == file.original }
    return isReplaced ? nil : .changed(file.path)
  }
}
