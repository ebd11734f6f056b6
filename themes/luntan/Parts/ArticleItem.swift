import Theme

/// An article in a list.
struct ArticleItem: CachedComponent {
  /// The level of detail.
  enum Detail {
    /// The title and the date.
    case brief
    /// The title, the summary, the image, the hospitals and the people.
    case full
  }

  let card: ArticleCard
  let strings: Strings
  var detail: Detail = .full
  /// Whether the column is shown, which it is not in the column's own list.
  var namesColumn = true

  private var isFull: Bool { detail == .full }

  var fragments: Fragments { card.fragments }
  var fragmentKey: Int { (isFull ? 2 : 0) + (namesColumn ? 1 : 0) }

  var body: some HTML {
    li(.class(isFull && card.cover != nil ? "item illustrated" : "item")) {
      if isFull, let cover = card.cover { Thumbnail(picture: cover, url: card.url) }
      if isFull, let kicker = card.kicker ?? card.kind { p(.class("kicker")) { kicker } }
      h3 { a(.href(card.url)) { TitleText(card.title[...], names: card.names) } }
      if isFull, !card.summary.isEmpty { p(.class("summary")) { card.summary } }
      ArticleMeta(card: card, strings: strings, isFull: isFull, namesColumn: namesColumn)
    }
  }
}

extension ArticleCard {
  /// The people and hospitals whose names may occur in the title.
  var names: [Link] { people + hospitals }
}

/// The metadata below a title in a list: the date, the column, the hospitals.
struct ArticleMeta: Component {
  let card: ArticleCard
  let strings: Strings
  let isFull: Bool
  let namesColumn: Bool

  /// The first two hospitals, or the authors if there are none.
  private var about: String? {
    let names = card.hospitals.isEmpty ? card.authors : card.hospitals.prefix(2).map(\.title)
    return names.isEmpty ? nil : strings.list(names)
  }

  var body: some HTML {
    p(.class("meta")) {
      MomentView(chinese: card.date)
      if namesColumn, let column = card.column { span { column.title } }
      if isFull, let about { span { about } }
      CardBadges(card: card, strings: strings)
    }
  }
}

/// The notices that every list shows: members-only, sponsored, not yet published.
struct CardBadges: Component {
  let card: ArticleCard
  let strings: Strings

  var body: some HTML {
    if card.isForMembers { span(.class("badge")) { strings.members } }
    if card.isSponsored { span(.class("badge")) { strings.sponsor } }
    if let pending = card.pending { span(.class("badge")) { strings.badge(pending) } }
  }
}

/// A thumbnail next to a title, hidden from screen readers, which announce only the title's link.
struct Thumbnail: Component {
  let picture: PictureValue
  let url: String

  var body: some HTML {
    a(.class("thumb"), .href(url), .tabindex(-1), .ariaHidden(true)) {
      PictureView(picture: picture, alternative: "", isLazy: true, sizes: "(min-width: 54em) 13rem, max(6rem, 24vw)")
    }
  }
}

/// Articles under a heading.
struct ArticleSection: Component {
  let title: String
  let articles: [ArticleCard]
  let strings: Strings
  var detail: ArticleItem.Detail = .full
  var namesColumn = true
  /// Whether an empty section is shown, with a notice.
  var isAlwaysShown = false

  var body: some HTML {
    if !articles.isEmpty || isAlwaysShown {
      section(.class("articles")) {
        SectionHead(title: title)
        if articles.isEmpty {
          p(.class("none")) { strings.empty }
        } else {
          ul(.class("list")) {
            ForEach(articles) { ArticleItem(card: $0, strings: strings, detail: detail, namesColumn: namesColumn) }
          }
        }
      }
    }
  }
}
