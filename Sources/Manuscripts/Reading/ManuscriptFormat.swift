/// The format of a manuscript, which the ending of its name tells.
package enum ManuscriptFormat: Sendable, Hashable {
  /// A document or page that pandoc reads.
  case converted(Pandoc.Format)
  case text
  case markdown

  /// The format of the file called `name`; throws where it is known and not read, nil for any other file.
  package init?(_ name: String) throws(ImportRefusal) {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    switch name.contains(".") ? ending : "" {
    case "docx", "docm": self = .converted(.word)
    case "odt": self = .converted(.openDocument)
    case "rtf": self = .converted(.richText)
    case "html", "htm", "xhtml", "shtml": self = .converted(.html)
    case "txt", "text": self = .text
    case "md", "markdown", "mdown": self = .markdown
    case "doc", "dot", "wps", "pages": throw .format("." + ending, better: ".docx")
    case "mht", "mhtml", "webarchive": throw .format("." + ending, better: ".html")
    case "pdf": throw .format("PDF", better: ".docx")
    default: return nil
    }
  }
}
