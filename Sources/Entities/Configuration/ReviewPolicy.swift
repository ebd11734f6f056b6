/// Whether a site is released without the reviews of its articles, `reviews` in site.yml.
package enum ReviewPolicy: String, Sendable, CaseIterable {
  /// Reviews are checked where the command asks for it.
  case optional
  /// A release is refused where a review is missing.
  case required
}
