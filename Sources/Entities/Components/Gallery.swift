/// Pictures that belong together.
package struct Gallery: Sendable, Hashable, Encodable {
  /// What they show together, in words.
  package var caption: String?
  /// The pictures in order, at least one.
  package var pictures: [Picture]

  /// Pictures that belong together.
  package init(caption: String? = nil, pictures: [Picture]) {
    self.caption = caption
    self.pictures = pictures
  }
}
