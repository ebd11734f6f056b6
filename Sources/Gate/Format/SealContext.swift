/// Where a sealed message belongs: it is bound to its site, audience, epoch, page and part, so that a message that is moved
/// to another place does not open there.
public struct SealContext: Sendable, Hashable {
  /// The site's id, as `gate: site` in site.yml has it: 32 hexadecimal digits.
  public var site: String
  /// The audience that may read: `hcp`.
  public var audience: String
  /// How many times the audience's key was renewed, from 1.
  public var epoch: Int
  /// The page's address from the root of the site, without base path: `/articles/2022/06/x/`.
  public var path: String
  /// What of the page it is.
  public var part: Part

  /// A part of a page.
  public enum Part: Sendable, Hashable {
    /// The text.
    case body
    /// A picture or another file, by its own address.
    case asset(String)

    /// The part as the format and the page's markup name it.
    public var name: String {
      switch self {
      case .body: "body"
      case .asset(let address): "asset:" + address
      }
    }
  }

  /// A place.
  public init(site: String, audience: String, epoch: Int, path: String, part: Part) {
    self.site = site
    self.audience = audience
    self.epoch = epoch
    self.path = path
    self.part = part
  }

  /// The bytes that are authenticated. Neither ids nor encoded addresses hold a bar, so no two places share them.
  var bytes: [UInt8] { Array("\(prefix)|\(path)|\(part.name)".utf8) }

  /// What the key of salts is derived for.
  var saltInfo: [UInt8] { Array("\(prefix)|salt".utf8) }

  private var prefix: String { "v1|\(site)|\(audience)|\(epoch)" }
}
