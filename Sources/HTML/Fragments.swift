import Bytes
import Synchronization

/// Markup that many pages show alike: rendered for the first of them, and copied into the others.
///
/// A value that templates show holds fragments of its own, and a ``KeptComponent`` writes through them. There are a handful to each value,
/// one behind the other, and they are only ever added, so that reading takes no lock.
public final class Fragments: Sendable {
  private let first = AtomicLazyReference<Fragment>()

  /// No fragments yet.
  public init() {}

  /// The fragment `key`, which `make` renders unless it is there. Two threads may both render it; one of the two is kept.
  @usableFromInline
  func fragment(_ key: Int, _ make: () -> [UInt8]) -> [UInt8] {
    guard let first = first.load() else { return self.first.storeIfNil(Fragment(key, make())).bytes(key, make) }
    return first.bytes(key, make)
  }
}

/// One fragment, and the one that was added after it.
private final class Fragment: Sendable {
  private let key: Int
  private let bytes: [UInt8]
  private let next = AtomicLazyReference<Fragment>()

  init(_ key: Int, _ bytes: [UInt8]) {
    self.key = key
    self.bytes = bytes
  }

  /// The fragment of that key from here on, added at the end unless it is there.
  func bytes(_ key: Int, _ make: () -> [UInt8]) -> [UInt8] {
    var fragment = self
    while fragment.key != key {
      fragment = fragment.next.load() ?? fragment.next.storeIfNil(Fragment(key, make()))
    }
    return fragment.bytes
  }
}

/// A component that is the same wherever a value is shown: it is rendered once and copied from then on.
///
/// What ``Component/body`` says may depend on nothing but the value that holds the fragments, the key, and what no page of
/// a site changes.
///
/// ```swift
/// struct ArticleItem: KeptComponent {
///   let card: ArticleCard
///   let isBrief: Bool
///
///   var fragments: Fragments { card.fragments }
///   var fragmentKey: Int { isBrief ? 1 : 0 }
///   var body: some HTML { … }
/// }
/// ```
public protocol KeptComponent: Component {
  /// What holds the component's markup.
  var fragments: Fragments { get }
  /// The number that tells it from other components that the same value holds.
  var fragmentKey: Int { get }
}

extension KeptComponent {
  /// Appends the markup, which is rendered the first time.
  @inlinable
  public func render(into output: inout ByteBuffer) {
    output.append(bytes: fragments.fragment(fragmentKey) { body.rendered(capacity: 512) })
  }
}
