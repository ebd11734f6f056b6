/// Why a sealed message does not open. Readers are told one and the same of all but the version.
public enum SealFault: Error, Sendable, Hashable {
  /// It is of a version that is not known here.
  case version
  /// It is not what was sealed for this place with this key: wrong key, tampered with, moved or cut off.
  case damaged
  /// It asks for fewer rounds than the format allows.
  case rounds
}
