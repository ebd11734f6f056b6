extension Scaffold.Kind {
  /// An award, or one of its editions with its roll.
  public static let award = Scaffold.Kind("award") { (scaffold: Scaffold) throws(Scaffold.Failure) in
    try scaffold.award()
  }
}

extension Scaffold {
  fileprivate func award() throws(Failure) -> [File] {
    let index = File(
      path: "awards/\(id)/index.md", text: "---\ntitle: \(quotedTitle)\n# issuer: 颁发单位\nlevel: national\n---\n",
      isShared: edition != nil)
    guard let edition else { return [index] }
    guard Self.isName(Substring(edition)), edition != "index" else { throw .badName(edition) }
    let header = "hospital,branch,person,work,category,province,source_title,source_url\n"
    return [
      index,
      File(path: "awards/\(id)/\(edition).md", text: "---\ndeclared: \n---\n"),
      File(path: "awards/\(id)/\(edition).csv", text: header),
    ]
  }
}
