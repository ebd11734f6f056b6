import Platform

/// The width and height of an image as a browser displays it, from the first bytes of its file.
///
/// PNG, JPEG, GIF, WebP, AVIF and SVG are recognized by content; the file name is ignored. The rotation that Exif data
/// (PNG, JPEG and WebP) or item properties (AVIF) state is applied. Malformed input has no size.
package enum ImageSize {
  /// Returns the size of the image whose file begins with `bytes`; nil if they are not an image that states its size.
  package static func read(bytes: [UInt8]) -> PixelSize? {
    switch outcome(of: bytes) {
    case .size(let size): size
    case .incomplete(let size): size
    case .none: nil
    }
  }

  /// Returns the size of the image in a file; nil if the file cannot be read or is not an image that states its size.
  ///
  /// Reads 64 KB, and more, up to 32 MB, only if the size follows long metadata.
  package static func read(path: String) -> PixelSize? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    // Reading from a pipe or a terminal could block forever.
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes: [UInt8] = []
    var provisional: PixelSize?
    for limit in [1 << 16, 1 << 19, 1 << 22, 1 << 25] {
      let before = bytes.count
      append(upTo: limit, of: file, to: &bytes)
      guard bytes.count > before else { return provisional }
      switch outcome(of: bytes) {
      case .size(let size): return size
      case .none: return nil
      case .incomplete(let size): provisional = size
      }
    }
    return provisional
  }

  /// The result of examining the beginning of a file.
  enum Outcome: Equatable {
    /// The size.
    case size(PixelSize)
    /// There is no size, whatever follows.
    case none
    /// The bytes are incomplete; the size if no rotation follows, where it is known.
    case incomplete(PixelSize?)

    /// The bytes end before the size.
    static let truncated = Outcome.incomplete(nil)

    /// Creates a size, or `none` if a side is zero.
    init(width: Int, height: Int) {
      self = width > 0 && height > 0 ? .size(PixelSize(width: width, height: height)) : .none
    }

    /// Returns the size with its sides swapped if `isQuarter`.
    func rotated(_ isQuarter: Bool) -> Outcome {
      guard isQuarter, case .size(let size) = self else { return self }
      return Outcome(width: size.height, height: size.width)
    }
  }

  /// Examines the beginning of a file.
  static func outcome(of bytes: [UInt8]) -> Outcome {
    let view = ImageBytes(bytes)
    if view.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return png(view) }
    if view.starts(with: [0xFF, 0xD8, 0xFF]) { return jpeg(view) }
    if view.starts(with: Array("GIF87a".utf8)) || view.starts(with: Array("GIF89a".utf8)) { return gif(view) }
    if view.starts(with: Array("RIFF".utf8)), view.has("WEBP", at: 8) { return webP(view) }
    if view.has("ftyp", at: 4) { return avif(view) }
    return svg(view)
  }

  private static func append(upTo limit: Int, of file: Int32, to bytes: inout [UInt8]) {
    while bytes.count < limit {
      let offset = bytes.count
      let chunk = [UInt8](unsafeUninitializedCapacity: limit - offset) { buffer, count in
        count = max(0, pread(file, buffer.baseAddress, buffer.count, off_t(offset)))
      }
      if chunk.isEmpty { return }
      bytes.append(contentsOf: chunk)
    }
  }
}
