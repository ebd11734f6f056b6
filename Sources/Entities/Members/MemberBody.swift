import Bytes
import Diagnostics

/// What only members may read of an article or a page: its text, and the files that belong to it.
///
/// Lists, feeds, search and descriptions are made from values that have no body (``Article``, ``Page``). This one keeps its
/// contents private: ``opened`` is the only name that reveals them, `MemberBodyAccessTests` lists the files that may use it, and
/// in a description or a dump the value prints as a word.
package struct MemberBody: Sendable, CustomStringConvertible, CustomReflectable {
  /// What the text belongs to.
  package enum Owner: Sendable, Hashable {
    /// An article.
    case article(Reference<Article>)
    /// A single page, by its index in the library.
    case page(Int)

    /// The article; nil for a page.
    package var article: Reference<Article>? { if case .article(let article) = self { article } else { nil } }
  }

  /// What the text belongs to.
  package var owner: Owner
  /// The audience that may read it.
  package let audience: String
  /// The address of the page that it belongs to.
  package let url: String
  /// Where the editors wrote it.
  package let path: String
  private let contents: Contents

  /// Closes contents to all but the readers of an audience.
  package init(owner: Owner, audience: String, url: String, path: String, contents: Contents) {
    self.owner = owner
    self.audience = audience
    self.url = url
    self.path = path
    self.contents = contents
  }

  /// What is closed to everyone else.
  package var opened: Contents { contents }

  package var description: String { "MemberBody(\(path), closed)" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
