/// Pictures that belong together.
public struct Gallery: Sendable, Hashable, Encodable {
  /// What they show together, in words.
  public var caption: String?
  /// The pictures in order, at least one.
  public var pictures: [Picture]

  /// Pictures that belong together.
  public init(caption: String? = nil, pictures: [Picture]) {
    self.caption = caption
    self.pictures = pictures
  }
}
