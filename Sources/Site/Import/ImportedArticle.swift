import Diagnostics
import Manuscripts

/// An article that a manuscript became.
package struct ImportedArticle: Sendable {
  /// The path of the manuscript.
  package let manuscript: String
  /// The path of the article's Markdown.
  package internal(set) var path: String
  /// The files of the article by their paths, the Markdown first.
  package internal(set) var files: [(path: String, bytes: [UInt8])]
  /// What was changed, left out and could not be decided.
  package internal(set) var notes: ImportNotes
  /// What `check` finds in it.
  package internal(set) var diagnostics: [Diagnostic] = []
  /// The path of the article's page below the home page.
  package let page: String
  /// The path of the folder or file that is moved into place.
  let place: String
}

/// What an import made.
package struct ImportResult: Sendable {
  /// The articles, in the order of their manuscripts.
  package var articles: [ImportedArticle] = []
  /// The files that are no manuscripts and were passed over.
  package var skipped: [String] = []
  /// The paths of files whose names are not UTF-8, as far as they can be shown.
  package var misnamed: [String] = []
}
