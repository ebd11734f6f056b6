/// The width and height of an image, in pixels.
package struct PixelSize: Sendable, Hashable, Codable {
  /// The width.
  package var width: Int
  /// The height.
  package var height: Int

  /// Creates a size.
  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}
