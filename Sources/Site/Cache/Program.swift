import Bytes
import Platform

/// The program that wrote a cache. Themes and rules are part of it.
struct Program: Sendable, Equatable {
  /// The hash of its build ID or, without one, of its contents.
  let hash: Hash64

  /// The running program.
  static let running = Program()

  private init() {
    if let path = executablePath, let start = try? FileSystem().read(path, prefix: BuildID.prefixLength),
      let identifier = BuildID(start)
    {
      hash = Hash64(identifier.bytes)
    } else if let path = executablePath, let bytes = try? FileSystem().read(path) {
      // Without a build ID, the whole program must be read, tens of megabytes.
      hash = Hash64(bytes)
    } else {
      // If the system does not reveal the program, no cache is reused.
      hash = Hash64.random()
    }
  }
}
