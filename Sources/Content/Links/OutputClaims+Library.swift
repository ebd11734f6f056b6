import Diagnostics

extension OutputClaims {
  /// Claims everything that a library publishes, old addresses last.
  mutating func claimAll(of library: Library, register: Register, shelf: ArticleShelf) {
    for url in GeneratedAddress.all(library, tags: library.tags) + GeneratedAddress.reserved { claim(url, by: nil) }
    for column in library.columns { claim(column.url, by: Place(path: column.path)) }
    for hospital in library.hospitals { claim(hospital.url, by: Place(path: hospital.path)) }
    for person in library.people { claim(person.url, by: Place(path: person.path)) }
    for award in library.awards { claim(award.url, by: Place(path: award.path)) }
    for edition in library.editions { claim(edition.url, by: Place(path: edition.path)) }
    for document in library.documents { claim(document.url, by: Place(path: document.path)) }
    for page in library.pages { claim(page.url, by: Place(path: page.path)) }
    for article in shelf.published { claim(article) }
    for article in shelf.pending { claim(article) }
    for file in library.media { claim(file.url, by: Place(path: file.path), isLone: true) }
    for file in library.assets { claim(file.url, by: Place(path: file.path), isLone: true) }
  }

  private mutating func claim(_ shelved: ShelvedArticle) {
    let range = shelved.source.slugRange ?? SourceRange(SourcePosition())
    claim(shelved.source.article.url, by: Place(path: shelved.source.article.path, range: range))
  }

  /// Claims an old address that leads to something; nil where it cannot be one.
  ///
  /// It is kept decoded: `/2019/old/`, `/old.html`, `/旧文/`. What follows `?` cannot be told apart by plain files.
  mutating func claim(alias: Located<String>, path: String) -> String? {
    let place = Place(path: path, range: alias.range)
    guard alias.value.hasPrefix("/"), !alias.value.hasPrefix("//"), alias.value.count > 1,
      !alias.value.contains(where: { "?#\\\0".contains($0) }), let decoded = Address.decoded(alias.value),
      !decoded.split(separator: "/").contains(where: { $0 == ".." || $0 == "." }),
      let normalized = Address.normalized(decoded), !normalized.isEmpty
    else {
      add(Problem.invalidAlias(alias.value).at(place))
      return nil
    }
    let isFile = !decoded.hasSuffix("/") && normalized.split(separator: "/").last?.contains(".") == true
    let url = "/" + normalized + (isFile ? "" : "/")
    claim(Address.encoded(url), by: place, isLone: isFile)
    return url
  }
}
