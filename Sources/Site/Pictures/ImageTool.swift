import Bytes
import Entities
import Platform
import SourceFiles
import Theme

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
  let stamp: Hash64
  /// Its name and version, for which it is run; nil where it does not run.
  let version: @Sendable (_ folder: String) -> String?
  /// Makes a copy.
  let scale: @Sendable (Copy) -> Outcome
  /// The mean colour of the picture at a path; nil where it is not opaque. A file at `point` is made for it.
  let color: @Sendable (_ picture: String, _ point: String) -> PictureColor?
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
    } color: { picture, point in
      let process = ChildProcess(
        program, ["thumbnail", picture, point, "1", "--height", "1", "--size", "force"], environment: environment)
      guard process.run() == .exited(0), let bytes = try? FileSystem().read(point, prefix: 96) else { return nil }
      return color(ofPoint: bytes)
    }
  }

  /// The colour of a picture of one pixel in libvips' own format: a header of 64 bytes in the machine's order, then the samples. One
  /// sample is a grey; with a second or fourth one the picture is not opaque. Source: libvips, `vips_open_image_read`.
  static func color(ofPoint bytes: [UInt8]) -> PictureColor? {
    func number(at offset: Int) -> UInt32 {
      UInt32(littleEndian: bytes[offset..<offset + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) })
    }
    // Width, height, and samples of one byte each.
    guard bytes.count >= 67, number(at: 4) == 1, number(at: 8) == 1, number(at: 20) == 0 else { return nil }
    switch number(at: 12) {
    case 1: return PictureColor(red: bytes[64], green: bytes[64], blue: bytes[64])
    case 3: return PictureColor(red: bytes[64], green: bytes[65], blue: bytes[66])
    default: return nil
    }
  }

  /// One thread each, for pictures are scaled side by side; and none of the readers that are not meant for files of strangers.
  private static let environment =
    ["LC_ALL=C", "VIPS_CONCURRENCY=1", "VIPS_BLOCK_UNTRUSTED=1", "VIPS_WARNING=1"]
    + ["PATH", "TMPDIR", "HOME"].compactMap { (name: String) in getenv(name).map { "\(name)=\(String(cString: $0))" } }

  /// The path of a program on the search path and a hash of what the system says of it.
  private static func found(_ name: String) -> (path: String, stamp: Hash64)? {
    guard let path = ChildProcess.path(ofProgram: name), let stamp = (try? FileSystem().stamp(path)) ?? nil else {
      return nil
    }
    let encoder = RecordEncoder()
    encoder.write(path)
    stamp.write(to: encoder)
    return (path, Hash64(encoder.bytes))
  }
}
