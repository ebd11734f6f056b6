import Diagnostics

/// Where everything is: by its file, and by its address.
struct AddressBook: Sendable {
  /// What stands at a path of the content folder or at an address.
  enum Entry: Sendable {
    /// Something that is published.
    case target(LinkTarget)
    /// An article or page that is not.
    indirect case unpublished(Unpublished)
  }

  private var byFile: [String: Entry] = [:]
  private var byURL: [String: Entry] = [:]
  private var urls: [String] = []
  private let files: [String]
  private let urlSuggestions = LazySuggestions()
  private let fileSuggestions = LazySuggestions()
  /// The files that content may refer to.
  let media: MediaTable

  /// The book of a library; the published articles of `shelf` stand in its order.
  init(_ register: Register, shelf: ArticleShelf, tags: [Tag]) {
    let library = register.library
    media = MediaTable(register.context.tree, bundles: shelf.bundles)
    files = register.context.tree.files.map(\.relative)
    for (relative, target) in register.targets { byFile[relative] = .target(target) }
    for (relative, unpublished) in register.unpublished { byFile[relative] = .unpublished(unpublished) }
    for (relative, unpublished) in shelf.reasons { byFile[relative] = .unpublished(unpublished) }
    for (index, article) in shelf.published.enumerated() {
      byFile[article.source.relative] = .target(.article(Reference(index: index), anchor: nil))
    }
    addAddresses(library, shelf, tags)
  }

  /// What is published comes first: an address of the editors' is never lost to one of the site's own.
  private mutating func addAddresses(_ library: Library, _ shelf: ArticleShelf, _ tags: [Tag]) {
    for (index, article) in shelf.published.enumerated() {
      add(article.source.article.url, .target(.article(Reference(index: index), anchor: nil)))
    }
    for (index, page) in library.pages.enumerated() {
      add(page.url, .target(.page(Reference(index: index), anchor: nil)))
    }
    for kind in library.kinds.kinds { add(kind, of: library) }
    for url in GeneratedAddress.all(library, tags: tags) { add(url, .target(.address(url))) }
    for article in shelf.pending {
      if let reason = shelf.reasons[article.source.relative] { add(article.source.article.url, .unpublished(reason)) }
    }
  }

  private mutating func add<Kind: RegisterKind>(_ kind: Kind.Type, of library: Library) {
    for (index, thing) in library.list(of: kind).enumerated() {
      add(thing.url, .target(LinkTarget(Reference<Kind>(index: index))))
    }
  }

  private mutating func add(_ url: String, _ entry: Entry) {
    let key = Self.key(url)
    guard byURL[key] == nil else { return }
    byURL[key] = entry
    urls.append(url)
  }

  /// What the file at a path below the content folder defines.
  func entry(file relative: String) -> Entry? { byFile[relative] }

  /// What stands at a decoded address, with or without a slash at its end.
  func entry(url: String) -> Entry? { byURL[Self.key(Address.encoded(url))] }

  /// An address near one at which nothing stands.
  func suggestion(url: String) -> String? {
    urlSuggestions.value(from: urls).nearest(to: url).map { urls[$0] }
  }

  /// A file near one that is not there.
  func suggestion(file relative: String) -> String? {
    fileSuggestions.value(from: files).nearest(to: relative).map { files[$0] }
  }

  private static func key(_ url: String) -> String {
    url.utf8.count > 1 && url.hasSuffix("/") ? String(url.dropLast()) : url
  }
}
