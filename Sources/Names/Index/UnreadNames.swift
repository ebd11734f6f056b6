/// The names in files that could not be read, so that mentions of them are not reported as unknown.
package struct UnreadNames: Sendable {
  /// Whether a whole file could not be read and may define any name.
  package var mayDefineAnyName = false
  /// The names in rows that could not be read.
  package var cells: Set<String> = []

  /// Creates a value for a site whose files were all read.
  package init() {}

  /// Whether an unknown name may be defined in an unread file.
  func mayContain(_ name: String) -> Bool { mayDefineAnyName || cells.contains(name) }
}
