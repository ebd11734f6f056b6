/// Limits that keep the cost of malicious YAML proportional to its size; no editor comes near them.
package enum YAMLLimits {
  /// The maximum number of bytes of front matter or of site.yml.
  package static let bytes = 1 << 20
  /// The maximum nesting depth of lists and maps.
  package static let depth = 32
  /// The maximum number of values, including those that aliases repeat.
  package static let values = 200_000
}
