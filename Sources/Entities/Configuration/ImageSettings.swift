import Diagnostics

/// Which smaller copies of its pictures a site publishes.
package struct ImageSettings: Sendable, Hashable {
  /// The format of the copies.
  package enum Format: String, Sendable, CaseIterable {
    case webp, avif
  }

  /// The widths in pixels, ascending, each once.
  package var widths: [Int]
  /// The format of the copies.
  package var format: Format
  /// The quality, from 1 to 100.
  package var quality: Int
  /// Where site.yml asks for them.
  package var range: SourceRange

  /// Copies of some widths.
  package init(widths: [Int], format: Format = .webp, quality: Int? = nil, range: SourceRange) {
    self.widths = Set(widths).sorted()
    self.format = format
    self.quality = quality ?? Self.quality(of: format)
    self.range = range
  }

  /// The quality at which a photograph looks like the original on a screen: scales differ between formats.
  private static func quality(of format: Format) -> Int { format == .webp ? 80 : 55 }

  /// The widths of the copies of a picture: those that are smaller, and its own where larger ones are asked for, so that a screen
  /// gets a light file in every case. A picture that is no wider than the smallest has none.
  package func widths(ofPicture width: Int) -> [Int] {
    guard let first = widths.first, let last = widths.last, width > first else { return [] }
    return widths.filter { $0 < width } + (width <= last ? [width] : [])
  }
}
