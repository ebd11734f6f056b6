import Entities

extension RandomSite {
  /// The files of the content folder, keyed by path.
  var files: [String: String] {
    var files: [String: String] = [
      "site.yml": """
      title: \(title)
      base_url: https://example.org
      language: zh-Hans
      page_size: \(pageSize)
      theme:
        colors: {accent: "#\(color)"}
        \(styleSheet.isEmpty ? "" : "css: look/house.css")
      \(editions.isEmpty ? "" : "editions: " + editions)
      """,
      "pages/about.md": "---\ntitle: 关于\n---\n\n\(about)",
      "documents/opinions.md": "---\ntitle: \(document)\n---\n\n全文。",
      "awards/model/index.md": "---\ntitle: 示范医院\nlevel: national\n---\n\n简介。",
      "awards/model/2023.md": "---\ntitle: 第一批\ndate: 2023-05-01\ndeclared: \(declared)\n---\n",
      "awards/model/2023.csv": "hospital\n" + roll.map { hospitals[$0].name + "\n" }.joined(),
      "static/a.txt": asset,
    ]
    if !styleSheet.isEmpty { files["look/house.css"] = styleSheet }
    for (name, text) in slots { files["slots/\(name).md"] = text }
    if hasRobots { files["static/robots.txt"] = asset }
    for (index, column) in columns.enumerated() {
      let pin = index == 0 ? pinned.map { "pinned: \(articles[$0].id)\n" } ?? "" : ""
      files["columns/\(column).md"] = "---\ntitle: \(columnTitles[index])\n\(pin)---\n\n导语。"
    }
    var register = "id,name,province\n"
    for hospital in hospitals {
      guard hospital.isFile || !hospital.aliases.isEmpty || hospital.website != nil else {
        register += "\(hospital.id),\(hospital.name),\(hospital.province)\n"
        continue
      }
      let website = hospital.website.map { "website: \($0)\n" } ?? ""
      files["hospitals/\(hospital.id).md"] =
        "---\nname: \(hospital.name)\naliases: [\(hospital.aliases.joined(separator: ", "))]\nprovince: \(hospital.province)\n\(website)---\n\n简介。"
    }
    files["hospitals.csv"] = register
    for person in people {
      files["people/\(person.id).md"] =
        "---\nname: \(person.name)\nposts:\n  - {hospital: \(hospitals[person.hospital].id), title: \(person.title)}\n---\n\n简介。"
    }
    for article in articles { add(article, to: &files) }
    return files
  }

  private func add(_ article: Article, to files: inout [String: String]) {
    let (year, rest) = (2023 + article.day / 360, article.day % 360)
    var head = ["title: \(article.title)", "date: \(year)-\(rest / 30 + 1)-\(rest % 28 + 1)"]
    head[1] = "date: \(year)-\(two(rest / 30 + 1))-\(two(rest % 28 + 1))"
    if let column = article.column { head.append("column: \(columns[column])") }
    head.append("hospitals: [\(article.hospitals.map { hospitals[$0].id }.joined(separator: ", "))]")
    head.append("people: [\(article.people.map { people[$0].id }.joined(separator: ", "))]")
    head.append("tags: [\(article.tags.joined(separator: ", "))]")
    head += article.extra
    var text = article.text
    if let link = article.link, articles.contains(where: { $0.id == link && !$0.extra.contains("draft: true") }) {
      text += "另见[](article:\(link))。"
    }
    if let link = article.siteLink { text += "也见[](\(link))。" }
    for number in 0..<article.pictures {
      text += "\n\n![图\(number)](p\(number).svg)\n"
      files["articles/\(article.id)/p\(number).svg"] = Self.picture(10 + article.day % 7)
    }
    if article.letters > 0, article.isBundle {
      files["articles/\(article.id)/letters.yml"] = (1...article.letters).map {
        "- {name: 读者, date: 2024-01-0\($0), text: 来信\($0)}\n"
      }.joined()
    }
    let path = article.isBundle ? "articles/\(article.id)/index.md" : "articles/\(article.id).md"
    files[path] = "---\n\(head.joined(separator: "\n"))\n---\n\n\(text)\n"
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func picture(_ size: Int) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(size)\" height=\"10\"/>"
  }
}
