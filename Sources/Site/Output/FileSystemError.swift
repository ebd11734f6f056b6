import Diagnostics

/// A failed file system operation: the operation, the path and the reason.
package struct FileSystemError: Error, Sendable, Equatable {
  /// The operation that failed.
  package typealias Operation = FileOperation

  /// The reason for a failure.
  package enum Reason: Sendable, Equatable {
    /// The system's error number.
    case system(Int32)
    /// There is a symbolic link at the path, and builds do not follow links.
    case link
    /// There is a file or folder at the path that no build wrote, or that has changed since.
    case unmanaged
    /// The path is not a valid output path; see ``OutputPath``.
    case invalidPath
    /// The file changed while it was being used.
    case changed
  }

  /// The operation that failed.
  package let operation: Operation
  /// The path, as passed to the command.
  package let path: String
  /// The reason for the failure.
  package let reason: Reason

  package init(_ operation: Operation, _ path: String, _ reason: Reason) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// Creates an error from the negative error number that a call returned.
  init(_ operation: Operation, _ path: String, result: Int) {
    self.init(operation, path, .system(Int32(truncatingIfNeeded: -result)))
  }

  /// The error message, with a remedy if one is known.
  package var message: Message {
    switch reason {
    case .system(let code): .failed(operation, path, code: code)
    case .link: .unexpectedSymbolicLink(path)
    case .unmanaged: .unmanagedFile(path)
    case .invalidPath: .invalidPath(path)
    case .changed: .modifiedDuringBuild(path)
    }
  }
}

extension FileSystemError {
  /// Returns the error for a file that disappeared during the build.
  static func missing(_ path: String) -> FileSystemError { FileSystemError(.read, path, .changed) }
}
