import HTML

/// A smaller copy of an image.
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
  /// The element within `picture` that offers the copies to browsers that know their format; nil without copies. `sizes` says how
  /// wide the image is on the page.
  public func candidates(sizes: String) -> source? {
    guard !copies.isEmpty else { return nil }
    let candidates = copies.map { "\($0.url) \($0.width)w" }.joined(separator: ", ")
    return source(.type(copyType), .srcset(candidates), .sizes(sizes))
  }
}
