import Bytes
import Content
import Entities
import Testing

@testable import Site
import SourceFiles

@Suite struct QueryTests {
  /// Six articles from 2023 and 2022, newest first. The column `b` is part of `a` and contains every second article.
  private static let library: Library = {
    var library = Library(configuration: SiteConfiguration())
    let a = Reference<Column>(index: 0)
    let b = Reference<Column>(index: 1)
    library.update(Column.self) { columns in
      columns = ["a", "b"].map { Column(id: $0, path: "", url: "/columns/\($0)/", title: $0) }
      columns[1].group = a
    }
    library.articles = (0..<6).map { index in
      let identity = Article.Identity(id: "\(index)", path: "", url: "/articles/\(index)/", title: "\(index)")
      let date = Timestamp(year: index < 2 ? 2023 : 2022, month: 12 - index, day: 1, offset: 0)
      var relations = Article.Relations()
      relations.column = index % 2 == 0 ? b : nil
      return Article(identity, Article.Publication(date), relations: relations)
    }
    library.relations.articles[Column.self] = [
      [0, 2, 4].map(Reference.init(index:)), [0, 2, 4].map(Reference.init(index:)),
    ]
    library.update(Hospital.self) { $0 = [Hospital(id: "h", path: "", url: "/hospitals/h/", name: "某医院")] }
    return library
  }()

  private static func indices(_ query: Query<Reference<Article>>) -> [Int] { query.map(\.index) }

  @Test func stepsTakeParts() {
    let all = Lookup(Lookup.Shared(Self.library)).all(Article.self)
    #expect(Self.indices(all) == [0, 1, 2, 3, 4, 5])
    #expect(Self.indices(all.first(2)) == [0, 1])
    #expect(Self.indices(all.page(2, size: 4)) == [4, 5])
    #expect(Self.indices(all.page(3, size: 4)) == [])
  }

  @Test func groupsAreRunsOfTheList() {
    let lookup = Lookup(Lookup.Shared(Self.library))
    let years = lookup.all(Article.self).grouped { lookup($0).publication.date.year }
    #expect(years.map(\.key) == [2023, 2022])
    #expect(years.map { $0.elements.map(\.index) } == [[0, 1], [2, 3, 4, 5]])
  }

  @Test func whatIsAskedIsNotedOnceItIsRead() {
    let lookup = Lookup(Lookup.Shared(Self.library))
    let column = Reference<Column>(index: 1)
    let query = lookup.articles(of: column).first(2)
    #expect(lookup.reads.isEmpty)
    #expect(query.count == 2)
    #expect(Self.indices(query) == [0, 2])
    _ = lookup(column)
    #expect(
      lookup.reads.map { $0.description(in: Self.library) } == [
        "articles of columns/b 0..<2 count",
        "articles of columns/b 0..<2", "columns/b",
      ])
  }

  @Test func aRelationThatIsNotWorkedOutIsEmpty() {
    let lookup = Lookup(Lookup.Shared(Self.library))
    #expect(lookup.related(Hospital.mentions, of: Reference(index: 0)).isEmpty)
    #expect(lookup.articles(of: Reference<Hospital>(index: 0)).map(\.index) == [])
  }

  /// The articles that share the most lists, with newer ones first among equals.
  @Test func relatedArticlesAreThoseThatShareMost() {
    var library = Self.library
    library.keys.register(Article.self, names: library.articles.map(\.id))
    let hospital = Reference<Hospital>(index: 0)
    let members = [0, 1, 3, 4, 5]
    for index in members {
      let article = library.articles[index]
      var relations = article.relations
      relations.hospitals = [hospital]
      library.articles[index] = Article(article.identity, article.publication, relations: relations)
    }
    library.relations.articles[Hospital.self] = [members.map(Reference.init(index:))]
    let lookup = Lookup(Lookup.Shared(library))
    #expect(lookup.related(to: Reference(index: 3)).map(\.index) == [1, 4, 0, 5])
    #expect(lookup.related(to: Reference(index: 0)).map(\.index) == [1, 3, 4, 5])
    #expect(lookup.related(to: Reference(index: 2)).isEmpty)
    #expect(
      lookup.reads.map { $0.description(in: library) }
        == [3, 0, 2].map { "closest articles/\(library.articles[$0].id)" })
    // Related articles are determined by the recorded lists alone, across builds as well.
    let fingerprints = Fingerprints(library, jobs: 1)
    let before = lookup.reads.map { fingerprints($0) }
    #expect(Set(before).count == 3)
    for (read, hash) in zip(lookup.reads, before) {
      guard case .derived(_, let answer) = read else { return #expect(Bool(false), "\(read)") }
      #expect(hash == answer)
    }
    library.relations.articles[Hospital.self] = [[0, 1, 3, 5].map(Reference.init(index:))]
    let after = Fingerprints(library, jobs: 1)
    #expect(lookup.reads.map { after($0) } != before)
  }

  /// Related articles follow from these lists; if they are unchanged, related articles are not computed again.
  @Test func listsThatOthersFollowFromAreRegistered() {
    func name<Subject: ArticleSubject>(_ kind: Subject.Type) -> ListName { kind.articles.name }
    let subjects: [any ArticleSubject.Type] =
      [Person.self, Edition.self, Hospital.self, Tag.self] + SitePlan.citedKinds
    for kind in subjects { #expect(RegisteredList.byName[name(kind)]?.isDerived == false, "\(kind)") }
  }

  @Test func talliesHaveOneOrder() {
    let tally = Frequencies(["b", "a", "c", "a", "b", "d"])
    #expect(tally.mostFrequent(3, <).map(\.key) == ["a", "b", "c"])
    #expect(tally.mostFrequent(3, <).map(\.count) == [2, 2, 1])
  }
}
