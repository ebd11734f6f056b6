import Synchronization

/// The texts of a library's articles, in the order of its list; of one that only members may read the public opening, or nil.
///
/// They are most of what a build holds in memory. So one that an earlier build knows all else of is compiled when a page
/// wants it, and one that is not wanted any more is let go; who asks for it later has it compiled once more.
public final class ArticleBodies: RandomAccessCollection, Sendable, CustomReflectable {
  private let kept: Mutex<[Body?]>
  private let exist: [Bool]
  private let compile: @Sendable (Int) -> Body?

  /// No texts.
  package init() {
    kept = Mutex([])
    exist = []
    compile = { _ in nil }
  }

  /// The texts of the articles that have one; `compile` gives those that are not among `bodies`.
  package init(_ bodies: [Body?], exist: [Bool], compile: @escaping @Sendable (Int) -> Body?) {
    kept = Mutex(bodies)
    self.exist = exist
    self.compile = compile
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { exist.count }

  /// The text of the article at an index; nil where nobody but members may read any of it, or where its file is gone.
  public subscript(index: Int) -> Body? {
    guard exist[index] else { return nil }
    if let body = kept.withLock({ $0[index] }) { return body }
    guard let body = compile(index) else { return nil }
    kept.withLock { $0[index] = body }
    return body
  }

  /// Lets go of a text that nothing is likely to want any more.
  public func release(_ index: Int) { kept.withLock { $0[index] = nil } }

  /// Nothing: what it holds is not all for everyone.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
