import Content
import Theme

extension Presenter {
  /// The address of what a link leads to.
  func address(of target: LinkTarget, in setting: Setting) -> String {
    let url = url(of: target)
    return setting.isAbroad ? addresses.whole(url) : local(url)
  }

  /// Links to the first of several things, as many as a margin holds, by their titles.
  func links(to targets: Query<LinkTarget>) -> [Link] {
    targets.first(Self.marginLength).map { target in
      if case .person(let person) = target { return link(to: person) }
      return Link(title(of: target), local(url(of: target)))
    }
  }

  /// How many texts that name a thing its page lists.
  private static let marginLength = 12

  private func url(of target: LinkTarget) -> String {
    switch target {
    case .article(let article, let anchor): lookup(article).url + fragment(anchor)
    case .column(let column): lookup(column).url
    case .hospital(let hospital): lookup(hospital).url
    case .person(let person): lookup(person).url
    case .award(let award): lookup(award).url
    case .edition(let edition): lookup(edition).url
    case .document(let document): lookup(document).url
    case .page(let page, let anchor): lookup(page).url + fragment(anchor)
    case .media(let file, _): file.url
    case .anchor(let anchor): fragment(anchor)
    case .address(let url): url
    case .missing: ""
    }
  }

  /// What a link without words of its own is called.
  func title(of target: LinkTarget) -> String {
    switch target {
    case .article(let article, _): lookup(article).title
    case .column(let column): lookup(column).title
    case .hospital(let hospital): lookup(hospital).name
    case .person(let person): lookup(person).name
    case .award(let award): lookup(award).title
    case .edition(let edition): card(edition).fullTitle
    case .document(let document): lookup(document).label
    case .page(let page, _): lookup(page).title
    case .media(let file, _): file.path.split(separator: "/").last.map(String.init) ?? file.url
    case .anchor(let anchor): anchor
    case .address(let url): url
    case .missing: ""
    }
  }

  private func fragment(_ anchor: String?) -> String {
    anchor.map { "#" + Addresses.encoded(segment: $0) } ?? ""
  }
}
