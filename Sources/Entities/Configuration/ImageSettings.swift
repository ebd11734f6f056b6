import Diagnostics

/// The settings for the resized copies of pictures that a site publishes.
package struct ImageSettings: Sendable, Hashable {
  /// The format of the copies.
  package enum Format: String, Sendable, CaseIterable {
    case webp, avif
  }

  /// The widths in pixels, ascending, without duplicates.
  package var widths: [Int]
  /// The format of the copies.
  package var format: Format
  /// The quality, from 1 to 100.
  package var quality: Int
  /// The range of the setting in site.yml.
  package var range: SourceRange

  /// Creates settings for copies of the given widths; a nil quality is replaced by the default of the format.
  package init(widths: [Int], format: Format = .webp, quality: Int? = nil, range: SourceRange) {
    self.widths = Set(widths).sorted()
    self.format = format
    self.quality = quality ?? Self.quality(of: format)
    self.range = range
  }

  /// Returns the quality at which a photograph looks like the original on a screen; the scales of the formats differ.
  private static func quality(of format: Format) -> Int { format == .webp ? 80 : 55 }

  /// Returns the widths of the copies of a picture: those below its own width, and its own width unless it exceeds the
  /// largest, so that every screen gets a compact file. A picture no wider than the smallest width gets no copies.
  package func widths(ofPicture width: Int) -> [Int] {
    guard let first = widths.first, let last = widths.last, width > first else { return [] }
    return widths.filter { $0 < width } + (width <= last ? [width] : [])
  }
}
