/// A file of the content folder before and after fixing.
package struct FixedFile: Sendable, Equatable {
  /// The path in the form used in diagnostics.
  package let path: String
  /// The bytes on disk.
  package let original: [UInt8]
  /// The bytes after fixing.
  package let fixed: [UInt8]
  /// Whether the file is restricted to members, so that diagnostics must not quote it.
  package let isRestricted: Bool
}
