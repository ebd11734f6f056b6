import Diagnostics
import Platform

/// The system calls of a build, made in one way: a call that a signal interrupts is made again, and a failure is a negative
/// error number, as the kernel returns it.
package struct FileSystem: Sendable {
  /// Returns the error number with which a call fails instead of being made; nil for a call that is made. For tests.
  package typealias Fault = @Sendable (FileSystemError.Operation) -> Int32?

  private let fault: Fault?

  package init(fault: Fault? = nil) { self.fault = fault }

  /// Makes a call that returns a number from 0 on, or -1 with `errno`.
  @inline(__always)
  package func call(_ operation: FileSystemError.Operation, _ body: () -> Int) -> Int {
    if let code = fault?(operation) { return -Int(code) }
    while true {
      let result = body()
      if result >= 0 { return result }
      if errno != EINTR { return -Int(errno) }
    }
  }

  /// Closes a descriptor, which is gone whatever the result is: 0 or a negative error number.
  func end(_ descriptor: Int32) -> Int {
    let result = close(descriptor) == 0 || errno == EINTR ? 0 : -Int(errno)
    return fault?(.close).map { -Int($0) } ?? result
  }
}
