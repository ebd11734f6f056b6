import Theme

/// All people by initial.
struct PeopleIndexTemplate: Component {
  let page: PeopleIndexPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    header(.class("head")) { h1(.class("title")) { page.frame.head.title } }
    if page.groups.isEmpty {
      p(.class("none")) { strings.empty }
    } else {
      FilterField(title: strings.filterPeople, hint: strings.filterPeopleHint, frame: page.frame)
      div(.class("groups initials"), .id("groups")) {
        ForEach(page.groups) { group in
          section {
            h2 { group.title }
            PeopleList(people: group.people)
          }
        }
      }
    }
  }
}

/// A person: posts, introduction, honours, articles.
struct PersonTemplate: Component {
  let page: PersonPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    header(.class("head")) {
      h1(.class("title")) { page.name }
      if !page.aliases.isEmpty { p(.class("subtitle")) { strings.aliases + strings.list(page.aliases) } }
    }
    div(.class("sided")) {
      div {
        Prose(content: page.introduction)
        HonoursTimeline(honours: page.honours, strings: strings)
        OtherHonours(honours: page.otherHonours, strings: strings)
        ArticleSection(title: strings.aboutHospital, articles: page.articles, strings: strings, isAlwaysShown: true)
        PaginationBar(pagination: page.pagination, strings: strings)
      }
      if !page.posts.isEmpty || !page.texts.isEmpty {
        aside(.class("rail"), .ariaLabel(strings.posts)) {
          if !page.posts.isEmpty { Posts(posts: page.posts, strings: strings) }
          RailLinks(title: strings.seeAlso, links: page.texts)
        }
      }
    }
  }
}

/// The posts, latest first, with their dates.
struct Posts: Component {
  let posts: [PostValue]
  let strings: Strings

  var body: some HTML {
    RailSection(strings.posts, posts) { post in
      span(.class("lead")) { post.title }
      span(.class("post")) {
        PlaceView(place: post.place)
        PostYears(post: post, strings: strings)
      }
    }
  }
}

/// The dates between which a post is or was held.
struct PostYears: Component {
  let post: PostValue
  let strings: Strings

  var body: some HTML {
    if post.from != nil || post.to != nil {
      span {
        if let from = post.from { MomentView(chinese: from) }
        if let to = post.to {
          if post.from == nil { strings.until } else { "—" }
          MomentView(chinese: to)
        } else {
          strings.toNow
        }
      }
    }
  }
}

/// Honours that are not recorded on any roll.
struct OtherHonours: Component {
  let honours: [String]
  let strings: Strings

  var body: some HTML {
    if !honours.isEmpty {
      section {
        SectionHead(title: strings.otherHonours)
        ul(.class("plain-list")) { ForEach(honours) { honour in li { honour } } }
      }
    }
  }
}
