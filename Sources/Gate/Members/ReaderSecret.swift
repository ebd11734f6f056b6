import Crypto

/// The secret of a reader, 128 random bits, from which everything that the reader and the editors share is derived.
///
/// The browser creates it after the reader agreed, shows it once and keeps it as a key that no script can read. It is
/// written as 26 symbols of Crockford's Base32 and a check symbol that is a letter or a digit. HKDF with SHA-256
/// derives from it the mailbox, the slot key and the proof key, each bound to the site. This type implements the same
/// derivation; the generator itself never handles a reader's secret.
package struct ReaderSecret: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
  private let bytes: [UInt8]
  private static let byteCount = 16
  private static let symbolCount = 26

  /// Creates a random secret.
  package init() {
    var bytes = Self.randomBytes()
    while !AccessCode.alphabet.contains(AccessCode.checkSymbol(of: Self.symbols(of: bytes))) {
      bytes = Self.randomBytes()
    }
    self.bytes = bytes
  }

  private static func randomBytes() -> [UInt8] { (0..<byteCount).map { _ in UInt8.random(in: 0...255) } }

  /// Creates a secret from 16 bytes; nil for any other length.
  init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.bytes = bytes
  }

  /// Parses a secret as a person typed it; nil if it is not one.
  package init?(typed text: String) {
    guard let symbols = AccessCode.symbols(typed: text, count: Self.symbolCount + 1),
      symbols.last == AccessCode.checkSymbol(of: symbols.dropLast())
    else { return nil }
    // 26 symbols are 130 bits, the first two of which are zero.
    var (bits, count, bytes): (UInt32, Int, [UInt8]) = (0, -2, [])
    for symbol in symbols.dropLast() {
      guard let value = AccessCode.alphabet.firstIndex(of: symbol) else { return nil }
      (bits, count) = ((bits << 5 | UInt32(value)) & 0xFFFF, count + 5)
      if bytes.isEmpty, count == 3, value > 7 { return nil }
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    self.init(bytes: bytes)
  }

  /// The secret as the reader writes it down, in groups of four.
  package var formatted: String {
    let symbols = Self.symbols(of: bytes)
    return AccessCode.formatted(symbols + [AccessCode.checkSymbol(of: symbols)])
  }

  /// Returns the mailbox on a site.
  package func mailbox(site: String) -> Mailbox? {
    Mailbox(bytes: derived("mailbox", site: site, count: Mailbox.byteCount))
  }

  /// Returns the keys that an application conveys to the editors.
  package func keys(site: String) -> MemberKeys {
    MemberKeys(
      slot: SymmetricKey(data: derived("slot", site: site, count: 32)),
      proof: SymmetricKey(data: derived("proof", site: site, count: 32)))
  }

  package var description: String { "ReaderSecret(redacted)" }
  package var customMirror: Mirror { Mirror(self, children: []) }

  private func derived(_ use: String, site: String, count: Int) -> [UInt8] {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: bytes), salt: [UInt8](), info: Array("v1|\(site)|\(use)".utf8),
      outputByteCount: count
    ).withUnsafeBytes { Array($0) }
  }

  private static func symbols(of bytes: [UInt8]) -> [UInt8] {
    var (bits, count, symbols): (UInt32, Int, [UInt8]) = (0, 2, [])
    for byte in bytes {
      (bits, count) = ((bits << 8 | UInt32(byte)) & 0xFFFF, count + 8)
      while count >= 5 {
        count -= 5
        symbols.append(AccessCode.alphabet[Int(bits >> UInt32(count) & 31)])
      }
    }
    return symbols
  }
}
