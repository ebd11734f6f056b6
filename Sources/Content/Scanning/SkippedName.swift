/// Names below `static/` that are not published.
///
/// What systems and version control put everywhere is passed over; what editors leave behind is reported, for it may hold an
/// unpublished text. The rule `file/leftover` states both lists.
enum SkippedName {
  /// Never worth a word.
  case furniture
  /// A copy or a lock of a program.
  case leftover

  private static let known: Set<String> = [
    ".DS_Store", ".Spotlight-V100", ".Trashes", ".fseventsd", ".git", ".gitattributes", ".gitignore", ".gitkeep",
    ".gitmodules", ".hg", ".svn", "Thumbs.db", "__MACOSX", "desktop.ini",
  ]

  /// Nil for a name that is published.
  init?(_ name: String) {
    if Self.known.contains(name) {
      self = .furniture
    } else if name.hasSuffix("~") || name.hasPrefix("~$") || name.hasPrefix(".~lock.") || name.hasPrefix("._")
      || name.hasPrefix(".#") || [".swp", ".swo"].contains(where: name.hasSuffix)
    {
      self = .leftover
    } else {
      return nil
    }
  }
}
