import Platform

/// A picture that browsers cannot display, recognized by its first bytes; cameras and office programs produce them.
package enum UnsupportedImage: Sendable, Hashable {
  /// An empty file.
  case empty
  /// A format that browsers do not support, by name.
  case format(String)

  /// Identifies a file whose size could not be read; nil for anything else.
  package static func read(path: String, byteCount: Int) -> UnsupportedImage? {
    if byteCount == 0 { return .empty }
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
      count = max(0, pread(file, buffer.baseAddress, buffer.count, 0))
    }
    return format(of: bytes).map { .format($0) }
  }

  /// Returns the name of the format that `bytes` begin with, if browsers do not support it.
  static func format(of bytes: [UInt8]) -> String? {
    let view = ImageBytes(bytes)
    if view.has("ftyp", at: 4) {
      let brands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]
      let brand = String(decoding: view.part(8, 12).slice, as: UTF8.self)
      return brands.contains(brand) ? "HEIC" : nil
    }
    for (start, name) in signatures where view.starts(with: start) { return name }
    return nil
  }

  private static let signatures: [([UInt8], String)] = [
    ([0x49, 0x49, 0x2A, 0x00], "TIFF"), ([0x4D, 0x4D, 0x00, 0x2A], "TIFF"), (Array("BM".utf8), "BMP"),
    (Array("8BPS".utf8), "Photoshop"), (Array("%PDF".utf8), "PDF"), (Array("%!PS".utf8), "EPS"),
    ([0xFF, 0x0A], "JPEG XL"),
    ([0, 0, 0, 12] + Array("JXL ".utf8), "JPEG XL"), ([0, 0, 0, 12] + Array("jP  ".utf8), "JPEG 2000"),
    ([0xD7, 0xCD, 0xC6, 0x9A], "WMF"), ([0x01, 0x00, 0x00, 0x00], "EMF"), ([0xD0, 0xCF, 0x11, 0xE0], "Office"),
    (Array("PK\u{3}\u{4}".utf8), "ZIP"),
  ]
}
