import Diagnostics

extension Scaffold.Kind {
  /// An award, optionally with an edition and its roll.
  package static let award = Scaffold.Kind("award", options: [.title, .edition]) {
    (scaffold: Scaffold) throws(Scaffold.Failure) in try scaffold.award()
  }

  /// An edition, `AWARD/EDITION`, of an existing award, with an empty roll.
  static let edition = Scaffold.Kind("edition", isNested: true, options: [.title, .date]) {
    (scaffold: Scaffold) throws(Scaffold.Failure) in
    let parts = scaffold.id.split(separator: "/")
    guard parts.count == 2 else { throw .invalidName(scaffold.id) }
    let award = "awards/\(parts[0])/index.md"
    let remedy = Message(zh: "先运行 xinglin new award \(parts[0])", en: "run xinglin new award \(parts[0]) first")
    return [Scaffold.File(path: award, remedy: remedy)]
      + (try scaffold.edition(String(parts[1]), of: String(parts[0])))
  }
}

extension Scaffold {
  fileprivate func award() throws(Failure) -> [File] {
    let index = File(
      path: "awards/\(id)/index.md", text: "---\ntitle: \(quotedTitle)\n# issuer: 颁发单位\nlevel: national\n---\n",
      mayExist: edition != nil)
    guard let edition else { return [index] }
    return [index] + (try self.edition(edition, of: id))
  }

  /// Returns the files of an edition.
  fileprivate func edition(_ edition: String, of award: String) throws(Failure) -> [File] {
    guard Self.isName(Substring(edition)) else { throw .invalidName(edition) }
    // The title given for an award with its first edition is the award's.
    let title = kind.name == "edition" ? title.map { "title: \(Self.quoted($0))\n" } ?? "" : ""
    let date = date == nil ? "# date: 2024-01-31\n" : "date: \(try day())\n"
    let header = "hospital,branch,person,work,category,province,source_title,source_url\n"
    return [
      File(path: "awards/\(award)/\(edition).md", text: "---\n\(title)\(date)# declared: 109\n---\n"),
      File(path: "awards/\(award)/\(edition).csv", text: header),
    ]
  }
}
