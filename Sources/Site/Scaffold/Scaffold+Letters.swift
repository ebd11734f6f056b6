import Diagnostics

extension Scaffold.Kind {
  /// Readers' letters, in a file next to the `index.md` of an article that is a folder.
  static let letters = Scaffold.Kind("letters", isNested: true, options: []) {
    (scaffold: Scaffold) throws(Scaffold.Failure) in
    let folder = "articles/\(scaffold.id)"
    return [
      Scaffold.File(
        path: "\(folder)/index.md",
        remedy: Message(
          zh: "来信放在文章的目录里，先把 \(folder).md 移到 \(folder)/index.md", en: "move \(folder).md to \(folder)/index.md first"),
        origin: (
          "\(folder).md",
          Message(
            zh: "来信放在文章的目录里，先建文章：xinglin new article \(scaffold.id) --bundle",
            en: "create the article first: xinglin new article \(scaffold.id) --bundle")
        )),
      Scaffold.File(
        path: "\(folder)/letters.yml",
        text: "# 每封来信一项：\n# - name: 读者\n#   date: 2024-01-31\n#   text: |\n#     来信的文字。\n#   reply: 编辑的回复。\n"),
    ]
  }
}
