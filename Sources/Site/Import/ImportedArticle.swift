import Diagnostics
import Manuscripts

/// An article converted from a manuscript.
package struct ImportedArticle: Sendable {
  /// The path of the manuscript.
  package let manuscript: String
  /// The path of the article's Markdown.
  package internal(set) var path: String
  /// The files of the article with their paths, the Markdown file first.
  package internal(set) var files: [(path: String, bytes: [UInt8])]
  /// What was changed, omitted or left undecided.
  package internal(set) var notes: ImportNotes
  /// The diagnostics of `check` for the article.
  package internal(set) var diagnostics: [Diagnostic] = []
  /// The URL of the article's page, relative to the home page.
  package let pageURL: String
  /// The path of the file or folder that is moved into place.
  let destinationPath: String
}

/// The result of an import.
package struct ImportResult: Sendable {
  /// The articles, in the order of their manuscripts.
  package var articles: [ImportedArticle] = []
  /// The files that were skipped because they are not manuscripts.
  package var skipped: [String] = []
  /// The paths of files whose names are not valid UTF-8, repaired for display.
  package var misnamed: [String] = []
}
