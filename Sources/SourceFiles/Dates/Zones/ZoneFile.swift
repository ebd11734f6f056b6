/// Reads a compiled file of the IANA time zone database: TZif, version 2 or later. Source: RFC 9636.
struct ZoneFile {
  private let bytes: [UInt8]
  private var position = 0

  /// Returns the rules of a file; nil for another format, for version 1, and for files that count leap seconds.
  static func rules(_ bytes: [UInt8]) -> ZoneRules? {
    var file = ZoneFile(bytes: bytes)
    return file.rules()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// The counts of a header, in file order.
  private struct Header {
    let version: UInt8
    let universal, standard, leaps, transitions, types, characters: Int

    /// Returns the size of the data block if its times are `width` bytes wide.
    func size(width: Int) -> Int {
      transitions * (width + 1) + types * 6 + characters + leaps * (width + 4) + standard + universal
    }
  }

  private mutating func rules() -> ZoneRules? {
    // The first block repeats the second with 32-bit times, or is empty.
    guard let old = header(), old.version >= UInt8(ascii: "2"), skip(old.size(width: 4)),
      let header = header(), header.leaps == 0, header.types > 0, position + header.size(width: 8) <= bytes.count
    else { return nil }
    let starts = (0..<header.transitions).map { _ in Int(truncatingIfNeeded: Int64(bitPattern: integer(bytes: 8))) }
    let types = (0..<header.transitions).map { _ in Int(integer(bytes: 1)) }
    let offsets = (0..<header.types).map { _ in
      let offset = Int(Int32(truncatingIfNeeded: integer(bytes: 4)))
      position += 2
      return offset
    }
    guard types.allSatisfy({ $0 < offsets.count }), skip(header.characters + header.standard + header.universal),
      zip(starts, starts.dropFirst()).allSatisfy({ $0 < $1 }), let footer = footer()
    else { return nil }
    var rules = ZoneRules(
      initialOffset: offsets[0], transitions: zip(starts, types).map { .init(start: $0, offset: offsets[$1]) },
      rule: nil)
    if !footer.isEmpty {
      guard let rule = ZoneRule(footer) else { return nil }
      rules.rule = rule
    }
    return rules
  }

  private mutating func header() -> Header? {
    guard position + 44 <= bytes.count, bytes[position..<position + 4].elementsEqual("TZif".utf8) else { return nil }
    let version = bytes[position + 4]
    position += 20
    let counts = (0..<6).map { _ in Int(integer(bytes: 4)) }
    // No real zone comes near this limit. A larger count means a corrupt file, and computing its size could overflow.
    guard counts.allSatisfy({ $0 < 1 << 20 }) else { return nil }
    return Header(
      version: version, universal: counts[0], standard: counts[1], leaps: counts[2], transitions: counts[3],
      types: counts[4], characters: counts[5])
  }

  /// Returns the text between the two line feeds at the end of the file.
  private func footer() -> ArraySlice<UInt8>? {
    let rest = bytes[position...]
    guard rest.first == 0x0A, let end = rest.dropFirst().firstIndex(of: 0x0A) else { return nil }
    return rest[(position + 1)..<end]
  }

  private mutating func skip(_ count: Int) -> Bool {
    position += count
    return position <= bytes.count
  }

  private mutating func integer(bytes count: Int) -> UInt64 {
    defer { position += count }
    return bytes[position..<position + count].reduce(0) { $0 << 8 | UInt64($1) }
  }
}
