/// The editors' record of a code: its wrapping key, where the key comes from, and its label.
struct CodeEscrow: Sendable {
  var wrapping: WrappingKey
  var label: String
  /// Nil in records of codes that were made before it was recorded.
  var origin: Origin?

  /// How the wrapping key was derived, and when; a slot that says otherwise was altered and cannot be opened.
  struct Origin: Sendable, Hashable {
    /// The salt of PBKDF2: 16 bytes.
    var salt: [UInt8]
    /// The rounds of PBKDF2.
    var rounds: Int
    /// The time of issue in seconds since 1970-01-01T00:00:00Z.
    var issued: Int?

    fileprivate static let byteCount = 28
  }

  /// The first byte of a record with an origin, with which no label begins.
  private static let mark: UInt8 = 1

  init(wrapping: WrappingKey, label: String, origin: Origin?) {
    self.wrapping = wrapping
    self.label = label
    self.origin = origin
  }

  /// Reads what ``bytes`` wrote; nil for anything else.
  init?(_ bytes: [UInt8]) {
    guard let wrapping = WrappingKey(bytes: bytes.prefix(WrappingKey.byteCount)),
      let content = Padding.content(of: Array(bytes.dropFirst(WrappingKey.byteCount)))
    else { return nil }
    var label = content[...]
    var origin: Origin?
    if content.first == Self.mark, content.count > Origin.byteCount {
      let fields = content.dropFirst().prefix(Origin.byteCount)
      origin = Origin(fields)
      label = content.dropFirst(1 + Origin.byteCount)
    }
    self.init(wrapping: wrapping, label: String(decoding: label, as: UTF8.self), origin: origin)
  }

  /// The key and the rest, with zeros at the end so that the size reveals little of the label.
  var bytes: [UInt8] {
    let text = (origin.map { [Self.mark] + $0.bytes } ?? []) + Array(label.utf8)
    let length = Origin.bigEndian(text.count, count: 4)
    let count = (length.count + text.count + 63) / 64 * 64
    return wrapping.bytes + length + text + repeatElement(0, count: count - length.count - text.count)
  }
}

extension CodeEscrow.Origin {
  /// Reads what ``bytes`` wrote.
  fileprivate init(_ bytes: ArraySlice<UInt8>) {
    func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
    salt = Array(bytes.prefix(16))
    rounds = number(bytes.dropFirst(16).prefix(4))
    let seconds = number(bytes.suffix(8))
    issued = seconds == 0 ? nil : seconds
  }

  /// The salt, the rounds in 4 bytes, the time in 8; no time is 0.
  fileprivate var bytes: [UInt8] {
    salt + Self.bigEndian(rounds, count: 4) + Self.bigEndian(issued ?? 0, count: 8)
  }

  fileprivate static func bigEndian(_ number: Int, count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
