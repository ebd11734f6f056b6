import Crypto
import Diagnostics
import Entities
import SourceFiles

extension GateSettings {
  /// The keys of `gate:` in site.yml.
  package static let keys = KeyGroup.gate.names
}

extension FieldReader {
  /// Reads the settings of the gate, if the site has one.
  mutating func gate(_ key: String) -> GateSettings? {
    let range = range(key)
    return nested(key, .gate) { reader in
      var gate = GateSettings(range: range)
      gate.site = reader.siteID("site")
      gate.contact = reader.requiredText("contact")?.value ?? ""
      gate.email = reader.mailbox("email")
      gate.needed = reader.texts("needed").map(\.value)
      gate.sealingKey = reader.sealingKey("sealing_key")
      gate.endpoint = reader.endpoint("endpoint")
      reader.reportEmptyGuardKeys(GateSettings.keys)
      return gate
    }
  }

  /// Reads the id of a site.
  private mutating func siteID(_ key: String) -> String? {
    guard let text = text(key) else { return nil }
    let isID =
      text.value.utf8.count == 32
      && text.value.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    if !isID { report(.invalidSiteID(text.value), at: text.range) }
    return isID ? text.value : nil
  }

  /// Reads a P-256 public key in compressed form, 66 hexadecimal digits.
  private mutating func sealingKey(_ key: String) -> String? {
    guard let text = text(key) else { return nil }
    let values = text.value.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    let bytes = stride(from: 0, to: values.count - 1, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
    guard text.value.utf8.count == 66, bytes.count == 33,
      (try? P256.KeyAgreement.PublicKey(compressedRepresentation: bytes)) != nil
    else {
      report(.invalidSealingKey, at: text.range)
      return nil
    }
    return text.value
  }

  /// Reads a URL on this site; the content security policy of its pages allows no other.
  private mutating func endpoint(_ key: String) -> String? {
    guard let url = url(key) else { return nil }
    if url.value.hasPrefix("/"), !url.value.hasPrefix("//") { return url.value }
    report(.externalEndpoint(url.value), at: url.range)
    return nil
  }

  /// Reads an email address: exactly one `@` with text on both sides, and no character that is special in a `mailto:`
  /// URL or an address header.
  private mutating func mailbox(_ key: String) -> String? {
    guard let text = text(key) else { return nil }
    let parts = text.value.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = text.value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"?&#%<>\"'(),:;\\[]".utf8.contains($0) }
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), isPlain else {
      report(.invalidMailbox(key, text.value), at: text.range)
      return nil
    }
    return text.value
  }
}
