/// The context that a sealed message is bound to: its site, audience, epoch, page and part. A message moved to another
/// page does not open there.
package struct SealContext: Sendable, Hashable {
  /// The site's id as given by `gate: site` in site.yml: 32 hexadecimal digits.
  package var site: String
  /// The audience that may read, such as `hcp`.
  package var audience: String
  /// The number of the audience's key, counting from 1.
  package var epoch: Int
  /// The page's URL from the root of the site, without the base path: `/articles/2022/06/x/`.
  package var path: String
  /// The part of the page.
  package var part: Part

  /// A part of a page.
  package enum Part: Sendable, Hashable {
    /// The body text.
    case body
    /// An image or another file, identified by its URL.
    case asset(String)

    /// The name of the part in the format and in the page's markup.
    package var name: String {
      switch self {
      case .body: "body"
      case .asset(let url): "asset:" + url
      }
    }
  }

  /// Creates a context.
  package init(site: String, audience: String, epoch: Int, path: String, part: Part) {
    self.site = site
    self.audience = audience
    self.epoch = epoch
    self.path = path
    self.part = part
  }

  /// The bytes to authenticate. Neither ids nor encoded URLs contain a bar, so they differ between contexts.
  var associatedData: [UInt8] { Array("\(prefix)|\(path)|\(part.name)".utf8) }

  /// The HKDF info for deriving the key that computes salts.
  var saltInfo: [UInt8] { Array("\(prefix)|salt".utf8) }

  private var prefix: String { "v1|\(site)|\(audience)|\(epoch)" }
}
