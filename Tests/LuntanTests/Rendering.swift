import Bytes
import HTML
import LuntanTheme
import Theme

/// Renders HTML to a string.
func text(@HTMLBuilder _ content: () -> some HTML) -> String {
  String(decoding: content().rendered(), as: UTF8.self)
}

extension Sample {
  /// Renders a complete page of every kind, with a name for each.
  func renderedPages(_ renderer: ThemeRenderer = ThemeRenderer(Luntan())) -> [(name: String, html: String)] {
    func render(_ page: some PageValue) -> String {
      var output = ByteBuffer()
      renderer.render(page, into: &output)
      return output.text
    }
    return [
      ("home", render(home())), ("article", render(article())), ("interview", render(conversation(interview(), 1))),
      ("roundtable", render(conversation(roundtable(), 2))), ("members", render(membersArticle())),
      ("columns", render(ColumnIndexPage(frame: frame("栏目", "/columns/"), columns: home().columns))),
      ("column", render(columnPage())), ("group", render(group())), ("month", render(month())),
      ("hospitals", render(hospitals())), ("province", render(hospitalList())), ("hospital", render(hospitalPage())),
      ("people", render(people())), ("person", render(personPage())), ("awards", render(awards())),
      ("award", render(awardPage())), ("edition", render(editionPage())), ("documents", render(documents())),
      ("document", render(documentPage())), ("tags", render(tags())), ("tag", render(tagPage())),
      ("gate", render(gatePage())), ("consent", render(consentPage())), ("sealed", render(sealedArticle())),
      ("about", render(standalone())), ("404", render(notFound())),
    ]
  }
}
