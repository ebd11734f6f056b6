import Diagnostics
import Entities
import SourceFiles

extension OutputClaims {
  /// Claims everything that a library publishes, old addresses last.
  mutating func claimAll(of library: Library, register: Register, articles: [ArticleClaim]) {
    let kinds = register.kinds
    let generated = GeneratedAddress.all(library, kinds, tags: library.tags) + GeneratedAddress.reserved(kinds)
    for url in generated { claim(url, by: nil) }
    for kind in library.kinds { claim(kind, of: library) }
    for page in library.pages { claim(page.url, by: SourceLocation(path: page.path)) }
    for article in articles { claim(article.url, by: article.place) }
    for file in library.media { claim(file.url, by: SourceLocation(path: file.path), isLone: true) }
    for file in library.assets { claim(file.url, by: SourceLocation(path: file.path), isLone: true) }
  }

  private mutating func claim<Kind: RegisterEntity>(_ kind: Kind.Type, of library: Library) {
    for thing in library.list(of: kind) { claim(thing.url, by: SourceLocation(path: thing.path)) }
  }

  /// Claims an old address that leads to something; nil where it cannot be one.
  ///
  /// It is kept decoded: `/2019/old/`, `/old.html`, `/旧文/`. What follows `?` cannot be told apart by plain files.
  mutating func claim(alias: Located<String>, path: String) -> String? {
    let place = SourceLocation(path: path, range: alias.range)
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
