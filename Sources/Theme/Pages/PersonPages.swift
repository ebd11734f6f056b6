/// All people.
public struct PeopleIndexPage: PageValue {
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// People by initial.
  public var groups: [PersonGroup]

  /// Creates the index.
  public init(frame: Frame, groups: [PersonGroup]) {
    self.frame = frame
    self.groups = groups
  }

  /// The people as a list.
  public var plain: some HTML {
    h1 { frame.head.title }
    LinkList(groups.flatMap(\.people).map { Link($0.name, $0.url) })
  }
}

/// People under an initial.
public struct PersonGroup: Sendable {
  /// The initial.
  public var title: String
  /// The people in pinyin order.
  public var people: [PersonCard]

  /// People under an initial.
  public init(title: String, people: [PersonCard]) {
    self.title = title
    self.people = people
  }
}

/// A person.
public struct PersonPage: PageValue {
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The name.
  public var name: String
  /// The aliases.
  public var aliases: [String]
  /// The posts, latest first.
  public var posts: [PostValue]
  /// The introduction.
  public var introduction: BodyValue
  /// The rows of rolls that name the person, newest edition first.
  public var honours: [HonourValue]
  /// Honours that are not on any roll.
  public var otherHonours: [String]
  /// Pages of other entities whose texts mention the person.
  public var texts: [Link] = []
  /// The articles that lead to the person, newest first.
  public var articles: [ArticleCard]
  /// The position of this page in the list of articles.
  public var pagination: Pagination

  /// Creates a person.
  public init(
    frame: Frame, name: String, aliases: [String], posts: [PostValue], introduction: BodyValue, honours: [HonourValue],
    otherHonours: [String], articles: [ArticleCard], pagination: Pagination
  ) {
    self.frame = frame
    self.name = name
    self.aliases = aliases
    self.posts = posts
    self.introduction = introduction
    self.honours = honours
    self.otherHonours = otherHonours
    self.articles = articles
    self.pagination = pagination
  }

  /// Posts, introduction and articles.
  public var plain: some HTML {
    h1 { name }
    ul {
      ForEach(posts) { post in
        li {
          NameView(post.place); " "; post.title
        }
      }
    }
    BodyView(introduction)
    ArticleList(articles)
  }
}

/// A post.
public struct PostValue: Sendable {
  /// The hospital or other organisation.
  public var place: Name
  /// The title of the post.
  public var title: String
  /// The start, if known.
  public var from: Moment?
  /// The end, if the post has ended and the date is known.
  public var to: Moment?

  /// Creates a post.
  public init(place: Name, title: String, from: Moment?, to: Moment?) {
    self.place = place
    self.title = title
    self.from = from
    self.to = to
  }
}
