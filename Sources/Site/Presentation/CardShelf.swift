import Content
import Synchronization
import Theme

/// The cards of articles: each is made when a page first shows it, and kept for the others.
final class CardShelf: Sendable {
  /// A card and what it was made from, which every page that shows it has read.
  final class Entry: Sendable {
    let card: ArticleCard
    let reads: [Read]

    init(card: ArticleCard, reads: [Read]) {
      self.card = card
      self.reads = reads
    }
  }

  private final class Slot: Sendable {
    let entry = AtomicLazyReference<Entry>()
  }

  private let slots: [Slot]

  /// A shelf for `count` articles.
  init(count: Int) { slots = (0..<count).map { _ in Slot() } }

  /// The card of an article, made by `make` unless it is there. Two threads may both make it; one of the two is kept.
  func entry(of article: Reference<Article>, _ make: () -> Entry) -> Entry {
    let slot = slots[article.index]
    return slot.entry.load() ?? slot.entry.storeIfNil(make())
  }
}
