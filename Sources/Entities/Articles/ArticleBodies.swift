import Bytes
import Synchronization

/// The texts of a library's articles, in the order of its list; of one that only members may read the public opening, or nil.
///
/// They are most of what a build holds in memory. An article that comes from the build cache is compiled when a page needs
/// its text, and a text that was released is compiled once more where another page needs it. Where the file no longer holds
/// what was read at first, ``changedFile`` names it, and nothing made from this library may be published.
package final class ArticleBodies: RandomAccessCollection, Sendable, CustomReflectable {
  /// A file that was changed, moved or removed since it was read.
  package struct ChangedFile: Error, Sendable {
    let path: String

    /// The file at a path.
    package init(path: String) { self.path = path }
  }

  private struct State {
    var bodies: [Body?]
    var changedFile: String?
  }

  private let state: Lock<State>
  private let exist: [Bool]
  private let compile: @Sendable (Int) throws(ChangedFile) -> Body?

  /// No texts.
  package init() {
    state = Lock(State(bodies: []))
    exist = []
    compile = { _ in nil }
  }

  /// The texts of the articles that have one; `compile` gives those that are not among `bodies`.
  package init(_ bodies: [Body?], exist: [Bool], compile: @escaping @Sendable (Int) throws(ChangedFile) -> Body?) {
    state = Lock(State(bodies: bodies))
    self.exist = exist
    self.compile = compile
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { exist.count }

  /// The text of the article at an index; nil where it is for members only, or where its file has changed.
  package subscript(index: Int) -> Body? {
    guard exist[index] else { return nil }
    if let body = state.withLock({ $0.bodies[index] }) { return body }
    do throws(ChangedFile) {
      guard let body = try compile(index) else { return nil }
      state.withLock { $0.bodies[index] = body }
      return body
    } catch {
      state.withLock { $0.changedFile = $0.changedFile ?? error.path }
      return nil
    }
  }

  /// The path of a file that was changed, moved or removed while texts were compiled from it; nil where all are as they were.
  package var changedFile: String? { state.withLock { $0.changedFile } }

  /// Releases a text that no page is likely to need any more.
  package func release(_ index: Int) { state.withLock { $0.bodies[index] = nil } }

  /// Nothing: what it holds is not all for everyone.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
