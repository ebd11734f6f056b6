import Diagnostics
import SourceFiles

extension Scaffold {
  /// A file to create, relative to the content folder.
  struct File {
    var path: String
    var text = ""
    /// Whether the file may already exist and is then left unchanged, such as the award of an edition.
    var mayExist = false
    /// The remedy if the file is missing; `nil` for a file to create.
    var remedy: Message?
    /// The file that the remedy moves to ``path``, and the remedy if that file does not exist either.
    var origin: (path: String, remedyIfMissing: Message)?
  }

  /// Returns the files to create or require.
  func files() throws(Failure) -> [File] {
    if kind.isFolder { return try kind.files(self) }
    for part in id.split(separator: "/", omittingEmptySubsequences: false) where !Self.isName(part) {
      throw part == "index" ? .reservedName(id) : .invalidName(id)
    }
    if !kind.isNested, id.contains("/") { throw .invalidName(id) }
    let files = try kind.files(self)
    if files.contains(where: { SitePlan.reservedURLs.contains(Self.url(of: $0)) }) { throw .reservedName(id) }
    return files
  }

  /// Returns whether a path component is a valid name: one that is valid for content files, except `index`, which is
  /// reserved for the text of a folder.
  static func isName(_ part: Substring) -> Bool { Identifier.isValid(part) && part != "index" }

  /// Returns the URL of the page that is generated from a file.
  private static func url(of file: File) -> String {
    let path = file.path.hasPrefix("pages/") ? file.path.dropFirst("pages/".count) : file.path[...]
    return "/" + (path.hasSuffix(".md") ? path.dropLast(".md".count) : path) + "/"
  }

  /// Returns a YAML scalar, double-quoted if the plain form would have another meaning. Source: YAML 1.1, chapter 5.
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
