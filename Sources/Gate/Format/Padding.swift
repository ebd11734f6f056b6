/// Hides the length of a message: encodes the length and the message, and pads with zeros to one of a few sizes.
///
/// Sizes are multiples of 4 KiB and, from 128 KiB, of Padmé's step, which grows with the size and adds less than an
/// eighth. Source: Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019.
enum Padding {
  /// The size of the length prefix in bytes.
  static let lengthPrefixCount = 4
  private static let minimumStep = 4096

  /// Returns the length in four bytes, big-endian, followed by the content and zeros.
  static func padded(_ content: [UInt8]) -> [UInt8] {
    let size = paddedCount(lengthPrefixCount + content.count)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: content.count >> shift)) }
    bytes += content
    bytes += repeatElement(0, count: size - bytes.count)
    return bytes
  }

  /// Returns the length in four bytes, the content, and zeros up to a multiple of `step`; for content not published as
  /// a file of its own.
  static func padded(_ content: [UInt8], step: Int) -> [UInt8] {
    let length = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: content.count >> $0) }
    let count = (lengthPrefixCount + content.count + step - 1) / step * step
    return length + content + repeatElement(0, count: count - lengthPrefixCount - content.count)
  }

  /// Returns the content; nil if the length prefix exceeds the data.
  static func content(of padded: [UInt8]) -> [UInt8]? {
    guard padded.count >= lengthPrefixCount else { return nil }
    let count = padded.prefix(lengthPrefixCount).reduce(0) { $0 << 8 | Int($1) }
    guard count <= padded.count - lengthPrefixCount else { return nil }
    return Array(padded[lengthPrefixCount..<lengthPrefixCount + count])
  }

  /// Returns the padded size of a message of `count` bytes, including the length prefix.
  static func paddedCount(_ count: Int) -> Int {
    let exponent = Int.bitWidth - 1 - max(count, 1).leadingZeroBitCount
    let significant = Int.bitWidth - exponent.leadingZeroBitCount
    let step = max(minimumStep, 1 << max(0, exponent - significant))
    return (count + step - 1) / step * step
  }
}
