import Diagnostics

/// A system call that failed: what was tried, with which file, and why.
package struct FileSystemError: Error, Sendable, Equatable {
  /// What was tried.
  package typealias Operation = FileOperation

  /// Why it failed.
  package enum Reason: Sendable, Equatable {
    /// The system's error number.
    case system(Int32)
    /// A symbolic link stands there, which builds do not follow.
    case link
    /// A file or folder that no build wrote stands there, or one that was changed since.
    case foreign
    /// The path cannot be one of the output: see ``OutputPath``.
    case path
    /// The file is not as it was written a moment ago.
    case changed
  }

  /// What was tried.
  package let operation: Operation
  /// The path as the command was given it.
  package let path: String
  /// Why it failed.
  package let reason: Reason

  package init(_ operation: Operation, _ path: String, _ reason: Reason) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// The failure of a call that returned a negative error number.
  init(_ operation: Operation, _ path: String, result: Int) {
    self.init(operation, path, .system(Int32(truncatingIfNeeded: -result)))
  }

  /// The failure in words, with what to do where that is known.
  package var message: Message {
    switch reason {
    case .system(let code): .failed(operation, path, code: code)
    case .link: .linkInTheWay(path)
    case .foreign: .foreignFileInTheWay(path)
    case .path: .impossiblePath(path)
    case .changed: .changedMeanwhile(path)
    }
  }
}

extension FileSystemError {
  /// The failure to find a file that there was a moment ago.
  static func missing(_ path: String) -> FileSystemError { FileSystemError(.read, path, .changed) }
}
