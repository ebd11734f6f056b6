extension ImageSize {
  /// Source: PNG, third edition, 11.2.1 (IHDR).
  static func png(_ bytes: ImageBytes) -> Outcome {
    guard let width = bytes.big(16, 4), let height = bytes.big(20, 4) else { return .truncated }
    // Apple's build tools put a chunk of their own before IHDR; no browser shows such a file.
    guard bytes.has("IHDR", at: 12), width < 1 << 31, height < 1 << 31 else { return .none }
    return Outcome(width: width, height: height)
  }

  /// Source: GIF89a, 18 (logical screen descriptor).
  static func gif(_ bytes: ImageBytes) -> Outcome {
    guard let width = bytes.little(6, 2), let height = bytes.little(8, 2) else { return .truncated }
    return Outcome(width: width, height: height)
  }

  /// Source: RFC 9649, 2.5 to 2.7, with RFC 6386, 9.1, for the frame of VP8.
  static func webP(_ bytes: ImageBytes) -> Outcome {
    guard bytes.count > 16 else { return .truncated }
    if bytes.has("VP8X", at: 12) {
      guard let width = bytes.little(24, 3), let height = bytes.little(27, 3) else { return .truncated }
      return Outcome(width: width + 1, height: height + 1)
    }
    if bytes.has("VP8L", at: 12) {
      guard let signature = bytes[20], let bits = bytes.little(21, 4) else { return .truncated }
      return signature == 0x2F ? Outcome(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1) : .none
    }
    if bytes.has("VP8 ", at: 12) {
      guard let code = bytes.big(23, 3), let width = bytes.little(26, 2), let height = bytes.little(28, 2) else {
        return .truncated
      }
      // The two highest bits are a scale, which browsers leave unheeded.
      return code == 0x9D012A ? Outcome(width: width & 0x3FFF, height: height & 0x3FFF) : .none
    }
    return .none
  }
}
