import Theme

/// The theme's mark: an apricot blossom, 杏花, in the colour of the surrounding text.
struct Blossom: Component {
  /// The uppermost petal, in a square of 40.
  static let petal =
    "M20 18.6C14.6 15.4 11.7 11.6 12.4 7.7 13 4.2 16.2 2.2 20 3.7 23.8 2.2 27 4.2 27.6 7.7 28.3 11.6 25.4 15.4 20 18.6Z"
  /// The stamens.
  static let stamens = "M20 20V10.5M20 20 29 17.1M20 20 25.6 27.7M20 20 14.4 27.7M20 20 11 17.1"

  private static let drawing = Markup(
    trusted: Array(
      """
      <svg class="blossom" viewBox="0 0 40 40" aria-hidden="true"><g fill="currentColor">\
      <path id="petal" d="\(petal)"/>\
      <use href="#petal" transform="rotate(72 20 20)"/><use href="#petal" transform="rotate(144 20 20)"/>\
      <use href="#petal" transform="rotate(216 20 20)"/><use href="#petal" transform="rotate(288 20 20)"/></g>\
      <g class="stamens"><circle cx="20" cy="20" r="3.1"/><path d="\(stamens)"/></g></svg>
      """.utf8))

  var body: some HTML { Self.drawing }
}
