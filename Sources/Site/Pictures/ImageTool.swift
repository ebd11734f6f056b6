import Bytes
import SourceFiles
import Theme

/// A program that scales images.
struct ImageTool: Sendable {
  /// The result of scaling an image.
  enum Outcome: Sendable, Equatable {
    case done
    /// The program cannot read the image; retrying is pointless.
    case unreadable
    /// The program was stopped or exceeded a limit.
    case stopped
  }

  /// A copy to create.
  struct Copy: Sendable {
    /// The path of the image.
    let input: String
    /// The path of the copy. Its extension determines the format.
    let output: String
    let width: Int
    let quality: Int
  }

  /// Identifies the program and its version without running it.
  let stamp: Hash64
  /// Runs the program and returns its name and version, or `nil` if it does not run.
  let version: @Sendable (_ folder: String) -> String?
  /// Creates a copy.
  let scale: @Sendable (Copy) -> Outcome
  /// Returns the mean colour of an image, or `nil` if it is not opaque. Creates a temporary file at `pixel`.
  let color: @Sendable (_ picture: String, _ pixel: String) -> PictureColor?
}

/// The libvips command. Source: its manual, vips(1), "thumbnail".
extension ImageTool {
  /// Returns the command in the search path, or `nil` if there is none.
  static func vips() -> ImageTool? {
    guard let program = ExternalProgram("vips", environment: environment) else { return nil }
    return ImageTool(stamp: program.stamp) { folder in
      program.version(folder)
    } scale: { copy in
      // The command rotates an image according to its orientation and converts it to sRGB. The height is effectively
      // unlimited. Version 8.14 ignores `strip` in copies whose colours it converts.
      program.run([
        "thumbnail", copy.input, "\(copy.output)[Q=\(copy.quality),strip]", "\(copy.width)", "--height", "1000000",
        "--size", "down", "--export-profile", "srgb", "--fail-on", "error",
      ])
    } color: { picture, pixel in
      let end = program.run(["thumbnail", picture, pixel, "1", "--height", "1", "--size", "force"])
      guard end == .done, let bytes = try? FileSystem().read(pixel, prefix: 96) else { return nil }
      return color(ofPixel: bytes)
    }
  }

  /// Returns the colour of a one-pixel image in libvips' own format: a 64-byte header in native byte order, followed by
  /// the samples. A single sample is grey; images with two or four are not opaque. Source: libvips,
  /// `vips_open_image_read`.
  static func color(ofPixel bytes: [UInt8]) -> PictureColor? {
    func number(at offset: Int) -> UInt32 {
      UInt32(littleEndian: bytes[offset..<offset + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) })
    }
    // Width, height, and the sample format: one byte per sample.
    guard bytes.count >= 67, number(at: 4) == 1, number(at: 8) == 1, number(at: 20) == 0 else { return nil }
    switch number(at: 12) {
    case 1: return PictureColor(red: bytes[64], green: bytes[64], blue: bytes[64])
    case 3: return PictureColor(red: bytes[64], green: bytes[65], blue: bytes[66])
    default: return nil
    }
  }

  /// One thread per process, because images are scaled in parallel, and no loaders that are unsafe for untrusted files.
  private static let environment = ["VIPS_CONCURRENCY=1", "VIPS_BLOCK_UNTRUSTED=1", "VIPS_WARNING=1"]
}
