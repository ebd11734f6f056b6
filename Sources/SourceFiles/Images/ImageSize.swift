import Platform

/// Width and height of an image as a browser shows it, from the first bytes of its file.
///
/// PNG, JPEG, GIF, WebP, AVIF and SVG are known by their contents; the file's name counts for nothing. PNG, JPEG and WebP are turned as
/// their Exif data says, AVIF as its properties do. Malformed bytes have no size and do no harm.
package enum ImageSize {
  /// The size of the image that `bytes` begin, or nil when they are no image that says its size.
  package static func read(bytes: [UInt8]) -> PixelSize? {
    switch outcome(of: bytes) {
    case .size(let size): size
    case .cut(let size): size
    case .none: nil
    }
  }

  /// The size of the image in a file, or nil when it cannot be read or is no image that says its size.
  ///
  /// 64 KB are read, and more, up to 32 MB, only when a picture's size stands behind long descriptions.
  package static func read(path: String) -> PixelSize? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    // Reading a pipe or a terminal could wait for ever.
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes: [UInt8] = []
    var known: PixelSize?
    for limit in [1 << 16, 1 << 19, 1 << 22, 1 << 25] {
      let before = bytes.count
      append(upTo: limit, of: file, to: &bytes)
      guard bytes.count > before else { return known }
      switch outcome(of: bytes) {
      case .size(let size): return size
      case .none: return nil
      case .cut(let size): known = size
      }
    }
    return known
  }

  /// What the beginning of a file says.
  enum Outcome: Equatable {
    /// The size.
    case size(PixelSize)
    /// No size, whatever follows.
    case none
    /// More bytes may say it; the size as it is where nothing turns the picture, if that is known.
    case cut(PixelSize?)

    /// Nothing yet; more bytes may say it.
    static let truncated = Outcome.cut(nil)

    /// A size, unless a side has no length.
    init(width: Int, height: Int) {
      self = width > 0 && height > 0 ? .size(PixelSize(width: width, height: height)) : .none
    }

    /// The size with its sides swapped when a quarter turn says so.
    func turned(_ isQuarter: Bool) -> Outcome {
      guard isQuarter, case .size(let size) = self else { return self }
      return Outcome(width: size.height, height: size.width)
    }
  }

  /// What bytes from the beginning of a file say.
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
