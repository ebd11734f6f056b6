import Content
import Synchronization
import Theme

/// The cards of articles: each is made when a page first shows it, and kept for the others.
///
/// Pages show some hundred thousand, so looking at one takes no lock and counts no reference but the card's: what stands here is never
/// moved, and goes with the shelf; that is what the compiler cannot see of a pointer.
final class CardShelf: @unchecked Sendable {
  /// A card and what it was made from, which every page that shows it has read.
  struct Entry: Sendable {
    let card: ArticleCard
    let reads: [Read]
  }

  private typealias Slot = Atomic<UnsafeMutablePointer<Entry>?>

  private let slots: UnsafeMutablePointer<Slot>
  private let count: Int

  /// A shelf for `count` articles.
  init(count: Int) {
    self.count = count
    slots = .allocate(capacity: count)
    for index in 0..<count { (slots + index).initialize(to: Slot(nil)) }
  }

  deinit {
    for index in 0..<count {
      guard let entry = slots[index].load(ordering: .acquiring) else { continue }
      entry.deinitialize(count: 1)
      entry.deallocate()
    }
    slots.deinitialize(count: count)
    slots.deallocate()
  }

  /// Lets `show` look at the card of an article, made by `make` unless it is there. Two threads may both make it; one of the two is
  /// kept.
  func withEntry<Result>(
    of article: Reference<Article>, _ make: () -> Entry, _ show: (borrowing Entry) -> Result
  ) -> Result {
    precondition((0..<count).contains(article.index))
    let slot = slots + article.index
    if let entry = slot.pointee.load(ordering: .acquiring) { return show(entry.pointee) }
    let made = UnsafeMutablePointer<Entry>.allocate(capacity: 1)
    made.initialize(to: make())
    let (isKept, other) = slot.pointee.compareExchange(expected: nil, desired: made, ordering: .acquiringAndReleasing)
    guard !isKept, let other else { return show(made.pointee) }
    made.deinitialize(count: 1)
    made.deallocate()
    return show(other.pointee)
  }
}
