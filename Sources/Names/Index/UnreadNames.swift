/// The names in files that could not be read; mentioning one is no mistake of the editor's.
package struct UnreadNames: Sendable {
  /// Whether a whole file could not be read, so that any name may stand in it.
  package var isAny = false
  /// What stands in rows that could not be read.
  package var cells: Set<String> = []

  /// Everything was read.
  package init() {}

  /// Whether a name that nothing bears may be one of those.
  func mayHold(_ name: String) -> Bool { isAny || cells.contains(name) }
}
