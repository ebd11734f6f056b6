/// The index of all people.
public struct PeopleIndexPage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The people, grouped by initial.
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

/// The people under an initial.
public struct PersonGroup: Sendable {
  /// The initial.
  public var title: String
  /// The people, in pinyin order.
  public var people: [PersonCard]

  /// Creates a group of people.
  public init(title: String, people: [PersonCard]) {
    self.title = title
    self.people = people
  }
}

/// The page of a person.
public struct PersonPage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The name.
  public var name: String
  /// The aliases.
  public var aliases: [String]
  /// The posts, latest first.
  public var posts: [PostValue]
  /// The introduction; on the first page only.
  public var introduction: BodyValue
  /// The roll entries that name the person, newest edition first; on the first page only.
  public var honours: [HonourValue]
  /// Honours that are not recorded on any roll; on the first page only.
  public var otherHonours: [String]
  /// The pages of other entities whose bodies mention the person; on the first page only.
  public var texts: [Link] = []
  /// The articles of this page that involve the person, newest first.
  public var articles: [ArticleCard]
  /// The position of this page in the list of articles.
  public var pagination: Pagination

  /// Creates the page of a person.
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

  /// The posts, the introduction and the articles.
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
  /// The start date; nil if it is not known.
  public var from: Moment?
  /// The end date; nil if the post is current or the date is not known.
  public var to: Moment?

  /// Creates a post.
  public init(place: Name, title: String, from: Moment?, to: Moment?) {
    self.place = place
    self.title = title
    self.from = from
    self.to = to
  }
}
