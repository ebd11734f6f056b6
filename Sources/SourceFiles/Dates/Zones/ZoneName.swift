/// The names of the IANA time zone database.
enum ZoneName {
  /// Whether `name` names a zone: an area and a location, or one of the few legacy names of whole countries.
  ///
  /// Abbreviations are rejected, because `CST` means both Chicago and China, and so are the database's own files.
  static func isValid(_ name: String) -> Bool {
    if countries.contains(name) { return true }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), areas.contains(String(parts[0])) else { return false }
    return parts.allSatisfy { part in
      part.utf8.first.map { (0x41...0x5A).contains($0) } == true && part.utf8.allSatisfy(isAllowed)
    }
  }

  private static let areas: Set<String> = [
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Etc", "Europe", "Indian", "Pacific",
  ]
  private static let countries: Set<String> = ["UTC", "PRC", "ROC", "ROK", "Hongkong", "Japan", "Singapore"]

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "_-+".utf8.contains(byte)
    }
  }
}
