extension Scaffold.Kind {
  /// A site: a folder of its own, whose `content` holds what a site needs and a first column and page.
  static let site = Scaffold.Kind("site", isFolder: true) { (scaffold: Scaffold) throws(Scaffold.Failure) in
    let name = scaffold.id.split(separator: "/").last.map(String.init) ?? ""
    guard !name.isEmpty, name != ".", name != ".." else { throw .badName(scaffold.id) }
    return [
      Scaffold.File(
        path: "content/site.yml",
        text: """
          title: \(Scaffold.quoted(scaffold.title ?? name))
          base_url: https://example.org
          language: zh-Hans
          navigation:
            - {title: 首页, url: /}
            - {column: news}
            - {title: 关于本站, url: /about/}

          """),
      Scaffold.File(path: "content/columns/news.md", text: "---\ntitle: 新闻\n---\n"),
      Scaffold.File(path: "content/pages/about.md", text: "---\ntitle: 关于本站\n---\n\n正文从这里开始。\n"),
      Scaffold.File(path: ".gitignore", text: "/site/\n/.xinglin/\n.DS_Store\nThumbs.db\n~$*\n"),
      // Whatever the editor's system, lines end alike in every clone, and pictures stay as they are.
      Scaffold.File(
        path: ".gitattributes",
        text: "*.md text eol=lf\n*.yml text eol=lf\n*.csv text eol=lf\n"
          + ["jpg", "jpeg", "png", "webp", "avif", "gif", "pdf", "mp4"].map { "*.\($0) binary\n" }.joined()),
    ]
  }
}
