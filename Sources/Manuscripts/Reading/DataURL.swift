import Bytes
import Essentials

/// Bytes within an address: `data:image/png;base64,…`. Source: RFC 2397.
enum DataURL {
  /// The bytes; nil where the address holds none.
  static func bytes(of url: String) -> [UInt8]? {
    guard let comma = url.firstIndex(of: ",") else { return nil }
    let data = url[url.index(after: comma)...]
    guard url[..<comma].hasSuffix(";base64") else { return PercentEncoding.decoded(data.utf8) }
    let plain = String(decoding: PercentEncoding.decoded(data.utf8), as: UTF8.self).filter { !$0.isWhitespace }
    return Data(base64Encoded: plain).map { [UInt8]($0) }
  }
}

/// The character set that a page says it is written in.
enum DeclaredCharacterSet {
  /// The name behind `charset=` in the beginning of a page; nil where there is none.
  static func name(in bytes: [UInt8]) -> String? {
    let start = String(decoding: bytes.prefix(2048).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
    let parts = start.split(separator: "charset=", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let name = parts[1].drop { "\"' ".contains($0) }.prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
    return name.isEmpty ? nil : String(name)
  }
}
