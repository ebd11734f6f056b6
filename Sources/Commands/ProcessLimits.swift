import ArgumentParser
import Diagnostics
import Platform

/// The system's limits on the process: open files and memory.
///
/// With too little of either, the runtime traps or blocks forever before a command can report the cause.
enum ProcessLimits {
  /// The number of files that the smallest site needs open at once.
  private static let minimumOpenFiles = 24
  /// The bytes that the smallest site needs in addition to the program, and those that each further thread needs, most
  /// of them only reserved.
  private static let (minimumMemory, memoryOfThread) = (40 << 20, 24 << 20)

  /// Reports an insufficient limit and ends the process. If memory is limited, also arranges for a message should it
  /// run out later.
  static func check() {
    let files = raiseOpenFileLimit(to: 1024)
    if files < minimumOpenFiles {
      end(
        .localized(
          "系统只让打开 \(files) 个文件，至少要 \(minimumOpenFiles) 个：运行 ulimit -n 1024 再试",
          "the limit of open files is \(files), but \(minimumOpenFiles) are required; run ulimit -n 1024 first"))
    }
    guard let limit = addressSpaceLimit else { return }
    let megabytes = limit >> 20
    if let remainingAddressSpace, remainingAddressSpace < minimumMemory {
      let required = megabytes + (minimumMemory - remainingAddressSpace) >> 20 + 1
      end(
        .localized(
          "内存限制是 \(megabytes) MB，至少要 \(required) MB：放宽 ulimit -v 再试",
          "the memory limit is \(megabytes) MB, but \(required) MB are required; raise it with ulimit -v first"))
    }
    useSingleMallocArena()
    let message = String.localized(
      "内存不够：限制是 \(megabytes) MB，放宽 ulimit -v 再试",
      "out of memory: the limit is \(megabytes) MB; raise it with ulimit -v")
    exitOnOutOfMemory(
      message: Array("xinglin: \(message)\n".utf8), exitStatus: ExitStatus.inputOutput.rawValue)
  }

  /// The maximum number of threads under a memory limit; nil if memory is not limited.
  ///
  /// The system's thread pool would wait forever for a thread that it cannot start.
  static var maximumThreads: Int? {
    remainingAddressSpace.map { max(1, 1 + ($0 - 2 * minimumMemory) / memoryOfThread) }
  }

  /// The remaining address space in bytes; nil if it is not limited.
  private static var remainingAddressSpace: Int? {
    guard let limit = addressSpaceLimit, let used = addressSpaceInUse else { return nil }
    return limit - used
  }

  private static func end(_ message: String) -> Never {
    Terminal.standardError.writeLine("xinglin: " + message)
    Platform.exit(ExitStatus.inputOutput.rawValue)
  }
}
