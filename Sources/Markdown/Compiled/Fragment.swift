/// HTML with placeholders that are filled when a page is written, because URLs, titles and image sizes depend on the
/// whole site.
///
/// A document is rendered once, right after parsing, and its tree is discarded. Filling placeholders only copies bytes.
package struct Fragment: Sendable, Equatable, Encodable {
  /// The content of a placeholder.
  package enum PlaceholderContent: Sendable, Equatable, Hashable, Encodable {
    /// The URL of a link, escaped for use inside an attribute value.
    case url(link: Int)
    /// The title of the link's target as escaped text, for a link without text of its own.
    case title(link: Int)
    /// The attributes `src`, `width` and `height` of an image, with a space before each.
    case image(link: Int)
    /// The markup before an image's tag. An image that is alone in its block, has a description and is not inside a
    /// link may be linked to its own file.
    case pictureStart(link: Int, standsAlone: Bool)
    /// The markup after an image's tag.
    case pictureEnd(link: Int, standsAlone: Bool)
    /// The complete HTML of a component.
    case component(Int)
  }

  /// An offset in the HTML at which content is missing.
  package struct Placeholder: Sendable, Equatable, Encodable {
    /// The byte offset in ``Fragment/html`` at which the content is inserted.
    package var offset: Int
    /// The content to insert.
    package var content: PlaceholderContent

    /// Creates a placeholder before the byte at `offset`.
    package init(offset: Int, content: PlaceholderContent) {
      self.offset = offset
      self.content = content
    }
  }

  /// Well-formed, safe HTML in UTF-8, except for the content missing at the placeholders.
  package var html: [UInt8]
  /// The placeholders, by increasing offset.
  package var placeholders: [Placeholder]

  /// Creates a fragment of HTML and its placeholders.
  package init(html: [UInt8] = [], placeholders: [Placeholder] = []) {
    self.html = html
    self.placeholders = placeholders
  }

  /// Whether the fragment has neither HTML nor placeholders.
  package var isEmpty: Bool { html.isEmpty && placeholders.isEmpty }
}
