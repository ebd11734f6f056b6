/// A gallery of pictures that belong together.
package struct Gallery: Sendable, Hashable, Encodable {
  /// A caption for the gallery as a whole.
  package var caption: String?
  /// The pictures in order, at least one.
  package var pictures: [Picture]

  /// Creates a gallery.
  package init(caption: String? = nil, pictures: [Picture]) {
    self.caption = caption
    self.pictures = pictures
  }
}
