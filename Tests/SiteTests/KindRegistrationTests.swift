import Diagnostics
import Testing

@testable import Content
import Entities
@testable import Site

@Suite("Every kind of entity is registered with its pages")
struct KindRegistrationTests {
  @Test func pagesNoticeWhatTheyRead() {
    let names = AnyEntityKind.all.map(\.name)
    #expect(Set(names).count == names.count)
    for kind in ReadableKinds.all.kinds {
      #expect(names.contains(kind.kindName), "\(kind)")
      #expect(RegisteredList.byName[ListName(kind.kindName)] != nil, "\(kind)")
      if kind is any ArticleSubject.Type {
        #expect(RegisteredList.byName[ListName("articles of", of: kind.kindName)] != nil, "\(kind)")
      }
      if kind is any BacklinkedEntity.Type {
        #expect(RegisteredList.byName[ListName("texts naming", of: kind.kindName)] != nil, "\(kind)")
      }
    }
  }

  @Test func articlesShowWhatTheyCite() {
    let shown = SitePlan.citedKinds.map { $0.kindName }
    #expect(Set(shown) == Set(ReadableKinds.all.cited.map { $0.kindName }) && Set(shown).count == shown.count)
  }

  /// The scaffold that `xinglin new` creates for each kind is in the folder from which the kind is read, and has all
  /// required keys.
  @Test(
    arguments: Scaffold.Kind.all.filter { !$0.isFolder && !["edition", "letters", "consent"].contains($0.name) }.map(
      \.name)) func newContentIsSound(name: String) throws
  {
    let folder = try TemporaryFolder()
    try folder.write("title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\n", to: "content/site.yml")
    let kind = try #require(Scaffold.Kind.named(name))
    _ = try Scaffold(kind, id: "new", title: "新的").write(below: folder.path + "/content")
    let reader = ContentReader(
      ReadOptions(contentPath: folder.path + "/content", includesDrafts: true, now: 4_000_000_000))
    let (library, diagnostics) = reader.read()
    #expect(diagnostics.map(\.problem.message.english) == [])
    #expect((library?.entityPaths.count ?? 0) + (library?.articles.count ?? 0) + (library?.pages.count ?? 0) == 1)
  }

  @Test func kindsOfNewContent() {
    #expect(
      Scaffold.Kind.all.map(\.name) == [
        "article", "column", "hospital", "person", "award", "edition", "document", "page", "letters", "consent", "site",
      ])
    #expect(Scaffold.Kind.named("none") == nil)
  }
}
