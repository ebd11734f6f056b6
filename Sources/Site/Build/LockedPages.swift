import Content
import Diagnostics

/// The pages whose bodies only members may read, and that are published without them.
struct LockedPages {
  /// One finding for each; an error where the site is going to be published for good.
  let diagnostics: [Diagnostic]

  init(_ library: Library, isProduction: Bool) {
    diagnostics = library.articles.compactMap { article in
      guard case .members = article.access else { return nil }
      var diagnostic = Problem.lockedWithoutKeys(article.title).at(Place(path: article.path))
      if isProduction { diagnostic.severity = .error }
      return diagnostic
    }
  }
}
