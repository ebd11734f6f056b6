import Bytes
import Synchronization

/// The bodies of a library's articles, in the order of ``Library/articles``. A members' article is represented by its
/// public opening, or by nil.
///
/// Bodies account for most of a build's memory. The body of a cached article is compiled on first access, and a
/// released body is recompiled if another page needs it. If the file has changed since it was first read,
/// ``changedFile`` names it, and no output of this library may be published.
package final class ArticleBodies: RandomAccessCollection, Sendable, CustomReflectable {
  /// An error for a file that was changed, moved or removed after it was read.
  package struct FileChangedError: Error, Sendable {
    let path: String

    /// Creates an error for the file at `path`.
    package init(path: String) { self.path = path }
  }

  private struct State {
    var bodies: [Body?]
    var changedFile: String?
  }

  private let state: Lock<State>
  private let hasBody: [Bool]
  private let compile: @Sendable (Int) throws(FileChangedError) -> Body?

  /// Creates an empty collection.
  package init() {
    state = Lock(State(bodies: []))
    hasBody = []
    compile = { _ in nil }
  }

  /// Creates a collection with one element per article. `hasBody` states which articles have a body, and `compile`
  /// produces those that are nil in `bodies`.
  package init(_ bodies: [Body?], hasBody: [Bool], compile: @escaping @Sendable (Int) throws(FileChangedError) -> Body?)
  {
    state = Lock(State(bodies: bodies))
    self.hasBody = hasBody
    self.compile = compile
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { hasBody.count }

  /// The body of the article at `index`; nil if it is restricted to members or its file has changed.
  package subscript(index: Int) -> Body? {
    guard hasBody[index] else { return nil }
    if let body = state.withLock({ $0.bodies[index] }) { return body }
    do throws(FileChangedError) {
      guard let body = try compile(index) else { return nil }
      state.withLock { $0.bodies[index] = body }
      return body
    } catch {
      state.withLock { $0.changedFile = $0.changedFile ?? error.path }
      return nil
    }
  }

  /// The path of a file found changed, moved or removed when a body was compiled from it; nil if there is none.
  package var changedFile: String? { state.withLock { $0.changedFile } }

  /// Releases a body that no page is likely to need again.
  package func release(_ index: Int) { state.withLock { $0.bodies[index] = nil } }

  /// An empty mirror: not every reader may see the contents.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
