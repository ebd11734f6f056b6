import Diagnostics
import Entities
import SourceFiles

extension GateSettings {
  /// The keys of `gate:` in site.yml.
  package static let keys = KeyGroup.gate.names
}

extension FieldReader {
  /// The settings of the gate, if the site has one.
  mutating func gate(_ key: String) -> GateSettings? {
    let range = range(key)
    return nested(key, .gate) { reader in
      var gate = GateSettings(range: range)
      gate.site = reader.siteID("site")
      gate.contact = reader.requiredText("contact")?.value ?? ""
      gate.email = reader.mailbox("email")
      gate.needed = reader.texts("needed").map(\.value)
      reader.reportEmptyGuards(GateSettings.keys)
      return gate
    }
  }

  /// The id of a site.
  private mutating func siteID(_ key: String) -> String? {
    guard let text = text(key) else { return nil }
    let isID =
      text.value.utf8.count == 32
      && text.value.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    if !isID { report(.invalidSiteID(text.value), at: text.range) }
    return isID ? text.value : nil
  }

  /// The address of a mailbox: something before and after one `@`, and nothing that an address line would read otherwise.
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
