import Diagnostics
import SourceFiles

extension Scaffold {
  /// A file to be made, below the content folder.
  struct File {
    var path: String
    var text = ""
    /// Whether it may be there already, and is left alone then: the award of an edition.
    var isShared = false
    /// What to do where it is not there; nil for a file that is made.
    var remedy: Message?
  }

  /// The files that make up the piece.
  func files() throws(Failure) -> [File] {
    if kind.isFolder { return try kind.files(self) }
    for part in id.split(separator: "/", omittingEmptySubsequences: false) where !Self.isName(part) {
      throw .badName(id)
    }
    if !kind.isNested, id.contains("/") { throw .badName(id) }
    let files = try kind.files(self)
    if files.contains(where: { SitePlan.keptURLs.contains(Self.url(of: $0)) }) { throw .badName(id) }
    return files
  }

  /// Whether a part of a path may be so called: what content files may be called, but for the name of a folder's own text.
  static func isName(_ part: Substring) -> Bool { Identifier.isValid(part) && part != "index" }

  /// The URL of the page that a file gives rise to.
  private static func url(of file: File) -> String {
    let path = file.path.hasPrefix("pages/") ? file.path.dropFirst("pages/".count) : file.path[...]
    return "/" + (path.hasSuffix(".md") ? path.dropLast(".md".count) : path) + "/"
  }

  /// A YAML scalar: double-quoted where the plain form would mean something else. Source: YAML 1.1, chapter 5.
  static func quoted(_ text: String) -> String {
    let special = Set("-?:,[]{}#&*!|>'\"%@`".unicodeScalars)
    let isPlain =
      text.unicodeScalars.first.map { !special.contains($0) && $0.value > 0x20 && !("0"..."9").contains($0) } ?? false
    let isSafe = !text.unicodeScalars.contains { $0 == "\"" || $0 == "\\" || $0.value < 0x20 || $0 == ":" || $0 == "#" }
    let words: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "~", "y", "n"]
    if isPlain, isSafe, !text.hasSuffix(" "), !words.contains(text.lowercased()) { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
