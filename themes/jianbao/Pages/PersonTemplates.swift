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

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    PageTitle(title: page.name)
    Facts([Facts.Entry(strings.aliases, strings.list(page.aliases))])
    TextView(content: page.introduction)
    if !page.posts.isEmpty {
      section {
        h2 { strings.posts }
        ul(.class("items")) {
          ForEach(page.posts) { post in
            li {
              NameView(post.place)
              p(.class("meta")) {
                span { post.title }
                Term(post: post, strings: strings)
              }
            }
          }
        }
      }
    }
    Honours(honours: page.honours, strings: strings)
    if !page.otherHonours.isEmpty {
      section {
        h2 { strings.otherHonours }
        ul { ForEach(page.otherHonours) { honour in li { honour } } }
      }
    }
    ArticleSection(title: strings.articles, articles: page.articles, strings: strings)
    Pager(pagination: page.pagination, strings: strings)
    LinkSection(title: strings.seeAlso, links: page.texts)
  }
}
