/// Whether a site may be released without reviews of its articles, `reviews` in site.yml.
package enum ReviewPolicy: String, Sendable, CaseIterable {
  /// Reviews are checked only on request.
  case optional
  /// A release is rejected if a review is missing.
  case required
}
