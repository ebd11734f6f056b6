import Bytes
import Content

/// The program that made a memory: themes and rules are part of it.
struct Program: Sendable {
  /// The hash of its bytes.
  let hash: UInt64
  /// What the system said of its file when it was hashed; nil where that would not tell another program.
  let stamp: Stamp?

  /// What the system says of a program's file.
  struct Stamp: Sendable, Equatable {
    /// The number of the file system that it is in.
    let device: Int
    let file: FileStamp
  }

  /// The running program. It is hashed, tens of megabytes, unless it is the one that is known.
  static func running(known: Program? = nil) -> Program {
    let now = FileStamp.now()
    let stamp = FileSystem.programStamp().flatMap { $0.file.isSettled(at: now) ? $0 : nil }
    if let known, let stamp, known.stamp == stamp { return known }
    return Program(hash: bytesHash, stamp: stamp)
  }

  private static let bytesHash: UInt64 = {
    // Where the system does not show the program, nothing is known of other builds.
    guard let bytes = try? FileSystem.read(FileSystem.programPath) else { return UInt64.random(in: 1...UInt64.max) }
    return Hash64(bytes).value
  }()
}

extension Program {
  /// Writes the mark.
  func write(to encoder: RecordEncoder) {
    encoder.write(hash: hash)
    encoder.write(stamp != nil)
    guard let stamp else { return }
    encoder.write(stamp.device)
    stamp.file.write(to: encoder)
  }

  /// Reads a mark.
  init(from reader: inout RecordReader) throws {
    hash = try reader.hash()
    stamp = try reader.optional { try Stamp(device: $0.integer(), file: FileStamp(from: &$0)) }
  }
}
