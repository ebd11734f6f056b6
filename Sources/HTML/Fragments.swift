import Bytes
import Synchronization

/// A cache of markup that many pages share: each fragment is rendered once and copied afterwards.
///
/// A value that templates show owns its fragments, and a ``CachedComponent`` renders through them. A cache holds only a
/// few fragments, in a linked list to which entries are added but from which none is removed. Lookups take no lock and
/// retain no reference, because a build performs several hundred thousand of them.
///
/// Unchecked because the compiler cannot verify that the nodes behind the pointer are immutable once published.
public final class Fragments: @unchecked Sendable {
  /// The most recently added fragment.
  private let last = Atomic<UnsafeMutablePointer<Fragment>?>(nil)

  /// Creates an empty cache.
  public init() {}

  deinit {
    var next = last.load(ordering: .acquiring)
    while let fragment = next {
      next = fragment.pointee.previous
      Fragment.free(fragment)
    }
  }

  /// Appends the fragment for `key`; on a cache miss `make` renders it. Two threads may both render it, but only one
  /// result is stored.
  @usableFromInline
  func append(_ key: Int, to output: inout ByteBuffer, _ make: () -> [UInt8]) {
    var last = last.load(ordering: .acquiring)
    if let fragment = Fragment.find(key, from: last) { return output.append(bytes: fragment.pointee.bytes) }
    let fragment = Fragment.make(key, make())
    while true {
      fragment.pointee.previous = last
      let (isAdded, current) = self.last.compareExchange(
        expected: last, desired: fragment, ordering: .acquiringAndReleasing)
      if isAdded { return output.append(bytes: fragment.pointee.bytes) }
      if let stored = Fragment.find(key, from: current) {
        Fragment.free(fragment)
        return output.append(bytes: stored.pointee.bytes)
      }
      last = current
    }
  }
}

/// A fragment and its predecessor in the list; immutable once published.
private struct Fragment {
  let key: Int
  let bytes: UnsafeBufferPointer<UInt8>
  var previous: UnsafeMutablePointer<Fragment>?

  /// Allocates a fragment that is not published yet.
  static func make(_ key: Int, _ bytes: [UInt8]) -> UnsafeMutablePointer<Fragment> {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(fromContentsOf: bytes)
    let fragment = UnsafeMutablePointer<Fragment>.allocate(capacity: 1)
    fragment.initialize(to: Fragment(key: key, bytes: UnsafeBufferPointer(copy), previous: nil))
    return fragment
  }

  /// Frees a fragment that no thread can reach.
  static func free(_ fragment: UnsafeMutablePointer<Fragment>) {
    fragment.pointee.bytes.deallocate()
    fragment.deallocate()
  }

  /// Returns the fragment for `key` among `last` and its predecessors; nil if there is none.
  static func find(
    _ key: Int, from last: UnsafeMutablePointer<Fragment>?
  ) -> UnsafeMutablePointer<Fragment>? {
    var next = last
    while let fragment = next, fragment.pointee.key != key { next = fragment.pointee.previous }
    return next
  }
}

/// A component whose markup is rendered once per value and copied afterwards.
///
/// ``Component/body`` may depend only on the value that owns the fragments, on the key, and on values that are the same
/// for all pages of a site.
///
/// ```swift
/// struct AuthorItem: CachedComponent {
///   let card: ArticleCard
///   let isBrief: Bool
///
///   var fragments: Fragments { card.fragments }
///   var fragmentKey: Int { isBrief ? 1 : 0 }
///   var body: some HTML { li { isBrief ? card.title : card.title + " " + card.summary } }
/// }
/// ```
public protocol CachedComponent: Component {
  /// The cache that holds the component's markup.
  var fragments: Fragments { get }
  /// The key of the component, unique among the components that share the cache.
  var fragmentKey: Int { get }
}

extension CachedComponent {
  /// Appends the markup, rendering it only on the first use.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    fragments.append(fragmentKey, to: &output) { body.rendered(capacity: 512) }
  }
}
