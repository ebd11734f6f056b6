import Content
import Entities
import Gate
import Theme

extension GateValue {
  /// Creates the gate of a library's site; returns `nil` if there is no agreement to accept.
  init?(_ library: Library, urls: SiteURLs, keys: SiteGate) {
    guard let agreement = library.agreement, library.configuration.gate != nil else { return nil }
    self.init(
      url: urls.local(GatePages.url), agreement: agreement.id, version: agreement.version.description)
    let epochs = keys.sealer?.epochs ?? []
    site = epochs.first?.site ?? library.configuration.gate?.site ?? ""
    audiences = epochs.map { epoch in
      GateAudience(
        name: epoch.audience, epoch: epoch.number, slots: urls.local(SealedFiles.slotsURL(of: epoch.audience)))
    }
  }
}
