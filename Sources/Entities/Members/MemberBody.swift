import Bytes
import Diagnostics

/// The content of an article or a page that is restricted to members: its body and the files that belong to it.
///
/// Lists, feeds, search and summaries are built from values without a members' body (``Article``, ``Page``). This type
/// keeps its contents private: only ``opened`` reveals them, `MemberBodyAccessTests` lists the files that may use it,
/// and the description and the mirror of a value show none of them.
package struct MemberBody: Sendable, CustomStringConvertible, CustomReflectable {
  /// The owner of a members' body.
  package enum Owner: Sendable, Hashable {
    /// An article.
    case article(Reference<Article>)
    /// A single page, by its index in the library.
    case page(Int)

    /// The article; nil for a page.
    package var article: Reference<Article>? { if case .article(let article) = self { article } else { nil } }
  }

  /// The owner of the body.
  package var owner: Owner
  /// The audience that may read it.
  package let audience: String
  /// The URL of the page that it belongs to.
  package let url: String
  /// The path of the source file.
  package let path: String
  private let contents: Contents

  /// Creates a body whose contents are restricted to an audience.
  package init(owner: Owner, audience: String, url: String, path: String, contents: Contents) {
    self.owner = owner
    self.audience = audience
    self.url = url
    self.path = path
    self.contents = contents
  }

  /// The restricted contents.
  package var opened: Contents { contents }

  package var description: String { "MemberBody(\(path), closed)" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
