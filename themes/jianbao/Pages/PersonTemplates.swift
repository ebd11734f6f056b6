import Theme

/// All people.
struct PeopleIndexTemplate: Component {
  let page: PeopleIndexPage

  var body: some HTML {
    PageTitle(title: page.frame.head.title)
    ForEach(page.groups) { group in
      section {
        h2 { group.title }
        ul(.class("items")) {
          ForEach(group.people) { person in
            li {
              a(.href(person.url)) { person.name }
              if person.place != nil || person.post != nil {
                p(.class("meta")) {
                  if let place = person.place { span { place.text } }
                  if let post = person.post { span { post } }
                }
              }
            }
          }
        }
      }
    }
  }
}

/// A person.
struct PersonTemplate: Component {
  let page: PersonPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    PageTitle(title: page.name)
    Facts([Facts.Entry(words.aliases, words.list(page.aliases))])
    TextView(content: page.introduction)
    if !page.posts.isEmpty {
      section {
        h2 { words.posts }
        ul(.class("items")) {
          ForEach(page.posts) { post in
            li {
              NameView(post.place)
              p(.class("meta")) {
                span { post.title }
                Term(post: post, words: words)
              }
            }
          }
        }
      }
    }
    Honours(honours: page.honours, words: words)
    if !page.otherHonours.isEmpty {
      section {
        h2 { words.otherHonours }
        ul { ForEach(page.otherHonours) { honour in li { honour } } }
      }
    }
    ArticleSection(title: words.articles, articles: page.articles, words: words)
    Pager(pagination: page.pagination, words: words)
    LinkSection(title: words.namedIn, links: page.texts)
  }
}
