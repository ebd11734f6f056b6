import HTML

/// A scaled-down copy of an image.
public struct PictureCopy: Sendable {
  /// The URL.
  public var url: String
  /// The width in pixels.
  public var width: Int

  /// Creates a copy.
  public init(url: String, width: Int) {
    self.url = url
    self.width = width
  }
}

extension PictureValue {
  /// Returns the `source` element for a `picture` that offers the copies to browsers that support their format; nil if
  /// there are no copies. `sizes` is the value of the element's `sizes` attribute.
  public func candidates(sizes: String) -> source? {
    guard !copies.isEmpty else { return nil }
    let candidates = copies.map { "\($0.url) \($0.width)w" }.joined(separator: ", ")
    return source(.type(copyType), .srcset(candidates), .sizes(sizes))
  }
}
