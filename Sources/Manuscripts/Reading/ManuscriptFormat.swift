/// The format of a manuscript, determined by its file name extension.
package enum ManuscriptFormat: Sendable, Hashable {
  /// A document or web page that pandoc converts.
  case converted(Pandoc.Format)
  case text
  case markdown

  /// Creates the format of the file called `name`. Throws if the format is known but not supported; returns nil for any
  /// other file.
  package init?(_ name: String) throws(ImportError) {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    switch name.contains(".") ? ending : "" {
    case "docx", "docm": self = .converted(.word)
    case "odt": self = .converted(.openDocument)
    case "rtf": self = .converted(.richText)
    case "html", "htm", "xhtml", "shtml": self = .converted(.html)
    case "txt", "text": self = .text
    case "md", "markdown", "mdown": self = .markdown
    case "doc", "dot", "wps", "pages": throw .unsupportedFormat("." + ending, alternative: ".docx")
    case "mht", "mhtml", "webarchive": throw .unsupportedFormat("." + ending, alternative: ".html")
    case "pdf": throw .unsupportedFormat("PDF", alternative: ".docx")
    default: return nil
    }
  }
}
