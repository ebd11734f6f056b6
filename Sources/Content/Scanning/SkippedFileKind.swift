/// The kinds of files below `static/` that are not published.
///
/// Files that operating systems and version control create are skipped silently; files that text editors leave behind
/// are reported, since they may hold an unpublished text. The rule `file/leftover` documents both lists.
enum SkippedFileKind {
  /// A file that is skipped silently.
  case systemFile
  /// A backup copy or a lock file.
  case leftover

  private static let systemFileNames: Set<String> = [
    ".DS_Store", ".Spotlight-V100", ".Trashes", ".fseventsd", ".git", ".gitattributes", ".gitignore", ".gitkeep",
    ".gitmodules", ".hg", ".svn", "Thumbs.db", "__MACOSX", "desktop.ini",
  ]

  /// Classifies a name; fails for one that is published.
  init?(_ name: String) {
    if Self.systemFileNames.contains(name) {
      self = .systemFile
    } else if name.hasSuffix("~") || name.hasPrefix("~$") || name.hasPrefix(".~lock.") || name.hasPrefix("._")
      || name.hasPrefix(".#") || [".swp", ".swo"].contains(where: name.hasSuffix)
    {
      self = .leftover
    } else {
      return nil
    }
  }
}
