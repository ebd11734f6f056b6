import Bytes
import Content
import Entities
import Synchronization
import Theme

/// The cards of articles: each is made when a page first shows it, and kept for the others.
///
/// Pages show some hundred thousand, so looking at one takes no lock: what stands here is never moved, and goes with the shelf. That
/// is what the compiler cannot see of a pointer.
final class CardCache: @unchecked Sendable {
  private typealias Slot = Atomic<Unmanaged<ArticleCard>?>

  private let slots: UnsafeMutablePointer<Slot>
  private let count: Int

  /// Creates a cache for `count` articles.
  init(count: Int) {
    self.count = count
    slots = .allocate(capacity: count)
    for index in 0..<count { (slots + index).initialize(to: Slot(nil)) }
  }

  deinit {
    for index in 0..<count { slots[index].load(ordering: .acquiring)?.release() }
    slots.deinitialize(count: count)
    slots.deallocate()
  }

  /// The card of an article, made by `make` unless it is there. Two threads may both make it; one of the two is kept.
  func card(of article: Reference<Article>, _ make: () -> ArticleCard) -> ArticleCard {
    precondition((0..<count).contains(article.index))
    let slot = slots + article.index
    if let card = slot.pointee.load(ordering: .acquiring) { return card.takeUnretainedValue() }
    let made = Unmanaged.passRetained(make())
    let (isKept, other) = slot.pointee.compareExchange(expected: nil, desired: made, ordering: .acquiringAndReleasing)
    guard !isKept, let other else { return made.takeUnretainedValue() }
    made.release()
    return other.takeUnretainedValue()
  }
}
