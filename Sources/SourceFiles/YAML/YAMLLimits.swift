/// Bounds that keep hostile YAML from costing more than its size; no editor comes near them.
package enum YAMLLimits {
  /// The most bytes of front matter or of site.yml.
  package static let bytes = 1 << 20
  /// The deepest nesting of lists and maps.
  package static let depth = 32
  /// The most values, those that aliases repeat included.
  package static let values = 200_000
}
