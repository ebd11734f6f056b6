/// Why a sealed message does not open. Readers see the same message for every fault except the version.
package enum SealFault: Error, Sendable, Hashable {
  /// The format version is unknown.
  case version
  /// The message does not open in this context with this key: wrong key, altered, moved or truncated.
  case damaged
  /// The slot has fewer rounds than the format allows.
  case rounds
}
