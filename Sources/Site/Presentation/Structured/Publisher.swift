import Bytes
import Entities

/// The site as a publishing organization, in JSON-LD.
struct Publisher: Sendable {
  /// The name.
  let name: String
  /// The absolute URL of the site.
  let url: String
  /// The absolute URL of the logo: the site's own, otherwise the theme's icon; `nil` if there is neither.
  let logo: String?

  init(_ configuration: SiteConfiguration, icon: String?, urls: SiteURLs) {
    name = configuration.title
    url = urls.absolute("/")
    logo = (configuration.theme.mark ?? icon).map(urls.absolute)
  }

  /// Writes the publisher as a schema.org entity.
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
