import Bytes
import Content
import Entities
import SourceFiles
import Theme

/// The columns, paginated and by month.
struct ColumnPages: PageKind {
  func files(for library: Library) -> [PlannedFile] {
    guard !library.columns.isEmpty else { return [] }
    var files: [PlannedFile] = [.page(Column.indexURL, modified: library.newestDate) { $0.columnIndex() }]
    for index in library.columns.indices {
      let reference = Reference<Column>(index: index)
      let column = library.columns[index]
      let articles = Column.articles.list(of: reference, in: library.relations)
      let newest = articles.first.map { library.articles[$0.index].publication.date }
      for number in 1...Presenter.pageCount(articles.count, size: library.configuration.pageSize) {
        let url = Presenter.url(ofPage: number, of: column.url)
        files.append(.page(url, of: .file(column.path), modified: newest) { $0.columnPage(reference, number: number) })
      }
      let months = MonthList(articles.map { library.articles[$0.index].publication.date })
      for position in months.months.indices {
        let month = months[position]
        files.append(
          .page(
            column.url + month.month.path, of: .file(column.path), plannedInput: PlannedInput(month, in: library),
            modified: library.articles[articles[month.month.range.lowerBound].index].publication.date
          ) { $0.page(reference, month: $1) })
      }
    }
    return files
  }

  var reservedURLs: [String] { [Column.indexURL] }
  var entityKinds: [AnyEntityKind] { [AnyEntityKind(Column.self)] }
  var scaffoldKinds: [Scaffold.Kind] {
    [Scaffold.Kind("column", in: Column.kindName) { "title: \($0)\n# summary: 一句话介绍\n" }]
  }
  var lists: [RegisteredList] { [RegisteredList(all: Column.self), RegisteredList(Column.articles)] }
}

extension Presenter {
  fileprivate func columnIndex() -> ColumnIndexPage {
    let columns = lookup.all(Column.self).filter { lookup($0).group == nil }
    return ColumnIndexPage(
      frame: frame(
        strings.columns, url: Column.indexURL,
        description: descriptions.columns(columns.map { lookup($0).title })),
      columns: columns.map { digest($0, count: 3) })
  }

  /// The maximum number of authors and of people that a column's page names.
  private static let contributorCount = 12

  /// Returns the feeds of a column.
  func feeds(of column: Column) -> [Feed] {
    FeedFormat.allCases.map {
      Feed(
        title: "\(column.title) - \(configuration.title)", url: local(column.url + $0.fileName), mediaType: $0.mediaType
      )
    }
  }

  /// Returns the breadcrumbs of a column.
  private func breadcrumbs(of column: Column) -> [Link] {
    [link(strings.columns, Column.indexURL)] + [column.group.map(link(to:))].compactMap(\.self)
  }

  fileprivate func columnPage(_ reference: Reference<Column>, number: Int) -> ColumnPage {
    let column = lookup(reference)
    let all = lookup.articles(of: reference)
    let pagination = pagination(number, count: all.count, url: column.url)
    let isFirst = number == 1
    let articles = page(number, of: all).filter { !isFirst || $0 != column.pinned }
    var page = ColumnPage(
      frame: frame(
        column.title, url: column.url,
        description: column.summary.isEmpty
          ? descriptions.column(column.title, articles: all.count) : column.summary,
        ancestors: breadcrumbs(of: column), pagination: pagination
      ) { $0.feeds = feeds(of: column) },
      title: column.title, summary: column.summary, group: column.group.map(link(to:)),
      parts: isFirst ? column.parts.map { digest($0, count: 3) } : [],
      introduction: isFirst ? value(column.body) : BodyValue(), pinned: isFirst ? column.pinned.map(card) : nil,
      articles: cards(articles), pagination: pagination,
      archive: isFirst ? archive(MonthList(all.map { lookup($0).publication.date }), of: column) : [],
      contributors: isFirst ? contributors(all) : [])
    page.sponsor = column.sponsor.map(value)
    return page
  }

  /// Returns the most frequent authors of a column's articles, and the people who appear most often in them.
  private func contributors(_ articles: Query<Reference<Article>>) -> [ContributorGroup] {
    let authors = Frequencies(articles.lazy.flatMap { lookup($0).credits.authors })
      .mostFrequent(Self.contributorCount) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { ContributorValue(name: Name($0.key), count: $0.count) }
    // Names are not recorded as reads, so ties are broken by id, which never changes.
    let allPeople = lookup.shared.list(of: Person.self)
    let people = Frequencies(articles.lazy.flatMap { lookup($0).relations.people })
      .mostFrequent(Self.contributorCount) { allPeople[$0.index].id.precedesBytewise(allPeople[$1.index].id) }
      .map { person, count in
        let link = link(to: person)
        return ContributorValue(name: Name(link.title, link.url), count: count)
      }
    return [
      ContributorGroup(title: strings.authors, contributors: authors),
      ContributorGroup(title: strings.people, contributors: people),
    ].filter { !$0.contributors.isEmpty }
  }

  private func archive(_ list: MonthList, of column: Column) -> [ArchiveYear] {
    var years: [ArchiveYear] = []
    for month in list.months {
      let link = CountedLink(strings.month(month.month), local(column.url + month.path), month.range.count)
      if years.last?.year == month.year {
        years[years.count - 1].months.append(link)
      } else {
        years.append(ArchiveYear(year: month.year, months: [link]))
      }
    }
    return years
  }

  fileprivate func page(_ reference: Reference<Column>, month entry: MonthList.MonthEntry) -> ColumnMonthPage {
    let column = lookup(reference)
    let month = entry.month
    let all = lookup.articles(of: reference)
    let title = "\(column.title)：\(strings.month(month.year, month.month))"
    func neighbour(_ month: MonthList.Month) -> Link {
      link(strings.month(month.year, month.month), column.url + month.path)
    }
    let cards = cards(all.slice(month.range))
    return ColumnMonthPage(
      frame: frame(
        title, url: column.url + month.path,
        description: descriptions.month(
          strings.month(month.year, month.month), of: column.title, cards.lazy.map(\.title)),
        ancestors: breadcrumbs(of: column) + [link(column.title, column.url)]),
      column: link(column.title, column.url), month: PartialDate(year: month.year, month: month.month).moment,
      articles: cards, earlier: entry.earlier.map(neighbour), later: entry.later.map(neighbour))
  }
}
