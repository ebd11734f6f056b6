/// The contents of the picture that other sites show beside links to an article (`og:image`).
///
/// All of it is public, even for a members-only article: lists show the same.
public struct ShareCard: Sendable, Hashable {
  /// The size of the picture in pixels, in the proportions that readers of Open Graph metadata expect.
  public static let size = (width: 1200, height: 630)

  /// The title of the article.
  public let title: String
  /// The names of the people and hospitals in the article, which the lines of the title keep whole.
  public let names: [String]
  /// The title of its column.
  public let column: String?
  /// The date of publication.
  public let date: Moment
  /// Whether the article is sponsored, which the picture must say.
  public let isSponsored: Bool
  /// The language of the article, as in BCP 47.
  public let language: String
  /// The values of the site.
  public let site: Site

  /// The values that all pictures of a site share.
  public struct Site: Sendable, Hashable {
    /// The site's name.
    public let title: String
    /// The host and path of the site's URL: `example.org`.
    public let address: String
    /// The site's own logo as a `data:` URL; nil if the theme's logo is shown.
    public let logo: String?
    /// The colours that the site overrides, by the theme's names.
    public let colors: [String: String]

    /// Creates the values that all pictures of a site share.
    public init(title: String, address: String, logo: String? = nil, colors: [String: String] = [:]) {
      self.title = title
      self.address = address
      self.logo = logo
      self.colors = colors
    }
  }

  /// Creates the contents of an article's picture.
  public init(
    title: String, names: [String] = [], column: String?, date: Moment, isSponsored: Bool = false, language: String,
    site: Site
  ) {
    self.title = title
    self.names = names
    self.column = column
    self.date = date
    self.isSponsored = isSponsored
    self.language = language
    self.site = site
  }
}
