import Bytes
import Entities
import Platform
import SourceFiles

/// The program that makes smaller copies of pictures.
struct ImageTool: Sendable {
  /// How a copy ended.
  enum Outcome: Sendable, Equatable {
    case done
    /// The program cannot read the picture, and will not another time.
    case unreadable
    /// It was stopped, or met a limit.
    case stopped
  }

  /// A copy to make.
  struct Copy: Sendable {
    /// The path of the picture.
    let input: String
    /// The path of the copy, whose ending is that of its format.
    let output: String
    let width: Int
    let quality: Int
  }

  /// What tells this program from another and from an earlier version of itself, without running it.
  let stamp: UInt64
  /// Its name and version, for which it is run; nil where it does not run.
  let version: @Sendable (_ folder: String) -> String?
  /// Makes a copy.
  let scale: @Sendable (Copy) -> Outcome
}

/// The command of libvips. Source: its manual, vips(1), "thumbnail".
extension ImageTool {
  /// The command on the search path; nil where there is none.
  static func vips() -> ImageTool? {
    guard let (program, stamp) = found("vips") else { return nil }
    return ImageTool(stamp: stamp) { folder in
      let file = folder + "/version"
      var process = ChildProcess(program, ["--version"], environment: environment)
      process.output = file
      process.milliseconds = 10_000
      guard process.run() == .exited(0), let bytes = try? FileSystem().read(file, prefix: 200) else { return nil }
      let text = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
      return text.hasPrefix("vips") ? text : nil
    } scale: { copy in
      // It turns a picture as its orientation says, and converts its colours to those of the web. The height is as good as not
      // limited. Version 8.14 heeds `strip` in no copy whose colours it converts.
      let process = ChildProcess(
        program,
        [
          "thumbnail", copy.input, "\(copy.output)[Q=\(copy.quality),strip]", "\(copy.width)", "--height", "1000000",
          "--size",
          "down", "--export-profile", "srgb",
          "--fail-on", "error",
        ], environment: environment)
      switch process.run() {
      case .exited(0): return .done
      case .exited: return .unreadable
      case .signalled, .timedOut, .notStarted: return .stopped
      }
    }
  }

  /// One thread each, for pictures are scaled side by side; and none of the readers that are not meant for files of strangers.
  private static let environment =
    ["LC_ALL=C", "VIPS_CONCURRENCY=1", "VIPS_BLOCK_UNTRUSTED=1", "VIPS_WARNING=1"]
    + ["PATH", "TMPDIR", "HOME"].compactMap { (name: String) in getenv(name).map { "\(name)=\(String(cString: $0))" } }

  /// The path of a program on the search path and a hash of what the system says of it.
  private static func found(_ name: String) -> (path: String, stamp: UInt64)? {
    guard let path = ChildProcess.path(ofProgram: name), let stamp = (try? FileSystem().stamp(path)) ?? nil else {
      return nil
    }
    let encoder = RecordEncoder()
    encoder.write(path)
    stamp.write(to: encoder)
    return (path, Hash64(encoder.bytes).value)
  }
}
