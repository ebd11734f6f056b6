import Content
import Theme

extension GateValue {
  /// The gate of a library's site; nil where there is no agreement to pass it with.
  init?(_ library: Library, addresses: Addresses) {
    guard let agreement = library.agreement, library.configuration.gate != nil else { return nil }
    self.init(
      url: addresses.local(GatePages.url), agreement: agreement.id, version: agreement.version.description)
  }
}
