import Theme

/// The corrections of all articles, newest first.
struct CorrectionsTemplate: Component {
  let page: CorrectionsPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    header(.class("head")) { h1(.class("title")) { strings.corrections } }
    ForEach(page.corrections) { item in
      section {
        h2 { a(.href(item.article.url)) { PhrasedTitle(item.article.title) } }
        p(.class("meta")) { MomentView(chinese: item.correction.date) }
        p { item.correction.text ?? strings.membersOnlyCorrection }
      }
    }
    PaginationBar(pagination: page.pagination, strings: strings)
  }
}
