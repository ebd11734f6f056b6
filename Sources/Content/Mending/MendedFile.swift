/// A file of the content folder and what mending makes of it.
package struct MendedFile: Sendable, Equatable {
  /// The path as reports name it.
  package let path: String
  /// The bytes on disk.
  package let original: [UInt8]
  /// The bytes that are to stand there.
  package let mended: [UInt8]
  /// Whether reports must not quote the file: members alone may read it.
  package let isClosed: Bool
}
