import Bytes
import Entities

/// The site as the organization that publishes, in JSON-LD.
struct Publisher: Sendable {
  /// The name.
  let name: String
  /// The absolute URL.
  let url: String
  /// The absolute URL of the mark: the site's own, else the theme's icon; nil where neither is there.
  let logo: String?

  init(_ configuration: SiteConfiguration, icon: String?, addresses: Addresses) {
    name = configuration.title
    url = addresses.whole("/")
    logo = (configuration.theme.mark ?? icon).map(addresses.whole)
  }

  /// Writes the publisher as an entity of schema.org.
  func write(to object: inout JSONObjectWriter) {
    object.field("@type", "Organization")
    object.field("name", name)
    object.field("url", url)
    guard let logo else { return }
    object.object("logo") { image in
      image.field("@type", "ImageObject")
      image.field("url", logo)
    }
  }
}
