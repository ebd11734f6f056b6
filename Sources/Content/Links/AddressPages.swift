import Bytes
import Entities
import Synchronization

/// What stands at the addresses and in the files of a site, written down when it is first asked for: where an earlier build
/// knows all articles but one, hardly a link is looked up.
final class AddressPages: Sendable {
  /// The tables, or what makes them: that holds all articles, and goes once they are made.
  private enum State: Sendable {
    case wanted(@Sendable () -> Tables)
    case made(Tables)
  }

  private let state: Mutex<State>

  init(_ make: @escaping @Sendable () -> Tables) { state = Mutex(.wanted(make)) }

  /// The tables, made for who asks first.
  var tables: Tables {
    state.withLock { state in
      switch state {
      case .made(let tables): return tables
      case .wanted(let make):
        let tables = make()
        state = .made(tables)
        return tables
      }
    }
  }
}

extension AddressPages {
  /// The tables of the book.
  final class Tables: Sendable {
    let byFile: [String: AddressBook.Entry]
    private let byURL: [String: AddressBook.Entry]
    /// All addresses.
    let urls: [String]

    /// Writes down what is at each file and at each address; what is published comes first: an address of the editors' is never
    /// lost to one of the site's own.
    init(_ register: Register, _ shelf: ArticleShelf, _ tags: [Tag]) {
      let library = register.library
      var files: [String: AddressBook.Entry] = [:]
      for (relative, target) in register.targets { files[relative] = .target(target) }
      for (relative, unpublished) in register.unpublished { files[relative] = .unpublished(unpublished) }
      for (relative, unpublished) in shelf.reasons { files[relative] = .unpublished(unpublished) }
      var addresses = Addresses()
      for (index, article) in shelf.published.enumerated() {
        let target = AddressBook.Entry.target(.article(Reference(index: index), anchor: nil))
        files[article.source.relative] = target
        addresses.add(article.source.article.url, target)
      }
      for (index, page) in library.pages.enumerated() {
        addresses.add(page.url, .target(.page(Reference(index: index), anchor: nil)))
      }
      for kind in library.kinds { addresses.add(kind, of: library) }
      for url in GeneratedAddress.all(library, register.kinds, tags: tags) {
        addresses.add(url, .target(.address(url)))
      }
      for article in shelf.pending {
        guard let reason = shelf.reasons[article.source.relative] else { continue }
        addresses.add(article.source.article.url, .unpublished(reason))
      }
      byFile = files
      (byURL, urls) = (addresses.entries, addresses.urls)
    }

    /// What stands at an address, with or without a slash at its end.
    func entry(url: String) -> AddressBook.Entry? { byURL[Addresses.key(url)] }
  }

  /// Addresses while they are written down.
  private struct Addresses {
    var entries: [String: AddressBook.Entry] = [:]
    var urls: [String] = []

    mutating func add<Kind: RegisterEntity>(_ kind: Kind.Type, of library: Library) {
      for (index, thing) in library.list(of: kind).enumerated() {
        add(thing.url, .target(LinkTarget(Reference<Kind>(index: index))))
      }
    }

    /// The first that claims an address has it.
    mutating func add(_ url: String, _ entry: AddressBook.Entry) {
      let key = Self.key(url)
      guard entries[key] == nil else { return }
      entries[key] = entry
      urls.append(url)
    }

    static func key(_ url: String) -> String {
      url.utf8.count > 1 && url.utf8.last == 0x2F ? String(url.dropLast()) : url
    }
  }
}
