import Bytes
import Platform

/// The program that made a memory: themes and rules are part of it.
struct Program: Sendable, Equatable {
  /// The hash of its bytes, or of the mark that the linker made of them.
  let hash: Hash64

  /// The running program.
  static let running = Program()

  private init() {
    if let path = executablePath, let start = try? FileSystem().read(path, prefix: BuildIdentifier.prefix),
      let identifier = BuildIdentifier(start)
    {
      hash = Hash64(identifier.bytes)
    } else if let path = executablePath, let bytes = try? FileSystem().read(path) {
      // Where the linker made none, all of the program is read, tens of megabytes.
      hash = Hash64(bytes)
    } else {
      // Where the system does not show the program, nothing is known of other builds.
      hash = Hash64.random()
    }
  }
}
