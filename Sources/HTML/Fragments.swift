import Bytes
import Synchronization

/// Markup that many pages show alike: rendered for the first of them, and copied into the others.
///
/// A value that templates show holds fragments of its own, and a ``KeptComponent`` writes through them. There are a handful to each value,
/// one behind the other, and they are only ever added and never moved, so that reading takes no lock and counts no reference: pages show
/// some hundred thousand of them. That is what the compiler cannot see of a pointer.
public final class Fragments: @unchecked Sendable {
  /// The fragment that was added last.
  private let last = Atomic<UnsafeMutablePointer<Fragment>?>(nil)

  /// No fragments yet.
  public init() {}

  deinit {
    var next = last.load(ordering: .acquiring)
    while let fragment = next {
      next = fragment.pointee.previous
      Fragment.free(fragment)
    }
  }

  /// Appends the fragment `key`, which `make` renders unless it is there. Two threads may both render it; one of the two is kept.
  @usableFromInline
  func append(_ key: Int, to output: inout ByteBuffer, _ make: () -> [UInt8]) {
    var last = last.load(ordering: .acquiring)
    if let fragment = Fragment.find(key, from: last) { return output.append(bytes: fragment.pointee.bytes) }
    let made = Fragment.make(key, make())
    while true {
      made.pointee.previous = last
      let (isAdded, now) = self.last.compareExchange(expected: last, desired: made, ordering: .acquiringAndReleasing)
      if isAdded { return output.append(bytes: made.pointee.bytes) }
      if let other = Fragment.find(key, from: now) {
        Fragment.free(made)
        return output.append(bytes: other.pointee.bytes)
      }
      last = now
    }
  }
}

/// One fragment, and the one that was added before it; nothing of it changes once others can see it.
private struct Fragment {
  let key: Int
  let bytes: UnsafeBufferPointer<UInt8>
  var previous: UnsafeMutablePointer<Fragment>?

  /// A fragment that nobody else can see yet.
  static func make(_ key: Int, _ bytes: [UInt8]) -> UnsafeMutablePointer<Fragment> {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(fromContentsOf: bytes)
    let fragment = UnsafeMutablePointer<Fragment>.allocate(capacity: 1)
    fragment.initialize(to: Fragment(key: key, bytes: UnsafeBufferPointer(copy), previous: nil))
    return fragment
  }

  /// Gives back the memory of a fragment that nobody can see any more.
  static func free(_ fragment: UnsafeMutablePointer<Fragment>) {
    fragment.pointee.bytes.deallocate()
    fragment.deallocate()
  }

  /// The fragment of that key among one and those added before it.
  static func find(
    _ key: Int, from last: UnsafeMutablePointer<Fragment>?
  ) -> UnsafeMutablePointer<Fragment>? {
    var next = last
    while let fragment = next, fragment.pointee.key != key { next = fragment.pointee.previous }
    return next
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
    fragments.append(fragmentKey, to: &output) { body.rendered(capacity: 512) }
  }
}
