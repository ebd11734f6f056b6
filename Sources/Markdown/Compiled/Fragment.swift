/// HTML with holes, which are filled when a page is written, for only the whole site knows URLs, titles and image sizes.
///
/// A document is rendered once, right after parsing, and its tree is dropped. Filling holes copies bytes.
package struct Fragment: Sendable, Equatable, Encodable {
  /// What belongs into a hole.
  package enum Filling: Sendable, Equatable, Hashable, Encodable {
    /// The address of a link, as the inside of an attribute value.
    case address(link: Int)
    /// The title of the link's target as escaped text: the link has no words of its own.
    case title(link: Int)
    /// The attributes `src`, `width` and `height` of an image, with a space before each.
    case image(link: Int)
    /// What goes before the tag of an image; one that stands alone, has words and is no link may become one to its own file.
    case pictureStart(link: Int, standsAlone: Bool)
    /// What goes behind it.
    case pictureEnd(link: Int, standsAlone: Bool)
    /// The whole HTML of a component.
    case component(Int)
  }

  /// An offset in the HTML at which something is missing.
  package struct Hole: Sendable, Equatable, Encodable {
    /// The offset in bytes of ``Fragment/html`` before which the filling goes.
    package var offset: Int
    /// What goes there.
    package var filling: Filling

    /// A hole before the byte at `offset`.
    package init(offset: Int, filling: Filling) {
      self.offset = offset
      self.filling = filling
    }
  }

  /// UTF-8 of well-formed, safe HTML, but for what is missing.
  package var html: [UInt8]
  /// The holes by rising offset.
  package var holes: [Hole]

  /// HTML and its holes.
  package init(html: [UInt8] = [], holes: [Hole] = []) {
    self.html = html
    self.holes = holes
  }

  /// Whether nothing is in it.
  package var isEmpty: Bool { html.isEmpty && holes.isEmpty }
}
