import Bytes
import Content
import Entities
import Synchronization
import Theme

/// The cards of articles, each created when a page first shows it and shared with all other pages.
///
/// Pages show hundreds of thousands of cards, so lookups are lock-free. Slots are never moved, and cards are released
/// only with the cache; the compiler cannot verify that for a pointer, hence `@unchecked`.
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

  /// Returns the card of an article, calling `make` if it does not exist. If two threads both create it, one of the two
  /// is discarded.
  func card(of article: Reference<Article>, _ make: () -> ArticleCard) -> ArticleCard {
    precondition((0..<count).contains(article.index))
    let slot = slots + article.index
    if let card = slot.pointee.load(ordering: .acquiring) { return card.takeUnretainedValue() }
    let newCard = Unmanaged.passRetained(make())
    let (isStored, existing) = slot.pointee.compareExchange(
      expected: nil, desired: newCard, ordering: .acquiringAndReleasing)
    guard !isStored, let existing else { return newCard.takeUnretainedValue() }
    newCard.release()
    return existing.takeUnretainedValue()
  }
}
