import Diagnostics
import Entities
import Names
import SourceFiles

/// Where everything is: by its file, and by its address.
struct AddressBook: Sendable {
  /// What stands at a path of the content folder or at an address.
  enum Entry: Sendable {
    /// Something that is published.
    case target(LinkTarget)
    /// An article or page that is not.
    indirect case unpublished(Unpublished)
  }

  private let pages: AddressPages
  private let files: [String]
  private let urlSuggestions = LazySuggestions()
  private let fileSuggestions = LazySuggestions()
  /// The files that content may refer to.
  let media: MediaTable

  /// The book of a library; the published articles of `shelf` stand in its order.
  init(_ register: Register, shelf: ArticleShelf, tags: [Tag]) {
    media = MediaTable(register.context.tree, bundles: shelf.bundles)
    files = register.context.tree.files.map(\.relative)
    pages = AddressPages { AddressPages.Tables(register, shelf, tags) }
  }

  /// Writes the book down at once, for a build in which every text asks it.
  func writeDown() { _ = pages.tables }

  /// What the file at a path below the content folder defines.
  func entry(file relative: String) -> Entry? { pages.tables.byFile[relative] }

  /// What stands at a decoded address, with or without a slash at its end.
  func entry(url: String) -> Entry? { pages.tables.entry(url: Address.encoded(url)) }

  /// An address near one at which nothing stands.
  func suggestion(url: String) -> String? {
    let urls = pages.tables.urls
    return urlSuggestions.value(from: urls).nearest(to: url).map { urls[$0] }
  }

  /// A file near one that is not there.
  func suggestion(file relative: String) -> String? {
    fileSuggestions.value(from: files).nearest(to: relative).map { files[$0] }
  }
}
