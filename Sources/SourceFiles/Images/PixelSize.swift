/// Width and height of an image, in pixels.
public struct PixelSize: Sendable, Hashable, Codable {
  /// The width.
  public var width: Int
  /// The height.
  public var height: Int

  /// A size.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}
