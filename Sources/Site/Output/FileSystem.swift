import Diagnostics
import Platform

/// The system calls of a build, with uniform error handling: calls interrupted by a signal are retried, and failures
/// are negative error numbers, as the kernel returns them.
package struct FileSystem: Sendable {
  /// Returns the error number to fail a call with, or `nil` to perform the call. For tests.
  package typealias Fault = @Sendable (FileSystemError.Operation) -> Int32?

  private let fault: Fault?

  package init(fault: Fault? = nil) { self.fault = fault }

  /// Performs a call that returns a nonnegative number, or -1 with `errno` set.
  @inline(__always)
  package func call(_ operation: FileSystemError.Operation, _ body: () -> Int) -> Int {
    if let code = fault?(operation) { return -Int(code) }
    while true {
      let result = body()
      if result >= 0 { return result }
      if errno != EINTR { return -Int(errno) }
    }
  }

  /// Closes a descriptor, which is released even on failure. Returns 0 or a negative error number.
  func closeDescriptor(_ descriptor: Int32) -> Int {
    let result = close(descriptor) == 0 || errno == EINTR ? 0 : -Int(errno)
    return fault?(.close).map { -Int($0) } ?? result
  }
}
