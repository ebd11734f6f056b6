import Bytes
import Essentials

/// Decodes data URLs: `data:image/png;base64,…`. Source: RFC 2397.
enum DataURL {
  /// Returns the data in `url`, or nil if it is malformed.
  static func bytes(of url: String) -> [UInt8]? {
    guard let comma = url.firstIndex(of: ",") else { return nil }
    let data = url[url.index(after: comma)...]
    guard url[..<comma].hasSuffix(";base64") else { return PercentEncoding.decoded(data.utf8) }
    let plain = String(decoding: PercentEncoding.decoded(data.utf8), as: UTF8.self).filter { !$0.isWhitespace }
    return Data(base64Encoded: plain).map { [UInt8]($0) }
  }
}

/// Finds the character encoding that an HTML page declares.
enum DeclaredCharacterSet {
  /// Returns the name after `charset=` in the first 2,048 bytes, or nil if there is none.
  static func name(in bytes: [UInt8]) -> String? {
    let start = String(decoding: bytes.prefix(2048).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
    let parts = start.split(separator: "charset=", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let name = parts[1].drop { "\"' ".contains($0) }.prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
    return name.isEmpty ? nil : String(name)
  }
}
