/// The marks of document types in bibliographic references: `[J]`, `[M]`, `[EB/OL]`. Source: GB/T 7714-2015, appendix B.
enum DocumentType {
  private static let types: Set<Substring> = [
    "M", "C", "G", "N", "J", "D", "R", "S", "P", "DB", "CP", "EB", "A", "CM", "DS", "Z",
  ]
  private static let media: Set<Substring> = ["MT", "DK", "CD", "OL"]

  /// Whether a mark begins with the bracket at `i`. Brackets may be full-width, and the closing one escaped.
  static func isMarked(at i: Int, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let isWide = bytes[i] == 0xEF
    guard isWide || bytes[i] == UInt8(ascii: "[") else { return false }
    var rest = bytes[i..<range.upperBound]
    guard rest.starts(with: isWide ? "［".utf8 : "[".utf8) else { return false }
    rest = rest.dropFirst(isWide ? 3 : 1)
    let code = rest.prefix(6).prefix { (0x41...0x5A).contains($0) || $0 == UInt8(ascii: "/") }
    rest = rest.dropFirst(code.count)
    if rest.first == UInt8(ascii: "\\") { rest = rest.dropFirst() }
    guard !code.isEmpty, rest.first == UInt8(ascii: "]") || rest.starts(with: "］".utf8) else { return false }
    let parts = String(decoding: code, as: UTF8.self).split(separator: "/", omittingEmptySubsequences: false)
    return parts.count <= 2 && types.contains(parts[0]) && parts.dropFirst().allSatisfy(media.contains)
  }
}
