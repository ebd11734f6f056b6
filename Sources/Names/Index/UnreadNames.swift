/// The names in files that could not be read; mentioning one is no mistake of the editor's.
package struct UnreadNames: Sendable {
  /// Whether a whole file could not be read, so that it may define any name.
  package var isAny = false
  /// The names in rows that could not be read.
  package var cells: Set<String> = []

  /// Everything was read.
  package init() {}

  /// Whether a name that nothing bears may be one of those.
  func mayHold(_ name: String) -> Bool { isAny || cells.contains(name) }
}
