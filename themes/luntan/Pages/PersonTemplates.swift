import Theme

/// All people by initial.
struct PeopleIndexTemplate: Component {
  let page: PeopleIndexPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    header(.class("head")) { h1(.class("title")) { page.frame.head.title } }
    if page.groups.isEmpty {
      p(.class("none")) { words.empty }
    } else {
      FilterField(title: words.findPerson, hint: words.findPersonHint, frame: page.frame)
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

  private var words: Words { page.frame.words }

  var body: some HTML {
    header(.class("head")) {
      h1(.class("title")) { page.name }
      if !page.aliases.isEmpty { p(.class("subtitle")) { words.aliases + words.list(page.aliases) } }
    }
    div(.class("sided")) {
      div {
        Prose(content: page.introduction)
        HonoursTimeline(honours: page.honours, words: words)
        OtherHonours(honours: page.otherHonours, words: words)
        ArticleSection(title: words.aboutHospital, articles: page.articles, words: words, isAlwaysShown: true)
        PaginationBar(pagination: page.pagination, words: words)
      }
      if !page.posts.isEmpty || !page.texts.isEmpty {
        aside(.class("rail"), .ariaLabel(words.posts)) {
          if !page.posts.isEmpty { Posts(posts: page.posts, words: words) }
          RailLinks(title: words.namedIn, links: page.texts)
        }
      }
    }
  }
}

/// Posts, latest first, with their years.
struct Posts: Component {
  let posts: [PostValue]
  let words: Words

  var body: some HTML {
    RailSection(words.posts) {
      ForEach(posts) { post in
        li {
          span(.class("lead")) { post.title }
          span(.class("post")) {
            NameView(post.place)
            PostYears(post: post, words: words)
          }
        }
      }
    }
  }
}

/// From when until when a post is or was held.
struct PostYears: Component {
  let post: PostValue
  let words: Words

  var body: some HTML {
    if post.from != nil || post.to != nil {
      span {
        if let from = post.from { MomentView(chinese: from) }
        "—"
        if let to = post.to { MomentView(chinese: to) } else { words.toNow }
      }
    }
  }
}

/// Honours that no roll records.
struct OtherHonours: Component {
  let honours: [String]
  let words: Words

  var body: some HTML {
    if !honours.isEmpty {
      section {
        SectionHead(title: words.otherHonours)
        ul(.class("plain-list")) { ForEach(honours) { honour in li { honour } } }
      }
    }
  }
}
