import Diagnostics

extension Scaffold.Kind {
  /// A site: a folder with minimal `content`, a first column and a first page. A theme and workflows are optional, and
  /// can be added to an existing site too.
  static let site = Scaffold.Kind("site", isFolder: true, options: [.title, .theme, .xinglin, .ci]) {
    (scaffold: Scaffold) throws(Scaffold.Failure) in
    // In an empty repository, `.` is the current folder, whose name must be resolved.
    let folder = scaffold.siteFolder
    let path = folder == "." || folder.hasSuffix("/.") ? FileSystem().resolved(folder) : folder
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    if scaffold.generator != nil, !scaffold.addsTheme { throw .generatorWithoutTheme }
    var files: [Scaffold.File] = []
    if try !scaffold.isExistingSite {
      guard !name.isEmpty, name != ".." else { throw .invalidName(scaffold.id) }
      files = Scaffold.content(title: scaffold.title ?? name, scaffold.addsTheme)
    }
    if scaffold.addsTheme { files += try scaffold.packageFiles() }
    if scaffold.addsWorkflows { files += Scaffold.workflows }
    return files
  }
}

extension Scaffold {
  /// The folder of the site.
  var siteFolder: String { id.hasSuffix("/") ? String(id.dropLast()) : id }

  /// Whether a theme or workflows are added to an existing site.
  var isExistingSite: Bool {
    get throws(Failure) {
      guard addsTheme || addsWorkflows, title == nil else { return false }
      do throws(FileSystemError) { return try FileSystem().exists(siteFolder + "/content/site.yml") } catch {
        throw .fileSystem(error)
      }
    }
  }

  /// Returns the initial files of a site. If it has a theme of its own, site.yml selects it.
  fileprivate static func content(title: String, _ hasTheme: Bool) -> [File] {
    [
      File(
        path: "content/site.yml",
        text: """
          title: \(quoted(title))
          base_url: https://example.org
          language: zh-Hans
          \(hasTheme ? "theme: plain\n" : "")navigation:
            - {title: 首页, url: /}
            - {column: news}
            - {title: 关于本站, url: /about/}

          """),
      File(path: "content/columns/news.md", text: "---\ntitle: 新闻\n---\n"),
      File(path: "content/pages/about.md", text: "---\ntitle: 关于本站\n---\n\n正文从这里开始。\n"),
      File(
        path: ".gitignore",
        text: "/site/\n/.xinglin/\n\(hasTheme ? "/.build/\n" : "").DS_Store\nThumbs.db\n~$*\n"),
      // Lines end alike in every clone whatever the editor's system, and pictures stay unchanged.
      File(
        path: ".gitattributes",
        text: "*.md text eol=lf\n*.yml text eol=lf\n*.csv text eol=lf\n"
          + ["jpg", "jpeg", "png", "webp", "avif", "gif", "pdf", "mp4"].map { "*.\($0) binary\n" }.joined()),
    ]
  }
}
