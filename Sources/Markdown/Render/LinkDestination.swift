import Bytes

/// Classifies the destination of a link or an image.
enum LinkDestination: Equatable {
  /// A page or a file of this site: a typed link, a path or an anchor.
  case site
  /// Another site, an e-mail address or a telephone number.
  case external
  /// A scheme that runs code or reads local files.
  case dangerous(String)
  /// An unknown scheme.
  case unknown(String)

  /// Classifies `address`, which is already unescaped.
  ///
  /// Browsers strip control characters and white space before they parse the scheme. Percent-encoding is decoded as
  /// well, so that nothing slips through that a later step might decode.
  init(_ address: ArraySlice<UInt8>, isImage: Bool, options: MarkdownOptions) {
    if let scheme = LinkDestination.scheme(address, isCleaned: true), LinkScheme.dangerous.contains(scheme) {
      self = .dangerous(scheme)
      return
    }
    guard let scheme = LinkDestination.scheme(address, isCleaned: false) else {
      self = address.starts(with: "//".utf8) ? .external : .site
      return
    }
    if options.linkTypes.contains(scheme) {
      self = .site
    } else if isImage ? scheme == "http" || scheme == "https" : options.allowedSchemes.contains(scheme) {
      self = .external
    } else {
      self = .unknown(scheme)
    }
  }

  /// The lowercased scheme; with `isCleaned`, percent-encoding is decoded first, and control characters and spaces are
  /// stripped.
  private static func scheme(_ address: ArraySlice<UInt8>, isCleaned: Bool) -> String? {
    var scheme: [UInt8] = []
    var i = address.startIndex
    while i < address.endIndex, scheme.count < 64 {
      var byte = address[i]
      i += 1
      if isCleaned {
        if byte == UInt8(ascii: "%"), i + 1 < address.endIndex,
          let decoded = PercentEncoding.byte(address[i], address[i + 1])
        {
          byte = decoded
          i += 2
        }
        if byte <= 0x20 || byte == 0x7F { continue }
      }
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): scheme.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if scheme.isEmpty { return nil }
        scheme.append(byte)
      case UInt8(ascii: ":"): return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self)
      default: return nil
      }
    }
    return nil
  }
}
