/// The editors' record of a code: its wrapping key, how that key was derived, and its label.
struct CodeEscrow: Sendable {
  var wrappingKey: WrappingKey
  var label: String
  /// The origin of the wrapping key; nil in records of codes issued before origins were recorded.
  var origin: Origin?

  /// How and when the wrapping key was derived; a slot with other parameters was altered and cannot be opened.
  struct Origin: Sendable, Hashable {
    /// The PBKDF2 salt: 16 bytes.
    var salt: [UInt8]
    /// The number of PBKDF2 rounds.
    var rounds: Int
    /// The time of issue in seconds since 1970-01-01T00:00:00Z.
    var issued: Int?

    fileprivate static let byteCount = 28
  }

  /// The first byte of a record with an origin; no label begins with it.
  private static let originMarker: UInt8 = 1

  init(wrapping: WrappingKey, label: String, origin: Origin?) {
    self.wrappingKey = wrapping
    self.label = label
    self.origin = origin
  }

  /// Decodes a record that ``bytes`` encoded; nil for anything else.
  init?(_ bytes: [UInt8]) {
    guard let wrapping = WrappingKey(bytes: bytes.prefix(WrappingKey.byteCount)),
      let content = Padding.content(of: Array(bytes.dropFirst(WrappingKey.byteCount)))
    else { return nil }
    var label = content[...]
    var origin: Origin?
    if content.first == Self.originMarker, content.count > Origin.byteCount {
      let fields = content.dropFirst().prefix(Origin.byteCount)
      origin = Origin(fields)
      label = content.dropFirst(1 + Origin.byteCount)
    }
    self.init(wrapping: wrapping, label: String(decoding: label, as: UTF8.self), origin: origin)
  }

  /// The key, then the origin and the label, padded with zeros so that the size reveals little of the label.
  var bytes: [UInt8] {
    let text = (origin.map { [Self.originMarker] + $0.bytes } ?? []) + Array(label.utf8)
    let length = Origin.bigEndian(text.count, count: 4)
    let count = (length.count + text.count + 63) / 64 * 64
    return wrappingKey.bytes + length + text + repeatElement(0, count: count - length.count - text.count)
  }
}

extension CodeEscrow.Origin {
  /// Decodes an origin that ``bytes`` encoded.
  fileprivate init(_ bytes: ArraySlice<UInt8>) {
    func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
    salt = Array(bytes.prefix(16))
    rounds = number(bytes.dropFirst(16).prefix(4))
    let seconds = number(bytes.suffix(8))
    issued = seconds == 0 ? nil : seconds
  }

  /// The salt, the rounds in 4 bytes and the time in 8; a missing time is 0.
  fileprivate var bytes: [UInt8] {
    salt + Self.bigEndian(rounds, count: 4) + Self.bigEndian(issued ?? 0, count: 8)
  }

  fileprivate static func bigEndian(_ number: Int, count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
