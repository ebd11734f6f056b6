import Bytes
import Content
import Entities
import Theme

/// The awards, their editions, and their rolls as data files.
struct AwardPages: PageKind {
  func files(for library: Library) -> [PlannedFile] {
    guard !library.awards.isEmpty else { return [] }
    var files: [PlannedFile] = [.page(Award.indexURL, modified: library.newestDate) { $0.awardIndex() }]
    for index in library.awards.indices {
      let reference = Reference<Award>(index: index)
      let newest = library.awards[index].editions.compactMap { library[$0].date }.max()
      files.append(
        .page(library.awards[index].url, of: .file(library.awards[index].path), modified: newest) { $0.page(reference) }
      )
    }
    for index in library.editions.indices {
      let reference = Reference<Edition>(index: index)
      let (url, owner) = (library.editions[index].url, PathOwner.file(library.editions[index].path))
      let newest = Edition.articles.list(of: reference, in: library.relations).first.map {
        library[$0].publication.date
      }
      files.append(.page(url, of: owner, modified: newest ?? library.editions[index].date) { $0.page(reference) })
      files.append(
        .data(SiteURLs.outputPath(of: url + RollFile.csvName), of: owner, counterpart: .texts) {
          RollFile(reference, $0).writeCSV(into: &$1)
        })
      files.append(
        .data(SiteURLs.outputPath(of: url + RollFile.jsonName), of: owner, counterpart: .texts) {
          RollFile(reference, $0).writeJSON(into: &$1)
        })
    }
    return files
  }

  func navigationItem(for library: Library, words: SiteStrings) -> NavigationItem? {
    library.awards.isEmpty ? nil : NavigationItem(title: words.awards, url: Award.indexURL)
  }

  var reservedURLs: [String] { [Award.indexURL] }
  var entityKinds: [AnyEntityKind] { [AnyEntityKind(Award.self), AnyEntityKind(Edition.self)] }
  var scaffoldKinds: [Scaffold.Kind] { [.award, .edition] }
  var lists: [RegisteredList] {
    [RegisteredList(all: Award.self), RegisteredList(all: Edition.self), RegisteredList(Edition.articles)]
  }
}

extension Edition: QualifiedEntity {
  /// Returns the title including that of the award.
  static func title(of edition: Reference<Edition>, by presenter: Presenter) -> String {
    presenter.card(edition).fullTitle
  }
}

extension Presenter {
  /// The number of editions of its award that an edition's page links to.
  private static let shownEditions = 24

  private func digest(_ reference: Reference<Award>) -> AwardDigest {
    let award = lookup(reference)
    return AwardDigest(
      link: link(award.title, award.url), issuer: award.issuer, editions: award.editions.map(card))
  }

  fileprivate func awardIndex() -> AwardIndexPage {
    let all = lookup.all(Award.self)
    let groups = Award.Level.allCases.compactMap { level -> AwardGroup? in
      let awards = all.filter { lookup($0).level == level }
      return awards.isEmpty ? nil : AwardGroup(title: strings.level(level), awards: awards.map(digest))
    }
    let titles = all.map { lookup($0).title }
    let editions = all.reduce(0) { $0 + lookup($1).editions.count }
    return AwardIndexPage(
      frame: frame(strings.awards, url: Award.indexURL, description: descriptions.awards(titles, editions: editions)),
      groups: groups, map: recipientsMap())
  }

  fileprivate func page(_ reference: Reference<Award>) -> AwardPage {
    let award = lookup(reference)
    let digest = digest(reference)
    let articles = Set(award.editions.flatMap { lookup.articles(of: $0) })
    return AwardPage(
      frame: frame(
        award.title, url: award.url,
        description: award.body.excerpt.isEmpty ? descriptions.award(digest) : award.body.excerpt,
        ancestors: [link(strings.awards, Award.indexURL)]),
      award: digest, level: strings.level(award.level), introduction: value(award.body),
      map: recipientsMap(award.editions.map { lookup($0) }),
      comparison: EditionComparison(award, lookup: lookup)?.value(in: self), articles: cards(articles.sorted()))
  }

  fileprivate func page(_ reference: Reference<Edition>) -> EditionPage {
    let edition = lookup(reference)
    let award = lookup(edition.award)
    let articles = lookup.articles(of: reference)
    let card = card(reference)
    // The award's page lists all editions.
    let siblings = award.editions.window(of: Self.shownEditions, around: award.editions.firstIndex(of: reference) ?? 0)
    return EditionPage(
      frame: frame(
        card.fullTitle, url: edition.url,
        description: edition.body.excerpt.isEmpty ? descriptions.edition(card) : edition.body.excerpt,
        ancestors: [link(strings.awards, Award.indexURL), link(award.title, award.url)],
        structuredData: .dataset(
          edition, title: card.fullTitle, award: award, urls: urls)),
      card: card, source: edition.source.map(name), introduction: value(edition.body),
      categories: Self.shares(edition.declared.categories, recorded: edition.roll.map(\.category)),
      provinces: provinceShares(edition), rows: edition.roll.map { value($0) },
      map: recipientsMap([edition]),
      csv: local(edition.url + RollFile.csvName), json: local(edition.url + RollFile.jsonName),
      siblings: siblings.map { self.card($0) }, articles: cards(articles))
  }

  /// Returns the declared and recorded numbers by category; empty if there is only a single, undeclared category.
  private static func shares(_ declared: [DeclaredCounts.Count<String>], recorded: [String]) -> [ShareValue] {
    var shares = declared.map { ShareValue(title: $0.key, declared: $0.number, recorded: 0) }
    var positions = Dictionary(shares.indices.map { (shares[$0].title, $0) }) { first, _ in first }
    for category in recorded {
      if let position = positions[category] {
        shares[position].recorded += 1
      } else if !category.isEmpty {
        positions[category] = shares.count
        shares.append(ShareValue(title: category, declared: nil, recorded: 1))
      }
    }
    return shares.count > 1 || !declared.isEmpty ? shares : []
  }

  private func provinceShares(_ edition: Edition) -> [ShareValue] {
    edition.declared.provinces.map { count in
      ShareValue(
        title: count.key.name, declared: count.number, recorded: edition.roll.count { $0.province == count.key })
    }
  }
}
