import Bytes
import SourceFiles

/// The share cards of a build.
struct ShareCards: Sendable {
  /// A published share card.
  struct File: Sendable {
    /// The root-relative URL. It changes with the card, because other sites cache what they have fetched from a URL.
    let url: String
    /// The path of the cached file.
    let path: String
    /// The hash of all inputs of the card.
    let key: Hash64
  }

  /// The URLs of cards by the URLs of their articles.
  var urls: [String: String] = [:]
  /// The URLs of the Traditional edition's cards by the URLs of the articles.
  var editionURLs: [String: String] = [:]
  /// The cards, each once.
  var cardFiles: [File] = []
  /// The hash of what determines the cards besides the articles: the tool, and the cards that could not be drawn.
  var fingerprint: Hash64 = .absent

  /// The output files.
  var files: [PlannedFile] {
    cardFiles.map { .drawn($0) }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
