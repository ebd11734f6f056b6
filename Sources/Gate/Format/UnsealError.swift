/// Why a sealed message does not open. Readers see the same message for every error except an unsupported version.
package enum UnsealError: Error, Sendable, Hashable {
  /// The format version is unknown.
  case unsupportedVersion
  /// The message does not open in this context with this key: wrong key, altered, moved or truncated.
  case damaged
  /// The slot has fewer rounds than the format allows.
  case insufficientRounds
}
