import Manuscripts
import SourceFiles

/// A picture of a manuscript, prepared for publication: rotated upright, scaled down to screen size, and stripped of
/// metadata.
struct ImportedPicture {
  /// The bytes.
  let bytes: [UInt8]
  /// The file name extension.
  let fileExtension: String
  /// The format, if browsers do not support it.
  var unsupportedFormat: String?

  /// The maximum length of the longer side in pixels, more than any screen shows of an article.
  private static let longestSide = 2560
  private static let quality = 88

  /// Prepares a picture from a manuscript. `tool` works in `folder`; without it, large pictures are not scaled.
  init(_ original: [UInt8], tool: ImageTool?, folder: String, system: FileSystem) {
    let clean = PictureMetadata.stripped(original) ?? original
    let path = folder + "/picture"
    guard let ending = Self.fileExtension(of: clean) else {
      try? system.rewrite(path, with: original)
      let format = UnsupportedImage.read(path: path, byteCount: original.count)
      if format != nil, let copy = Self.copy(of: path, as: "jpg", width: Self.longestSide, tool, system) {
        (bytes, fileExtension) = (PictureMetadata.stripped(copy) ?? copy, "jpg")
        return
      }
      (bytes, fileExtension) = (original, "bin")
      if case .format(let name) = format { unsupportedFormat = name } else { unsupportedFormat = "?" }
      return
    }
    if ending == "svg", Self.containsScript(clean) {
      (bytes, fileExtension, unsupportedFormat) = (clean, "bin", "SVG + script")
      return
    }
    if let size = StillPicture.size(of: clean), ["jpg", "png", "webp"].contains(ending) {
      let side = max(size.width, size.height)
      let width = side > Self.longestSide ? max(1, size.width * Self.longestSide / side) : size.width
      if side > Self.longestSide || Self.isTurned(clean) {
        try? system.rewrite(path, with: clean)
        if let copy = Self.copy(of: path, as: ending, width: width, tool, system) {
          (bytes, fileExtension) = (PictureMetadata.stripped(copy) ?? copy, ending)
          return
        }
      }
    }
    (bytes, fileExtension) = (clean, ending)
  }

  private static func copy(
    of path: String, as ending: String, width: Int, _ tool: ImageTool?, _ system: FileSystem
  ) -> [UInt8]? {
    guard let tool else { return nil }
    let output = "\(path).\(ending)"
    let copy = ImageTool.Copy(input: path, output: output, width: width, quality: quality)
    guard tool.scale(copy) == .done else { return nil }
    return (try? system.read(output)) ?? nil
  }

  /// Whether a JPEG stripped of other metadata still has an orientation.
  private static func isTurned(_ bytes: [UInt8]) -> Bool {
    let start = Array(bytes.prefix(128))
    return start.indices.contains { start[$0...].starts(with: "Exif\0\0".utf8) }
  }

  private static func containsScript(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    return ["<script", "javascript:", " onload", " onclick", " onerror", "<foreignobject", "<!entity"].contains(
      where: text.contains)
  }

  /// Returns the file name extension for the format of the bytes, or `nil` if browsers do not support it.
  private static func fileExtension(of bytes: [UInt8]) -> String? {
    guard ImageSize.read(bytes: bytes) != nil else { return nil }
    switch bytes.prefix(4) {
    case [0x89, 0x50, 0x4E, 0x47]: return "png"
    case let start where start.starts(with: [0xFF, 0xD8, 0xFF]): return "jpg"
    case let start where start.starts(with: "GIF8".utf8): return "gif"
    case let start where start.starts(with: "RIFF".utf8): return "webp"
    default: return bytes.dropFirst(4).prefix(4).elementsEqual("ftyp".utf8) ? "avif" : "svg"
    }
  }
}

extension FileSystem {
  /// Writes a file in a folder that is private to this process, replacing any earlier one.
  fileprivate func rewrite(_ path: String, with bytes: [UInt8]) throws(FileSystemError) {
    if try exists(path) {
      let slash = path.lastIndex(of: "/") ?? path.startIndex
      try OpenFolder(String(path[..<slash]), system: self).remove(String(path[slash...].dropFirst()))
    }
    try create(path, with: bytes)
  }
}
